import type { MeasureId } from '@/domain/identifier';
import type { Result } from '@/query/result';
import type { Total } from '@/query/total';
import { type Amount, sayAmount, sayTotal } from '@/text/amount';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './Figure.module.css';

interface FigureProps {
  amount: Amount;
  measure: MeasureId;
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
      data-measure={measure}
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

/** A total, or the words "not published". */
export function TotalFigure({ total, stacked = false }: { total: Total; stacked?: boolean }) {
  const speaker = useSpeaker();
  if (total.stated === 0) return <NotPublished />;
  return (
    <Figure
      amount={sayTotal(speaker, total)}
      measure={total.measure}
      status={total.disputed > 0 ? 'disputed' : 'stated'}
      stacked={stacked}
    />
  );
}

/** The result of one operation, or the words "not published". */
export function ResultFigure({ result, measure }: { result: Result; measure: MeasureId }) {
  const speaker = useSpeaker();
  if (result.status === 'unreported') return <NotPublished />;
  return <Figure amount={sayAmount(speaker, result.value, result.qualifier)} measure={measure} status={result.status} />;
}

export function NotPublished() {
  return (
    <span className={styles.nothing} data-status="unreported">
      {useSpeaker().say('not-published')}
    </span>
  );
}
