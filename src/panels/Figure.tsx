import type { MeasureId } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Result } from '@/query/result';
import type { Total } from '@/query/total';
import { type Amount, sayResult, sayTotal } from '@/text/amount';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './Figure.module.css';

interface FigureProps {
  amount: Amount;
  /** The measure of the catalogue, or null for a single result. */
  measure: MeasureId | null;
  status: 'stated' | 'disputed';
  /** The coverage of a headline total. */
  coverage?: { stated: number; asked: number };
  /** The word above the number or before it. */
  stacked?: boolean;
}

/** A published number on screen, with its qualifier as a word before it and as attributes that a script can read. */
export function Figure({ amount, measure, status, coverage, stacked = false }: FigureProps) {
  return (
    <data
      value={amount.value}
      className={styles.figure}
      data-measure={measure ?? undefined}
      data-qualifier={amount.qualifier}
      data-status={status}
      {...(coverage === undefined ? {} : { 'data-total': measure, 'data-stated': coverage.stated, 'data-asked': coverage.asked })}
    >
      {amount.word !== null && <small className={stacked ? styles.above : styles.word}>{amount.word}</small>}
      {amount.word !== null && !stacked && ' '}
      <span className={styles.number}>{amount.number}</span>
    </data>
  );
}

/** A total, or the words that stand where there is none. */
export function TotalFigure({
  index,
  total,
  absence,
  stacked = false,
}: {
  index: DatasetIndex;
  total: Total;
  absence?: string;
  stacked?: boolean;
}) {
  const speaker = useSpeaker();
  if (total.stated === 0) return <Absence words={absence} />;
  return (
    <Figure
      amount={sayTotal(speaker, index, total)}
      measure={total.measure}
      status={total.disputed > 0 ? 'disputed' : 'stated'}
      stacked={stacked}
    />
  );
}

/** The result of one operation, or the words that stand where there is none. */
export function ResultFigure({
  index,
  result,
  measure,
  absence,
}: {
  index: DatasetIndex;
  result: Result | undefined;
  measure: MeasureId;
  absence?: string;
}) {
  const speaker = useSpeaker();
  if (result === undefined || result.status === 'unreported') return <Absence words={absence} />;
  return <Figure amount={sayResult(speaker, index, measure, result)} measure={measure} status={result.status} />;
}

/** Where no source gives a figure: "not published" unless other words fit better. */
function Absence({ words }: { words: string | undefined }) {
  const speaker = useSpeaker();
  return (
    <span className={styles.nothing} data-status="unreported">
      {words ?? speaker.say('not-published')}
    </span>
  );
}
