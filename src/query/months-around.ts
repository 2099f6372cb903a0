import { readPeriod } from '@/domain/period';
import { type MonthRange, monthSpan } from './month';

/** The months that periods touch, with one more on either side, so that a bar never ends at the frame. Only within `fallback` where no date is known. */
export function monthsAround(periods: readonly string[], fallback: MonthRange): MonthRange {
  const spans = periods.flatMap((period) => {
    const { start, end } = readPeriod(period);
    return [start, end].flatMap((date) => (typeof date === 'string' ? [] : [monthSpan(date)]));
  });
  if (spans.length === 0) return fallback;
  return { from: Math.min(...spans.map(({ from }) => from)) - 1, to: Math.max(...spans.map(({ to }) => to)) + 1 };
}

/** The whole years from the first to the last that a period touches; an end that is not known is that of `fallback`. */
export function monthsOfYears(period: string, fallback: MonthRange): MonthRange {
  const { start, end } = readPeriod(period);
  return {
    from: typeof start === 'string' ? fallback.from : monthSpan({ precision: 'year', year: start.year }).from,
    to: typeof end === 'string' ? fallback.to : monthSpan({ precision: 'year', year: end.year }).to,
  };
}
