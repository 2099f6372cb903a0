import { daySpan, type PartialDate, type PeriodEnd } from '@/domain/period';

/** A month as a whole number: year × 12 + month − 1. */
export type Month = number;

/** Both months are inside. */
export interface MonthRange {
  from: Month;
  to: Month;
}

/** `month` is 1 to 12. */
export function monthOf(year: number, month: number): Month {
  return year * 12 + month - 1;
}

export function yearOfMonth(month: Month): number {
  return Math.floor(month / 12);
}

export function yearRange(year: number): MonthRange {
  return { from: monthOf(year, 1), to: monthOf(year, 12) };
}

export function dateOfMonth(month: Month): PartialDate {
  return { precision: 'month', year: yearOfMonth(month), month: (month % 12) + 1 };
}

/** The months in which a date may lie. */
export function monthSpan(date: PartialDate): MonthRange {
  return date.precision === 'year' ? yearRange(date.year) : { from: monthOf(date.year, date.month), to: monthOf(date.year, date.month) };
}

/** The days in which an end of a period may lie; null where it is unknown or still running. */
export function daySpanOfEnd(end: PeriodEnd): { first: number; last: number } | null {
  return typeof end === 'string' ? null : daySpan(end);
}

/** Last day of a month, in days since 1 January 1970. */
export function lastDayOf(month: Month): number {
  return daySpan(dateOfMonth(month)).last;
}

/** A period that lies within a range: what lies outside is cut off. Null where it asks for the whole range, undefined where nothing of it is left. */
export function periodWithin(range: MonthRange, period: MonthRange): MonthRange | null | undefined {
  const from = Math.max(period.from, range.from);
  const to = Math.min(period.to, range.to);
  if (from > to) return undefined;
  return from === range.from && to === range.to ? null : { from, to };
}

export function isSamePeriod(a: MonthRange | null | undefined, b: MonthRange | null | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}
