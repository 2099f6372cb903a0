import { type PartialDate, type Period, type Precision, readDate, readPeriod } from '@/domain/period';
import { dateOfMonth, type Month, type MonthRange } from '@/query/month';
import type { Speaker } from './speaker';

type MonthStyle = 'short' | 'long';

/** A date as precise as its source: "2025", "April 2023", "2 September 2024". */
export function sayDate(speaker: Speaker, edtf: string, style: MonthStyle = 'long'): string {
  return sayPartialDate(speaker, readDate(edtf), style);
}

export function sayPartialDate(speaker: Speaker, date: PartialDate, style: MonthStyle): string {
  return join(speaker, formatterOf(speaker, date.precision, style).formatToParts(instantOf(date)));
}

/** A period as its source gives it: "Apr – Jul 2023", "2025", "from Dec 2022, end not known". */
export function sayPeriod(speaker: Speaker, edtf: string, style: MonthStyle = 'short'): string {
  const said = periodsSaid.get(speaker) ?? new Map<string, string>();
  periodsSaid.set(speaker, said);
  const key = `${style} ${edtf}`;
  const words = said.get(key) ?? sayReadPeriod(speaker, readPeriod(edtf), style);
  if (said.size < MOST_KEPT) said.set(key, words);
  return words;
}

/** Periods that were said before: the browser takes its time for each, and a page says the same ones after every act. */
const periodsSaid = new WeakMap<Speaker, Map<string, string>>();
const MOST_KEPT = 10_000;

function sayReadPeriod(speaker: Speaker, { start, end }: Period, style: MonthStyle): string {
  const from = typeof start === 'string' ? start : sayPartialDate(speaker, start, style);
  const to = typeof end === 'string' ? end : sayPartialDate(speaker, end, style);
  if (typeof start === 'string') return typeof end === 'string' ? speaker.say('date.unknown') : speaker.say('date.until', { date: to });
  if (typeof end === 'string')
    return end === 'running' ? speaker.say('date.running', { date: from }) : speaker.say('date.from', { date: from });
  if (start.precision !== end.precision) return speaker.say(isWithin(start, end) ? 'date.within' : 'date.range', { from, to });
  return sayRange(speaker, start.precision, style, instantOf(start), instantOf(end));
}

/** A range in the way of the language, which names once what both ends share. Some browsers know no such way for every language and drop the month of one end: both are then said with it. */
function sayRange(speaker: Speaker, precision: Precision, style: MonthStyle, from: Date, to: Date): string {
  const formatter = formatterOf(speaker, precision, style);
  const months = formatter.formatRangeToParts(from, to).filter(({ type }) => type === 'month');
  const isCut = precision !== 'year' && months.length < 2 && from.getUTCMonth() !== to.getUTCMonth();
  if (!isCut) return join(speaker, formatter.formatRangeToParts(from, to));
  const isOneYear = from.getUTCFullYear() === to.getUTCFullYear();
  const first = isOneYear ? makeFormatter(speaker.dateLocale, precision, style, { year: undefined }) : formatter;
  return `${join(speaker, first.formatToParts(from))} – ${join(speaker, formatter.formatToParts(to))}`;
}

/** French counts the first of a month as an ordinal, which `Intl` does not know. Browsers differ in the spaces around a dash. */
function join({ language }: Speaker, parts: readonly { type: string; value: string }[]): string {
  return parts
    .map(({ type, value }) => (language === 'fr' && type === 'day' && value === '1' ? '1er' : value))
    .join('')
    .replaceAll(/\s*–\s*/g, ' – ');
}

/** Whether a coarser end may be the very month or year of its start. */
function isWithin(start: PartialDate, end: PartialDate): boolean {
  return start.year === end.year && (end.precision === 'year' || (start.precision !== 'year' && start.month === end.month));
}

/** A range of whole months; whole years are said as years: "2020 – 2026", "Apr 2023 – Jan 2026". */
export function sayMonthRange(speaker: Speaker, { from, to }: MonthRange, style: MonthStyle = 'long'): string {
  const precision: Precision = from % 12 === 0 && to % 12 === 11 ? 'year' : 'month';
  return sayRange(speaker, precision, style, instantOf(dateOfMonth(from)), instantOf(dateOfMonth(to)));
}

export function sayMonth(speaker: Speaker, month: Month, style: MonthStyle = 'long'): string {
  return sayPartialDate(speaker, dateOfMonth(month), style);
}

export function sayYear(speaker: Speaker, year: number): string {
  return sayPartialDate(speaker, { precision: 'year', year }, 'long');
}

function instantOf(date: PartialDate): Date {
  return new Date(Date.UTC(date.year, date.precision === 'year' ? 0 : date.month - 1, date.precision === 'day' ? date.day : 1));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(speaker: Speaker, precision: Precision, style: MonthStyle): Intl.DateTimeFormat {
  const key = `${speaker.dateLocale} ${precision} ${style}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = makeFormatter(speaker.dateLocale, precision, style);
    // Portuguese shortens "1 April" to "1/04".
    const isNumeric = formatter.formatToParts(0).some(({ type, value }) => type === 'month' && /^\d+$/.test(value));
    if (isNumeric) formatter = makeFormatter(speaker.dateLocale, precision, 'long');
    formatters.set(key, formatter);
  }
  return formatter;
}

function makeFormatter(
  locale: string,
  precision: Precision,
  style: MonthStyle,
  others: Intl.DateTimeFormatOptions = {},
): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month: style }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
    ...others,
  });
}
