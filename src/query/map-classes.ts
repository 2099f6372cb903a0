/** The lower bounds of the classes of a map, few to many: at most four, the first from 1. */
export type Classes = readonly number[];

const STEPS = [1, 2, 3, 5] as const;
/** The share of the countries that each class should hold: many with little, few with much. */
const SHARES = [0.45, 0.27, 0.18, 0.1] as const;

/**
 * Classes with round bounds, which a reader can say aloud, chosen so that the shares of countries come as near as they can to {@link SHARES}.
 * Fewer than four where the values leave no room for four.
 */
export function classesOf(values: readonly number[]): Classes {
  const counted = values.filter((value) => value > 0);
  const most = Math.max(0, ...counted);
  const bounds = roundNumbersUpTo(most);
  if (bounds.length <= SHARES.length) return bounds;
  const [first = 1, ...rest] = bounds;
  let best: Classes = [first];
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < rest.length; a += 1)
    for (let b = a + 1; b < rest.length; b += 1)
      for (let c = b + 1; c < rest.length; c += 1) {
        const classes = [first, rest[a] ?? 0, rest[b] ?? 0, rest[c] ?? 0];
        const distance = distanceOf(counted, classes);
        if (distance < least) {
          least = distance;
          best = classes;
        }
      }
  return best;
}

/** The class of a value: 1 for the first bound. */
export function classOf(value: number, classes: Classes): 1 | 2 | 3 | 4 {
  const position = classes.findLastIndex((bound) => value >= bound);
  return position <= 0 ? 1 : position === 1 ? 2 : position === 2 ? 3 : 4;
}

function roundNumbersUpTo(most: number): number[] {
  const numbers: number[] = [];
  for (let size = 1; size <= most; size *= 10) for (const step of STEPS) if (step * size <= most) numbers.push(step * size);
  return numbers;
}

function distanceOf(values: readonly number[], classes: Classes): number {
  return SHARES.reduce((sum, share, position) => {
    const count = values.filter((value) => classOf(value, classes) === position + 1).length;
    return sum + Math.abs(count / values.length - share);
  }, 0);
}
