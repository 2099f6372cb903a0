/** The lower bounds of the classes of a map, few to many: at most four, the first from 1. */
export type Classes = readonly number[];

const ROUND = [1, 1.5, 2, 3, 5, 7, 10] as const;

/**
 * Four classes with round bounds, so that a reader can say them aloud: about half of the countries fall in the first,
 * a quarter in the second, and the rest in the last two. Fewer classes where the values leave no room for four.
 */
export function classesOf(values: readonly number[]): Classes {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const most = sorted.at(-1);
  if (most === undefined) return [];
  const bounds = [1];
  for (const share of [0.5, 0.75, 0.92]) {
    const bound = roundBound(sorted[Math.floor(share * (sorted.length - 1))] ?? most);
    if (bound > (bounds.at(-1) ?? 0) && bound <= most) bounds.push(bound);
  }
  return bounds;
}

export function classOf(value: number, classes: Classes): 1 | 2 | 3 | 4 {
  const position = classes.findLastIndex((bound) => value >= bound);
  return position <= 0 ? 1 : position === 1 ? 2 : position === 2 ? 3 : 4;
}

function roundBound(value: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const rounded = ROUND.map((step) => Math.round(step * size)).findLast((bound) => bound <= Math.max(1, value)) ?? 1;
  return Math.max(2, rounded);
}
