import type { CountryCode } from '@/domain/identifier';
import type { CountryProfile, CountryScales } from '@/query/country-profile';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayCountry, sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import { MiniBar } from '@/ui/mark/MiniBar';
import { DataTable } from '@/ui/table/DataTable';
import styles from './CountriesTable.module.css';
import { TotalFigure } from './Figure';
import { useLinks } from './LinksContext';
import { markOfTotal, toneByMeasure } from './mark-of';

interface CountriesTableProps {
  index: DatasetIndex;
  caption: string;
  profiles: readonly CountryProfile[];
  scales: CountryScales;
}

/** Countries with their records and what sources place in them, each name leading to its page. */
export function CountriesTable({ index, caption, profiles, scales }: CountriesTableProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const nameOf = (country: CountryCode) => sayCountry(speaker, index, country);
  return (
    <DataTable
      caption={caption}
      blocks="tablet"
      className={styles.table}
      columns={[
        { id: 'country', label: speaker.say('ranking.country'), className: styles.country },
        { id: 'operations', label: speaker.say('ranking.operations'), className: styles.operations },
        { id: 'activities', label: speaker.say('ranking.activities'), isNumber: true, className: styles.activities },
        ...index.headline.map((measure) => ({
          id: measure,
          label: (
            <span className={styles.heading}>
              <Glyph tone={toneByMeasure(measure)} />
              {sayMeasure(speaker, index, measure)}
            </span>
          ),
          className: styles.figure,
        })),
      ]}
      rows={profiles.map(({ country, operations, activities, placed, maybeOperations }) => ({
        id: country,
        attributes: { 'data-country': country },
        cells: [
          <a key="country" className={styles.link} href={links.place({ kind: 'country', country })}>
            {nameOf(country)}
          </a>,
          operations.length === 0 ? (
            <span key="operations" className={styles.absent}>
              {speaker.say(maybeOperations.length > 0 ? 'mark.not-named' : 'mark.did-not-take-part')}
            </span>
          ) : (
            <span key="operations" className={styles.pair}>
              <span className={styles.count}>{speaker.number(operations.length)}</span>
              <MiniBar value={operations.length} maximum={scales.operations} tone="count" kind="value" doubt="none" size="mini" />
            </span>
          ),
          <span key="activities" data-none={activities.length === 0}>
            <span className={styles.label}>{speaker.say('ranking.activities')} </span>
            {speaker.number(activities.length)}
          </span>,
          ...index.headline.map((measure) => {
            const total = placed.find((each) => each.measure === measure);
            if (total === undefined || operations.length === 0) return '';
            const { kind, doubt } = markOfTotal(total);
            return (
              <span key={measure} className={styles.result} data-none={total.stated === 0}>
                <span className={styles.label}>{sayMeasure(speaker, index, measure)}</span>
                <span className={styles.value}>
                  <TotalFigure index={index} total={total} scope={{ kind: 'attributed', country }} />
                </span>
                {total.stated > 0 && (
                  <MiniBar
                    value={total.value}
                    maximum={scales.placed.get(measure) ?? 1}
                    tone={toneByMeasure(measure)}
                    kind={kind}
                    doubt={doubt}
                    disputedValue={kind === 'value' ? total.disputedValue : 0}
                    size="mini"
                  />
                )}
              </span>
            );
          }),
        ],
      }))}
    />
  );
}
