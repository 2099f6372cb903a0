import type { TimeScale } from './time-scale';
import type { MonthRange } from './timeline-props';

export type TickStep = 'year' | 'quarter' | 'month';

export interface PeriodTick {
  month: number;
  x: number;
  /** Null where the edge would cut it. */
  label: string | null;
}

/** CSS pixels, for text of 12 px: a letter of it, what it keeps from its line, and from the next. */
const [letter, indent, gap] = [7.2, 5, 8];

const steps = {
  year: { months: 12, every: [1, 2, 5, 10, 20, 50] },
  quarter: { months: 3, every: [1, 2, 4] },
  month: { months: 1, every: [1, 2, 3, 4, 6, 12] },
} as const satisfies Record<TickStep, { months: number; every: readonly number[] }>;

/** The years, quarters or months of an axis whose names have room, or every second, fifth … of them. A name stands after its line. */
export function periodTicks(
  { fromMonth, toMonth }: MonthRange,
  scale: TimeScale,
  sayTick: (month: number, step: TickStep) => string,
): PeriodTick[] {
  const step = stepOf(toMonth - fromMonth + 1);
  const { months, every } = steps[step];
  const candidates = every.map((times) => {
    const apart = months * times;
    const ticks: PeriodTick[] = [];
    for (let month = Math.ceil(fromMonth / apart) * apart; month <= toMonth; month += apart) {
      const tick = { month, x: scale.monthX(month), label: sayTick(month, step) };
      ticks.push(endOf(tick) <= scale.width ? tick : { ...tick, label: null });
    }
    return ticks;
  });
  const [densest = []] = candidates;
  return candidates.find((ticks) => ticks.every((tick, index) => isClear(tick, ticks[index + 1]))) ?? densest.slice(0, 1);
}

function isClear(tick: PeriodTick, next: PeriodTick | undefined): boolean {
  return next === undefined || endOf(tick) + gap <= next.x + indent;
}

function stepOf(months: number): TickStep {
  if (months > 30) return 'year';
  return months > 10 ? 'quarter' : 'month';
}

function endOf({ label, x }: PeriodTick): number {
  return label === null ? x : x + indent + label.length * letter;
}
