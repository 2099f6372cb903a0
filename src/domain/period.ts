/**
 * Dates are EDTF (Extended Date/Time Format, ISO 8601-2), and never more precise than their source:
 * a year `2025`, a month `2023-04`, a day `2024-09-02`; a period `2021-05/2022-05`;
 * an unknown end leaves its side empty (`2022-12/`, `/2021-12`), a running one is `2020/..`.
 * The profile is small enough for a pattern; tests hold it against the edtf library.
 */
const date = '\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?';
export const datePattern = new RegExp(`^${date}$`);
export const periodPattern = new RegExp(`^(?:${date}|${date}/(?:${date}|\\.\\.)?|(?:\\.\\.)?/${date})$`);

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

export type Precision = 'year' | 'month' | 'day';

/** A date as precise as its source. `month` is 1 to 12, `day` 1 to 31. */
export type PartialDate =
  | { precision: 'year'; year: number }
  | { precision: 'month'; year: number; month: number }
  | { precision: 'day'; year: number; month: number; day: number };

export type PeriodEnd = PartialDate | 'unknown' | 'running';

/** A period as its source gives it; a single date is a period that lies somewhere within that date. */
export interface Period {
  start: PeriodEnd;
  end: PeriodEnd;
}

/** Whether a date that fits the pattern is on the calendar, in the years that the data may speak of. */
export function isCalendarDate(value: string): boolean {
  const [year = 0, month, day] = value.split('-').map(Number);
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return false;
  return day === undefined || month === undefined || day <= daysInMonth(year, month);
}

/** Days in a month of the Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads a checked EDTF date. Throws a RangeError on text that the schema would have refused. */
export function readDate(value: string): PartialDate {
  if (!datePattern.test(value)) throw new RangeError(`not an EDTF date of this profile: ${value}`);
  const [year = 0, month, day] = value.split('-').map(Number);
  if (month === undefined) return { precision: 'year', year };
  if (day === undefined) return { precision: 'month', year, month };
  return { precision: 'day', year, month, day };
}

/** Reads a checked EDTF period. Throws a RangeError on text that the schema would have refused. */
export function readPeriod(value: string): Period {
  if (!periodPattern.test(value)) throw new RangeError(`not an EDTF period of this profile: ${value}`);
  const [start = '', end] = value.split('/');
  if (end === undefined) return { start: readDate(start), end: readDate(start) };
  return { start: readEnd(start), end: readEnd(end) };
}

function readEnd(value: string): PeriodEnd {
  if (value === '') return 'unknown';
  return value === '..' ? 'running' : readDate(value);
}

export function writeDate(date: PartialDate): string {
  const year = String(date.year).padStart(4, '0');
  if (date.precision === 'year') return year;
  const month = `${year}-${String(date.month).padStart(2, '0')}`;
  return date.precision === 'month' ? month : `${month}-${String(date.day).padStart(2, '0')}`;
}

/** Days since 1 January 1970 (UTC) of the first and the last day that a date may mean. */
export function daySpan(date: PartialDate): { first: number; last: number } {
  const firstMonth = date.precision === 'year' ? 1 : date.month;
  const lastMonth = date.precision === 'year' ? 12 : date.month;
  const firstDay = date.precision === 'day' ? date.day : 1;
  const lastDay = date.precision === 'day' ? date.day : daysInMonth(date.year, lastMonth);
  return { first: dayNumber(date.year, firstMonth, firstDay), last: dayNumber(date.year, lastMonth, lastDay) };
}

/** Days since 1 January 1970 (UTC); `month` is 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}
