import type { Claim } from '@/domain/figure';
import type { CountryProfile, PlacedFigure } from '@/query/country-profile';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayClaim } from '@/text/amount';
import { sayClaimDetail } from '@/text/claims';
import { sayPeriod } from '@/text/dates';
import { countryWords, sayMeasure } from '@/text/names';
import { withNamedSources } from '@/text/named-sources';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import { Section } from '@/ui/Section';
import styles from './CountryFigures.module.css';
import { DisputedTag } from './DisputedTag';
import { FigureClaim } from './FigureClaim';
import { useLinks } from './LinksContext';
import { PartTable } from './PartTable';
import { RecordName } from './RecordName';
import { toneByMeasure } from './mark-of';
import { PreferredFigure } from './PreferredFigure';

interface CountryFiguresProps {
  index: DatasetIndex;
  profile: CountryProfile;
}

/** Every figure that a source places in the country, with its wording, and what other sources say. */
export function CountryFigures({ index, profile: { country, figures } }: CountryFiguresProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const words = countryWords(speaker, index, country);
  const records = new Set(figures.map(({ operation }) => operation.id)).size;
  return (
    <Section
      id="figures"
      title={speaker.say('profile.figures.title', words)}
      subtitle={
        figures.length === 0
          ? speaker.say('profile.figures.none', words)
          : speaker.say('profile.figures.subtitle', { count: figures.length, records })
      }
    >
      {figures.length > 0 && (
        <PartTable
          citing={figures.flatMap(({ receipt }) => receipt.figure.claims)}
          caption={speaker.say('profile.figures.caption', words)}
          blocks="tablet"
          className={styles.table}
          columns={[
            { id: 'operation', label: speaker.say('table.operation'), className: styles.record },
            { id: 'what', label: speaker.say('profile.column.what'), className: styles.what },
            { id: 'amount', label: speaker.say('profile.column.amount'), isNumber: true, className: styles.amount },
            { id: 'wording', label: speaker.say('profile.column.wording'), className: styles.wording },
            { id: 'sources', label: speaker.say('profile.column.sources'), isNumber: true, className: styles.sources },
          ]}
          rows={figures.map((placed, position) => ({
            id: `${placed.operation.id} ${placed.receipt.figure.key}`,
            cells: [
              <div key="operation" className={styles.name}>
                <a href={links.place({ kind: 'operation', operation: placed.operation.id })}>
                  <RecordName record={placed.operation} />
                </a>
                {/* Said once for the rows of a record. */}
                {figures[position - 1]?.operation !== placed.operation && <small>{sayPeriod(speaker, placed.operation.period)}</small>}
              </div>,
              <What key="what" index={index} placed={placed} />,
              <Amounts key="amount" index={index} placed={placed} />,
              <Wording key="wording" index={index} placed={placed} />,
              <span key="sources">{speaker.say('profile.figures.sources', { count: countSources(placed) })}</span>,
            ],
          }))}
        />
      )}
    </Section>
  );
}

interface CellProps {
  index: DatasetIndex;
  placed: PlacedFigure;
}

function What({ index, placed: { operation, receipt, whole } }: CellProps) {
  const speaker = useSpeaker();
  const { figure } = receipt;
  const isHeadline = figure.kind === 'measured' && index.headline.includes(figure.measure);
  return (
    <>
      <span className={styles.measure}>
        {isHeadline && <Glyph tone={toneByMeasure(figure.measure)} />}
        <span>
          {figure.kind === 'measured' ? sayMeasure(speaker, index, figure.measure) : figure.label} {receipt.isDisputed && <DisputedTag />}
        </span>
      </span>
      {whole !== null && (
        <small>
          {speaker.say(figure.partUncertain === true ? 'receipt.part-uncertain' : 'receipt.part-of', {
            whole: sayClaim(speaker, index, whole.figure, whole.preferred).text,
          })}
        </small>
      )}
      {operation.kind === 'activity' && <small>{speaker.say('profile.figures.activity')}</small>}
    </>
  );
}

function Amounts({ index, placed: { operation, receipt } }: CellProps) {
  const speaker = useSpeaker();
  const { figure, others, isDisputed } = receipt;
  return (
    <>
      <b>
        <PreferredFigure index={index} operation={operation} receipt={receipt} />
      </b>
      {others.map((claim) => (
        <div key={keyOf(claim)} className={styles.other}>
          <small>{speaker.say('profile.figures.otherwise')}</small>{' '}
          <FigureClaim index={index} figure={figure} claim={claim} isDisputed={isDisputed} operation={operation.id} />
        </div>
      ))}
    </>
  );
}

function Wording({ index, placed: { operation, receipt } }: CellProps) {
  const speaker = useSpeaker();
  const { figure, preferred, others } = receipt;
  const detail = [figure.kind === 'measured' ? figure.label : undefined, figure.note].filter((text) => text !== undefined);
  return (
    <>
      {withNamedSources(index, operation, sayClaimDetail(speaker, index, preferred, detail))}
      {others.map((claim) => {
        const words = withNamedSources(index, operation, sayClaimDetail(speaker, index, claim, []));
        return words === '' ? null : (
          <div key={keyOf(claim)} className={styles.other}>
            {speaker.say('profile.figures.otherwise-wording', { amount: sayClaim(speaker, index, figure, claim).text, words })}
          </div>
        );
      })}
    </>
  );
}

function keyOf({ value, qualifier, sources }: Claim): string {
  return `${value} ${qualifier} ${sources.join(' ')}`;
}

function countSources({ receipt: { figure } }: PlacedFigure): number {
  return new Set(figure.claims.flatMap(({ sources }) => sources)).size;
}
