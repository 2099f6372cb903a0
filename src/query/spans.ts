import { readPeriod } from '@/domain/period';
import { daySpanOfEnd, type Month, type MonthRange, monthSpan, yearOfMonth } from './month';

/** Beyond any month of the data. */
export const EVER = 1e6;

/** Everything that a period asked decides about a record. Many records share one: the classes of dates are counted in hundreds. */
export interface Span {
  startFirst: Month;
  startLast: Month;
  endFirst: Month;
  endLast: Month;
  /** Year in which it ended; 0 where no end is known. */
  endYear: number;
}

/** The classes of dates as columns, in the order of their first row. */
export interface SpanTable {
  size: number;
  startFirst: Int32Array;
  startLast: Int32Array;
  endFirst: Int32Array;
  endLast: Int32Array;
  endYear: Int32Array;
}

/** An unknown start may lie anywhere before the end; an unknown end anywhere after the start, up to the date of the data. Each side limits the other. */
export function spanOf(period: string, asOf: Month): Span & { endDay: number } {
  const { start: startDate, end: endDate } = readPeriod(period);
  const start = typeof startDate === 'string' ? null : monthSpan(startDate);
  const end = typeof endDate === 'string' ? null : monthSpan(endDate);
  return {
    startFirst: start?.from ?? -EVER,
    startLast: Math.min(start?.to ?? EVER, end?.to ?? EVER),
    endFirst: Math.max(start?.from ?? -EVER, end?.from ?? (endDate === 'running' ? asOf : -EVER)),
    endLast: end?.to ?? Math.max(asOf, start?.to ?? asOf),
    endYear: end === null ? 0 : yearOfMonth(end.to),
    endDay: daySpanOfEnd(endDate)?.last ?? 0,
  };
}

export function spanTable(spans: readonly Span[]): SpanTable {
  const column = (of: keyof Span) => Int32Array.from(spans, (span) => span[of]);
  return {
    size: spans.length,
    startFirst: column('startFirst'),
    startLast: column('startLast'),
    endFirst: column('endFirst'),
    endLast: column('endLast'),
    endYear: column('endYear'),
  };
}

/** The classes that a period keeps. */
export interface KeptSpans {
  /** Numbers of the classes kept, in order. */
  kept: Int32Array;
  /** A number a class: 0 outside the period, 1 possibly inside, 2 certainly inside. */
  place: Uint8Array;
}

/** Null keeps all of them. */
export function spansWithin({ size, startFirst, startLast, endFirst, endLast }: SpanTable, period: MonthRange | null): KeptSpans {
  const place = new Uint8Array(size);
  const kept = new Int32Array(size);
  let count = 0;
  for (let span = 0; span < size; span += 1) {
    if (period !== null && ((startFirst[span] ?? 0) > period.to || (endLast[span] ?? 0) < period.from)) continue;
    place[span] = period === null || ((startLast[span] ?? 0) <= period.to && (endFirst[span] ?? 0) >= period.from) ? 2 : 1;
    kept[count] = span;
    count += 1;
  }
  return { kept: kept.subarray(0, count), place };
}

/** Whether records of a class certainly also ran outside a period. */
export function runsBeyond({ startLast, endFirst }: SpanTable, span: number, period: MonthRange | null): boolean {
  return period !== null && ((startLast[span] ?? 0) < period.from || (endFirst[span] ?? 0) > period.to);
}
