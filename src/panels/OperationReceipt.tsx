import type { Claim } from '@/domain/figure';
import type { OperationId, SourceId } from '@/domain/identifier';
import { type Part, partByRole } from '@/domain/role';
import type { Operation } from '@/domain/operation';
import { citeOperation } from '@/export/citation';
import { disputedCountries } from '@/query/disputed-countries';
import type { DatasetIndex } from '@/query/index-dataset';
import { type FigureReceipt, figuresOf } from '@/query/receipt';
import { isOwnFigure, wholeResult } from '@/query/result';
import { sayClaim } from '@/text/amount';
import { sayClaimDetail } from '@/text/claims';
import { sayCountryCount } from '@/text/countries';
import { sayPeriod } from '@/text/dates';
import { sayCountry, sayCrimeArea, sayMeasure, sayOrganisation } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import { DataText } from './DataText';
import { ResultFigure } from './Figure';
import { DisputedTag } from './DisputedTag';
import { FigureClaim } from './FigureClaim';
import { useLinks } from './LinksContext';
import { toneByMeasure } from './mark-of';
import styles from './receipt.module.css';
import { ReceiptFoot } from './ReceiptFoot';
import { ReferencedText } from './ReferencedText';
import { SourceItem } from './SourceItem';

interface OperationReceiptProps {
  index: DatasetIndex;
  operation: Operation;
  /** The link that restores the view with this receipt open, relative to the host. */
  link: string;
}

/** What is known of one record and who says so. */
export function OperationReceipt({ index, operation, link }: OperationReceiptProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const { whole, byCountry } = figuresOf(index, operation);
  const numberOf = (source: SourceId) => operation.sources.indexOf(source) + 1;
  const isPeriodDisputed = operation.disagreements.some((entry) => entry.about === 'period');
  const isTied = index.dataset.programmes.some(
    ({ id, details }) =>
      operation.programmes.includes(id) && (details?.outcomes ?? []).some((outcome) => operation.judgedOutcomes.includes(outcome.id)),
  );
  const outcomes = index.dataset.programmes.flatMap((programme) =>
    (programme.details?.outcomes ?? [])
      .filter((outcome) => operation.judgedOutcomes.includes(outcome.id))
      .map((outcome) => speaker.say('receipt.outcome', { programme: programme.shortName, number: outcome.number, outcome: outcome.name })),
  );
  return (
    <div className={styles.receipt}>
      <p className={styles.summary}>
        <DataText>{operation.summary}</DataText>
      </p>
      <p className={styles.rule}>
        <a href={links.place({ kind: 'operation', operation: operation.id })}>{speaker.say('receipt.open-page')}</a>
      </p>
      <dl className={styles.facts}>
        <dt>{speaker.say('receipt.when')}</dt>
        <dd>
          {sayPeriod(speaker, operation.period, 'long')} {isPeriodDisputed && <DisputedTag />}
          {operation.segments.map((segment) => (
            <span key={`${segment.label} ${segment.period}`} className={styles.line}>
              {speaker.say('receipt.segment', { period: sayPeriod(speaker, segment.period), label: segment.label })}
            </span>
          ))}
        </dd>
        <dt>{speaker.say('receipt.crime-areas')}</dt>
        <dd>
          {speaker.list(
            operation.crimeAreas.map((area) => sayCrimeArea(speaker, index, area)),
            'row',
          )}
        </dd>
        {operation.organisations.length > 0 && (
          <>
            <dt>{speaker.say('receipt.who')}</dt>
            <dd>
              <Organisations index={index} operation={operation} />
            </dd>
          </>
        )}
        <dt>{speaker.say('receipt.countries')}</dt>
        <dd>
          {sayCountryCount(speaker, operation)} {disputedCountries(operation).size > 0 && <DisputedTag />}
          {operation.countries.named.length > 0 && (
            <span className={styles.line}>
              {speaker.list(operation.countries.named.map((country) => sayCountry(speaker, index, country)).sort(speaker.compare), 'row')}
            </span>
          )}
          {operation.countries.note !== undefined && (
            <span className={styles.quiet}>
              <ReferencedText operation={operation} text={operation.countries.note} leadsTo="nowhere" />
            </span>
          )}
        </dd>
        {outcomes.length > 0 && (
          <>
            <dt>{speaker.say('receipt.outcomes')}</dt>
            <dd>
              {speaker.list(outcomes, 'row')}{' '}
              <span className={styles.quiet}>({speaker.say(isTied ? 'receipt.outcomes-judgement' : 'receipt.outcomes-untied')})</span>
            </dd>
          </>
        )}
      </dl>
      <h3 className={styles.heading}>{speaker.say('receipt.figures')}</h3>
      {whole.length === 0 ? (
        <p className={styles.quiet}>{speaker.say('receipt.no-figures')}</p>
      ) : (
        <>
          <Sums index={index} operation={operation} figures={whole} />
          <FigureList index={index} operation={operation} figures={whole} numberOf={numberOf} />
        </>
      )}
      {byCountry.length > 0 && (
        <>
          <h3 className={styles.heading}>{speaker.say('receipt.figures-by-country')}</h3>
          <FigureList index={index} operation={operation} figures={byCountry} numberOf={numberOf} />
        </>
      )}
      {operation.disagreements.length > 0 && (
        <>
          <h3 className={styles.heading}>{speaker.say('receipt.disagreements')}</h3>
          <ul className={styles.disagreements}>
            {operation.disagreements.map((entry) => (
              <li key={entry.text}>
                <ReferencedText operation={operation} text={entry.text} leadsTo="nowhere" />
              </li>
            ))}
          </ul>
        </>
      )}
      {operation.notes !== undefined && (
        <p className={styles.quiet}>
          <ReferencedText operation={operation} text={operation.notes} leadsTo="nowhere" />
        </p>
      )}
      <h3 className={styles.heading}>{speaker.say('receipt.sources')}</h3>
      <ol className={styles.sources}>
        {operation.sources.map((id) => (
          <li key={id}>
            <SourceItem index={index} id={id} />
          </li>
        ))}
      </ol>
      <ReceiptFoot link={link} cite={(address) => citeOperation(speaker, index, operation, address)} />
    </div>
  );
}

function Organisations({ index, operation }: { index: DatasetIndex; operation: Operation }) {
  const speaker = useSpeaker();
  const groups = new Map<Part, string[]>();
  for (const entry of operation.organisations) {
    const [first] = entry.roles;
    if (first === undefined) continue;
    const roles = speaker.list(
      entry.roles.map((role) => speaker.say(`role.${role}`)),
      'and',
    );
    const part = partByRole[first];
    groups.set(part, [
      ...(groups.get(part) ?? []),
      speaker.say('receipt.who.entry', { organisation: sayOrganisation(index, entry.organisation), roles: entry.note ?? roles }),
    ]);
  }
  return [...groups].map(([part, lines]) => (
    <span key={part} className={styles.line}>
      {speaker.list(lines, 'row')}
    </span>
  ));
}

/** Where several figures of one measure stand side by side, says what they add up to in the totals. */
function Sums({ index, operation, figures }: { index: DatasetIndex; operation: Operation; figures: readonly FigureReceipt[] }) {
  const speaker = useSpeaker();
  return index.dataset.measures.map(({ id }) => {
    const own = figures.filter(({ figure }) => isOwnFigure(figure, id));
    const result = wholeResult(operation, id, index.rank);
    if (own.length < 2 || result.status === 'unreported') return null;
    return (
      <p key={id} className={styles.rule}>
        {speaker.sayRich('receipt.sum', {
          measure: sayMeasure(speaker, index, id),
          parts: own.map(({ figure, preferred }) => sayClaim(speaker, index, figure, preferred).text).join(' + '),
          sum: <ResultFigure index={index} result={result} measure={id} operation={operation.id} />,
        })}
      </p>
    );
  });
}

interface FigureListProps {
  index: DatasetIndex;
  operation: Operation;
  figures: readonly FigureReceipt[];
  numberOf: (source: SourceId) => number;
}

function FigureList({ index, operation, figures, numberOf }: FigureListProps) {
  return (
    <ul className={styles.figures}>
      {figures.map((receipt) => (
        <FigureItem key={receipt.figure.key} index={index} operation={operation.id} receipt={receipt} numberOf={numberOf} />
      ))}
    </ul>
  );
}

interface FigureItemProps {
  index: DatasetIndex;
  operation: OperationId;
  receipt: FigureReceipt;
  numberOf: (source: SourceId) => number;
}

function FigureItem({ index, operation, receipt, numberOf }: FigureItemProps) {
  const speaker = useSpeaker();
  const { figure, preferred, others, parts } = receipt;
  const name = figure.kind === 'measured' ? sayMeasure(speaker, index, figure.measure) : figure.label;
  const detail = [figure.kind === 'measured' ? figure.label : undefined, figure.note].filter((text) => text !== undefined);
  return (
    <li className={styles.figure}>
      <div className={styles.claim}>
        <span className={styles.what}>
          {figure.kind === 'measured' && index.measures.get(figure.measure)?.rank === 1 && <Glyph tone={toneByMeasure(figure.measure)} />}
          {figure.country === undefined
            ? name
            : speaker.say('receipt.country-figure', { country: sayCountry(speaker, index, figure.country), measure: name })}
          {receipt.isDisputed && <DisputedTag />}
        </span>
        <span className={styles.amount}>
          <FigureClaim index={index} figure={figure} claim={preferred} isDisputed={receipt.isDisputed} operation={operation} />
        </span>
      </div>
      <ClaimDetail index={index} claim={preferred} detail={detail} numberOf={numberOf} />
      {others.length > 0 && (
        <div className={styles.others}>
          <span className={styles.quiet}>
            {speaker.say('receipt.another-source', { count: others.flatMap(({ sources }) => sources).length })}
          </span>
          {others.map((claim) => (
            <div key={`${claim.value} ${claim.qualifier} ${claim.sources.join(' ')}`}>
              <div className={styles.claim}>
                <span />
                <span className={styles.amount}>
                  <FigureClaim index={index} figure={figure} claim={claim} isDisputed operation={operation} />
                </span>
              </div>
              <ClaimDetail index={index} claim={claim} detail={[]} numberOf={numberOf} />
            </div>
          ))}
        </div>
      )}
      {parts.length > 0 && (
        <ul className={styles.parts}>
          {parts.map((part) => (
            <li key={part.figure.key}>
              <div className={styles.claim}>
                <span>
                  {part.figure.label === undefined ? name : <DataText>{part.figure.label}</DataText>}{' '}
                  <span className={styles.quiet}>
                    {speaker.say(part.figure.partUncertain === true ? 'receipt.part-uncertain' : 'receipt.part-of', {
                      whole: sayClaim(speaker, index, figure, preferred).text,
                    })}
                  </span>
                </span>
                <span className={styles.amount}>
                  <FigureClaim
                    index={index}
                    figure={part.figure}
                    claim={part.preferred}
                    isDisputed={part.isDisputed}
                    operation={operation}
                  />
                </span>
              </div>
              <ClaimDetail
                index={index}
                claim={part.preferred}
                detail={[part.figure.note].filter((text) => text !== undefined)}
                numberOf={numberOf}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface ClaimDetailProps {
  index: DatasetIndex;
  claim: Claim;
  detail: readonly string[];
  numberOf: (source: SourceId) => number;
}

function ClaimDetail({ index, claim, detail, numberOf }: ClaimDetailProps) {
  const speaker = useSpeaker();
  return (
    <p className={styles.detail}>
      {sayClaimDetail(speaker, index, claim, detail)} <sup>{claim.sources.map((source) => `[${numberOf(source)}]`).join(' ')}</sup>
    </p>
  );
}
