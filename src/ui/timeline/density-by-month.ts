import type { Dated } from './shape-bar';
import { monthOf } from './time-scale';
import type { MonthRange } from './timeline-props';

/** How many operations touch each month of the axis, lane by lane. */
export function densityByMonth(
  dated: readonly (Dated & { lane: string })[],
  { fromMonth, toMonth }: MonthRange,
): Map<string, Float64Array> {
  const months = toMonth - fromMonth + 1;
  const steps = new Map<string, Float64Array>();
  for (const { lane, start, end } of dated) {
    const first = start ?? end;
    const last = end ?? start;
    if (!first || !last) continue;
    const from = Math.max(0, monthOf(first.first) - fromMonth);
    const to = Math.min(months - 1, monthOf(last.last) - fromMonth);
    if (from > to) continue;
    const counts = steps.get(lane) ?? new Float64Array(months + 1);
    steps.set(lane, counts);
    counts[from] = (counts[from] ?? 0) + 1;
    counts[to + 1] = (counts[to + 1] ?? 0) - 1;
  }
  for (const counts of steps.values()) {
    for (let month = 1; month < counts.length; month += 1) counts[month] = (counts[month] ?? 0) + (counts[month - 1] ?? 0);
  }
  return new Map([...steps].map(([lane, counts]) => [lane, counts.subarray(0, months)]));
}
