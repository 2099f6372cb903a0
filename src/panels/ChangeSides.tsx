import type { ReactNode } from 'react';
import type { Change } from '@/domain/history';
import type { OperationId } from '@/domain/identifier';
import { type DatasetIndex, findOperation } from '@/query/index-dataset';
import type { RecordChange } from '@/query/version-changes';
import { sayClaim } from '@/text/amount';
import { differingEntries, figureOfVersion, sayNamings, sayParticipation, sayValue } from '@/text/changes';
import { sayCountryCount } from '@/text/countries';
import { sayPeriod } from '@/text/dates';
import { sayFigurePlaced } from '@/text/evidence';
import { sayMeasureWithin, sayOrganisation } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './ChangeLog.module.css';
import { FigureClaim } from './FigureClaim';

type Fields = Extract<Change, { of: 'entry' }>['after'];
type ComparedFigure = Extract<Change, { of: 'figure' }>['after'];

/** What changed in a record: its name, how it was and how it is. */
export function ChangeSides({ index, change }: { index: DatasetIndex; change: RecordChange }) {
  const speaker = useSpeaker();
  switch (change.of) {
    case 'record':
      return (
        <>
          <p className={styles.what}>{speaker.say('changes.record')}</p>
          {change.kind === 'revised' ? (
            <FieldSides before={change.before} after={change.after} />
          ) : (
            <p>{sayOutlinePeriod(change.after ?? change.before, (period) => sayPeriod(speaker, period, 'long'))}</p>
          )}
        </>
      );
    case 'period':
      return (
        <>
          <p className={styles.what}>{speaker.say('changes.period')}</p>
          <Sides before={sayPeriod(speaker, change.before, 'long')} after={sayPeriod(speaker, change.after, 'long')} />
        </>
      );
    case 'countries':
      return (
        <>
          <p className={styles.what}>{speaker.say('changes.countries')}</p>
          <Sides
            before={sayCountryCount(speaker, { countries: change.before })}
            after={sayCountryCount(speaker, { countries: change.after })}
          />
          {sayNamings(speaker, index, change).map((words) => (
            <p key={words}>{words}</p>
          ))}
        </>
      );
    case 'participation':
      return (
        <>
          <p className={styles.what}>
            <bdi>{sayOrganisation(index, change.organisation)}</bdi>
          </p>
          <Sides
            before={change.before && sayParticipation(speaker, index, change.before)}
            after={change.after && sayParticipation(speaker, index, change.after)}
          />
        </>
      );
    case 'figure':
      return <FigureSides index={index} record={change.record} before={change.before} after={change.after} />;
  }
}

/** A value as it stands in the data: words are in the language in which these were written. */
function Value({ value }: { value: unknown }) {
  const speaker = useSpeaker();
  const said = sayValue(speaker, value);
  return typeof value === 'string' || Array.isArray(value) ? <bdi lang={speaker.dataLanguage.names}>{said}</bdi> : said;
}

/** The fields of an entry that differ, as they stand in the data. */
export function FieldSides({ before, after }: { before: Fields; after: Fields }) {
  return Object.keys(after ?? {}).map((field) => (
    <div key={field}>
      <code className={styles.code}>{field}</code>
      <Sides
        before={<Value value={differingEntries(before?.[field], after?.[field])} />}
        after={<Value value={differingEntries(after?.[field], before?.[field])} />}
      />
    </div>
  ));
}

interface FigureSidesProps {
  index: DatasetIndex;
  record: OperationId;
  before: ComparedFigure;
  after: ComparedFigure;
}

function FigureSides({ index, record, before, after }: FigureSidesProps) {
  const speaker = useSpeaker();
  const present = after ?? before;
  if (present === null) return null;
  const nameOf = (figure: NonNullable<ComparedFigure>) => sayFigurePlaced(speaker, index, figureOfVersion(figure));
  const name = (figure: NonNullable<ComparedFigure>) => <FigureName label={figure.label}>{nameOf(figure)}</FigureName>;
  const isRenamed = before !== null && after !== null && nameOf(before) !== nameOf(after);
  const whole = [before?.partOf, after?.partOf];
  return (
    <>
      <p className={styles.what}>{name(present)}</p>
      {isRenamed && <Sides before={name(before)} after={name(after)} />}
      {whole[0] !== whole[1] && before !== null && after !== null && (
        <FieldSides before={{ partOf: whole[0] ?? null }} after={{ partOf: whole[1] ?? null }} />
      )}
      <Sides
        before={before && <Claims index={index} record={record} figure={before} isPast />}
        after={after && <Claims index={index} record={record} figure={after} isPast={false} />}
      />
    </>
  );
}

/** A label of a version is kept in the words in which it was written. */
function FigureName({ label, children }: { label: string | undefined; children: string }) {
  const speaker = useSpeaker();
  return label === undefined ? children : <bdi lang={speaker.dataLanguage.names}>{children}</bdi>;
}

/** The claims of a figure as a version had them. Only what still stands has a receipt to lead to. */
function Claims({
  index,
  record,
  figure: compared,
  isPast,
}: {
  index: DatasetIndex;
  record: OperationId;
  figure: NonNullable<ComparedFigure>;
  isPast: boolean;
}) {
  const speaker = useSpeaker();
  const figure = figureOfVersion(compared);
  const isThere = findOperation(index, record)?.figures.some(({ key }) => key === figure.key) === true;
  return (
    <ul>
      {figure.claims.map((claim) => {
        const values = {
          // What no longer stands has no receipt, and its unit is in the words in which it was written.
          amount:
            isThere && !isPast ? (
              <FigureClaim index={index} figure={figure} claim={claim} isDisputed={figure.claims.length > 1} operation={record} />
            ) : (
              <bdi lang={figure.kind === 'single' ? speaker.dataLanguage.names : undefined}>
                {sayClaim(speaker, index, figure, claim).text}
              </bdi>
            ),
          count: claim.sources.length,
        };
        return (
          <li key={`${claim.value} ${claim.sources.join(' ')}`}>
            {claim.readAs === undefined
              ? speaker.sayRich('changes.claim', values)
              : speaker.sayRich('changes.claim.called', { ...values, measure: sayMeasureWithin(speaker, index, claim.readAs) })}
          </li>
        );
      })}
    </ul>
  );
}

function Sides({ before, after }: { before: ReactNode; after: ReactNode }) {
  const speaker = useSpeaker();
  return (
    <dl className={styles.sides}>
      {before !== null && (
        <div>
          <dt>{speaker.say('changes.before')}</dt>
          <dd>{before}</dd>
        </div>
      )}
      {after !== null && (
        <div>
          <dt>{speaker.say('changes.after')}</dt>
          <dd>{after}</dd>
        </div>
      )}
    </dl>
  );
}

function sayOutlinePeriod(outline: Fields, say: (period: string) => string): string {
  const period = outline?.['period'];
  return typeof period === 'string' ? say(period) : '';
}
