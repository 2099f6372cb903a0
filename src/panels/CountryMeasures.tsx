import type { Figure } from '@/domain/figure';
import type { CountryCode } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Total } from '@/query/total';
import { countryWords, sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import styles from './CountryMeasures.module.css';
import { DisputedTag } from './DisputedTag';
import { TotalFigure } from './Figure';
import { toneByMeasure } from './mark-of';
import { PartTable } from './PartTable';

interface CountryMeasuresProps {
  index: DatasetIndex;
  country: CountryCode;
  totals: readonly Total[];
  kind: 'attributed' | 'took-part';
  /** What the totals are made of. */
  figures: readonly Figure[];
}

/** Totals of one country, a row a measure, each with how many of its operations publish it. */
export function CountryMeasures({ index, country, totals, kind, figures }: CountryMeasuresProps) {
  const speaker = useSpeaker();
  const words = countryWords(speaker, index, country);
  return (
    <PartTable
      citing={figures.flatMap(({ claims }) => claims)}
      className={styles.table}
      caption={kind === 'attributed' ? speaker.say('profile.placed.title', words) : speaker.say('profile.whole.title')}
      columns={[
        { id: 'measure', label: speaker.say('profile.column.measure') },
        { id: 'amount', label: speaker.say('profile.column.amount'), isNumber: true },
        { id: 'coverage', label: speaker.say('profile.whole.coverage'), isNumber: true, className: styles.coverage },
      ]}
      rows={totals.map((total) => ({
        id: total.measure,
        cells: [
          <span key="measure" className={styles.measure}>
            {index.headline.includes(total.measure) && <Glyph tone={toneByMeasure(total.measure)} />}
            <span>
              {sayMeasure(speaker, index, total.measure)} {total.disputed > 0 && <DisputedTag />}
            </span>
          </span>,
          <TotalFigure key="amount" index={index} total={total} scope={{ kind, country }} />,
          speaker.say('coverage.short', { stated: total.stated, asked: total.asked }),
        ],
      }))}
    />
  );
}
