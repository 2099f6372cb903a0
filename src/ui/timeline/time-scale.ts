import type { MonthRange } from './timeline-props';

const DAY_MS = 86_400_000;

export interface TimeScale {
  width: number;
  /** Pixels from the left edge to the first moment of a day; days outside the axis come to rest on its edge. */
  x: (day: number) => number;
  monthX: (month: number) => number;
  /** The month at a distance from the left edge, with its fraction. */
  monthAt: (x: number) => number;
  /** The first months of the calendar years that begin on the axis. */
  years: readonly number[];
}

export function timeScale({ fromMonth, toMonth }: MonthRange, width: number): TimeScale {
  const first = firstDayOf(fromMonth);
  const days = firstDayOf(toMonth + 1) - first;
  const x = (day: number) => clamp(((day - first) / days) * width, 0, width);
  const years: number[] = [];
  for (let month = Math.ceil(fromMonth / 12) * 12; month <= toMonth; month += 12) years.push(month);
  return {
    width,
    x,
    monthX: (month) => x(firstDayOf(month)),
    monthAt: (at) => {
      const day = first + (clamp(at, 0, width) / width) * days;
      const month = monthOf(day);
      const start = firstDayOf(month);
      return month + (day - start) / (firstDayOf(month + 1) - start);
    },
    years,
  };
}

export function firstDayOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), ((month % 12) + 12) % 12, 1) / DAY_MS;
}

export function monthOf(day: number): number {
  const date = new Date(Math.floor(day) * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
