import { Fragment, type ReactNode } from 'react';
import type { Claim, Figure } from '@/domain/figure';
import type { MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import { type MainFigure, mainFigures } from '@/query/main-figures';
import { wholesWithParts } from '@/query/parts-of-figure';
import type { FigureReceipt } from '@/query/receipt';
import { sayClaim, sayResult } from '@/text/amount';
import { sayClaimDetail } from '@/text/claims';
import { sayMeasure, sayMeasureWithin } from '@/text/names';
import { sayFigureName, sayPartsSum } from '@/text/parts';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import { DisputedTag } from './DisputedTag';
import { ResultFigure } from './Figure';
import { FigureClaim } from './FigureClaim';
import { toneByMeasure } from './mark-of';
import { PreferredFigure } from './PreferredFigure';
import styles from './RecordFigures.module.css';
import { ReferencedText } from './ReferencedText';

interface RecordFiguresProps {
  index: DatasetIndex;
  operation: Operation;
}

/** The main results of a record, large: what each counts, how many say so, and who says otherwise. */
export function RecordFigures({ index, operation }: RecordFiguresProps) {
  const speaker = useSpeaker();
  const figures = mainFigures(index, operation);
  // Single results stand beside each other in one size; the units of their own make some of them long.
  const longest = Math.max(
    0,
    ...figures.map((figure) =>
      figure.kind === 'single' ? sayClaim(speaker, index, figure.receipt.figure, figure.receipt.preferred).number.length : 0,
    ),
  );
  return (
    <section className={styles.figures} aria-label={speaker.say('record.main')}>
      {figures.length === 0 && (
        <p className={styles.none} data-status="unreported">
          {speaker.say('receipt.no-figures')}
        </p>
      )}
      {figures.map((figure) =>
        figure.kind === 'measured' ? (
          <Measured key={figure.measure} index={index} operation={operation} figure={figure} />
        ) : (
          <OneFigure
            key={figure.receipt.figure.key}
            index={index}
            operation={operation}
            receipt={figure.receipt}
            name={sayFigureName(speaker, index, figure.receipt.figure)}
            length={longest}
          />
        ),
      )}
    </section>
  );
}

/** The longest number that is set in the largest type. */
const LARGE = 9;

function Large({
  name,
  isDisputed,
  length,
  children,
  note,
}: {
  name: ReactNode;
  isDisputed: boolean;
  length: number;
  children: ReactNode;
  note: ReactNode;
}) {
  return (
    <div className={styles.figure}>
      <h2 className={styles.name}>
        {name} {isDisputed && <DisputedTag />}
      </h2>
      <p className={length > LARGE ? styles.long : styles.number}>{children}</p>
      <div className={styles.note}>{note}</div>
    </div>
  );
}

function Measured({ index, operation, figure }: RecordFiguresProps & { figure: Extract<MainFigure, { kind: 'measured' }> }) {
  const speaker = useSpeaker();
  const { measure, result, figures } = figure;
  const [only, ...more] = figures;
  const name = (
    <>
      {index.measures.get(measure)?.rank === 1 && <Glyph tone={toneByMeasure(measure)} />}
      {sayMeasure(speaker, index, measure)}
    </>
  );
  if (only !== undefined && more.length === 0) return <OneFigure index={index} operation={operation} receipt={only} name={name} />;
  return (
    <Large
      name={name}
      isDisputed={result.status === 'disputed'}
      length={sayResult(speaker, index, measure, result).number.length}
      note={
        <p>
          {speaker.sayRich('record.added', {
            parts: <Parts index={index} operation={operation} parts={figures} />,
          })}
        </p>
      }
    >
      <ResultFigure index={index} result={result} measure={measure} operation={operation.id} />
    </Large>
  );
}

interface OneFigureProps extends RecordFiguresProps {
  receipt: FigureReceipt;
  name: ReactNode;
  /** The length by which its size is chosen; without it, that of its number. */
  length?: number;
}

function OneFigure({ index, operation, receipt, name, length }: OneFigureProps) {
  const speaker = useSpeaker();
  const { figure, preferred, isDisputed } = receipt;
  return (
    <Large
      name={name}
      isDisputed={isDisputed}
      length={length ?? sayClaim(speaker, index, figure, preferred).number.length}
      note={<Standing index={index} operation={operation} receipt={receipt} />}
    >
      <PreferredFigure index={index} operation={operation} receipt={receipt} />
    </Large>
  );
}

/** What the number counts, and how the sources stand to it. */
function Standing({ index, operation, receipt }: RecordFiguresProps & { receipt: FigureReceipt }) {
  const speaker = useSpeaker();
  const { figure, preferred, others } = receipt;
  const label = figure.kind === 'measured' ? figure.label : undefined;
  const counted = sayClaimDetail(
    speaker,
    index,
    preferred,
    [label, figure.note].filter((text) => text !== undefined),
  );
  const onTop = wholesWithParts(index, operation)
    .find(({ whole }) => whole.figure.key === figure.key)
    ?.readings.find(({ kind }) => kind === 'on-top');
  return (
    <>
      {counted !== '' && (
        <p>
          <ReferencedText operation={operation} text={counted} />
        </p>
      )}
      <p>
        {speaker.say('record.given-by', { count: preferred.sources.length })}{' '}
        {others.map((claim) => {
          const count = claim.sources.length;
          const amount = <FigureClaim index={index} figure={figure} claim={claim} isDisputed operation={operation.id} />;
          const called = calledBy(figure, claim);
          const isSame = claim.value === preferred.value && claim.qualifier === preferred.qualifier;
          const measure = called === null ? '' : sayMeasureWithin(speaker, index, called);
          return (
            <Fragment key={claim.sources.join(' ')}>
              {called === calledBy(figure, preferred)
                ? speaker.sayRich('record.otherwise', { count, amount })
                : isSame
                  ? speaker.say('record.otherwise.called', { count, measure })
                  : speaker.sayRich('record.otherwise.both', { count, amount, measure })}{' '}
            </Fragment>
          );
        })}
        {onTop?.reach != null &&
          speaker.sayRich('record.or-reach', {
            reach: sayPartsSum(speaker, index, figure, onTop.reach).text,
            part: <Parts index={index} operation={operation} parts={onTop.onTop} />,
          })}
      </p>
    </>
  );
}

/** The measure by which its sources call what a claim counts. */
function calledBy(figure: Figure, claim: Claim): MeasureId | null {
  return claim.readAs ?? (figure.kind === 'measured' ? figure.measure : null);
}

function Parts({ index, operation, parts }: RecordFiguresProps & { parts: readonly FigureReceipt[] }) {
  return parts.map((part, position) => (
    <Fragment key={part.figure.key}>
      {position > 0 && ' + '}
      <PreferredFigure index={index} operation={operation} receipt={part} />
    </Fragment>
  ));
}
