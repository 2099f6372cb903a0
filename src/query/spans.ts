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

/**
 * The classes of dates as columns. Those whose four months lie in the same years are neighbours and make a block: a period keeps or leaves out
 * most blocks as a whole, so that their sums, which stand behind those of the classes, save most of the adding.
 */
export interface SpanTable {
  size: number;
  startFirst: Int32Array;
  startLast: Int32Array;
  endFirst: Int32Array;
  endLast: Int32Array;
  endYear: Int32Array;
  /** The first class of each block, and the number of classes. */
  blocks: Uint32Array;
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

/** `numberOf` says where each span given stands in the table. */
export function spanTable(given: readonly Span[]): { spans: SpanTable; numberOf: Uint32Array } {
  const blockKey = (span: Span) =>
    [span.startFirst, span.startLast, span.endFirst, span.endLast]
      .map((month) => String(yearOfMonth(month) + EVER).padStart(8, '0'))
      .join();
  const drafts = given
    .map((span, draft) => ({ span, draft, key: blockKey(span) }))
    .sort((a, b) => (a.key === b.key ? a.span.startFirst - b.span.startFirst || a.span.endLast - b.span.endLast : a.key < b.key ? -1 : 1));
  const numberOf = new Uint32Array(given.length);
  drafts.forEach(({ draft }, number) => {
    numberOf[draft] = number;
  });
  const firsts = drafts.flatMap(({ key }, number) => (drafts[number - 1]?.key === key ? [] : [number]));
  const column = (of: keyof Span) => Int32Array.from(drafts, ({ span }) => span[of]);
  return {
    numberOf,
    spans: {
      size: drafts.length,
      startFirst: column('startFirst'),
      startLast: column('startLast'),
      endFirst: column('endFirst'),
      endLast: column('endLast'),
      endYear: column('endYear'),
      blocks: Uint32Array.of(...firsts, drafts.length),
    },
  };
}

/** How many sums there are of each thing counted: one a class, and behind them one a block. */
export function unitsOf({ size, blocks }: SpanTable): number {
  return size + blocks.length - 1;
}

/** The classes that a period keeps. */
export interface KeptSpans {
  /** Numbers of the classes kept, in order. */
  kept: Int32Array;
  /** A number a class and block: 0 outside the period, 1 possibly inside, 2 certainly inside; a block where all its classes are. */
  place: Uint8Array;
  /** What has to be added up: the blocks kept as a whole, and of the others the classes. */
  units: Int32Array;
}

/** Null keeps all of them. */
export function spansWithin(table: SpanTable, period: MonthRange | null): KeptSpans {
  const { size, startFirst, startLast, endFirst, endLast, blocks } = table;
  const place = new Uint8Array(unitsOf(table));
  const kept: number[] = [];
  const units: number[] = [];
  for (let block = 0; block + 1 < blocks.length; block += 1) {
    const before = units.length;
    let isWhole = true;
    for (let span = blocks[block] ?? 0; span < (blocks[block + 1] ?? 0); span += 1) {
      if (period !== null && ((startFirst[span] ?? 0) > period.to || (endLast[span] ?? 0) < period.from)) {
        isWhole = false;
        continue;
      }
      const isCertain = period === null || ((startLast[span] ?? 0) <= period.to && (endFirst[span] ?? 0) >= period.from);
      place[span] = isCertain ? 2 : 1;
      isWhole &&= isCertain;
      kept.push(span);
      units.push(span);
    }
    if (!isWhole) continue;
    units.length = before;
    units.push(size + block);
    place[size + block] = 2;
  }
  return { kept: Int32Array.from(kept), place, units: Int32Array.from(units) };
}

/** Whether records of a class certainly also ran outside a period. */
export function runsBeyond({ startLast, endFirst }: SpanTable, span: number, period: MonthRange | null): boolean {
  return period !== null && ((startLast[span] ?? 0) < period.from || (endFirst[span] ?? 0) > period.to);
}

/** Adds up counts by class over the classes kept. */
export function countKeptSpans(counts: Uint32Array, { kept }: KeptSpans): number {
  let count = 0;
  for (const span of kept) count += counts[span] ?? 0;
  return count;
}
