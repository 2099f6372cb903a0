/** Draws from a seed: the same seed gives the same draws on every machine (mulberry32). */
export class Draw {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, below 1. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** Both ends are inside. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  happens(share: number): boolean {
    return this.fraction() < share;
  }

  from<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.fraction() * values.length)];
    if (value === undefined) throw new RangeError('nothing to draw from');
    return value;
  }

  weighted<Value>({ values, sums }: Urn<Value>): Value {
    const at = this.fraction() * (sums.at(-1) ?? 0);
    const value = values[sums.findIndex((sum) => at < sum)];
    if (value === undefined) throw new RangeError('nothing to draw from');
    return value;
  }

  /** Different values, as many as there are or are asked for. */
  several<Value>(urn: Urn<Value>, count: number): Value[] {
    const drawn = new Set<Value>();
    const wanted = Math.min(count, urn.values.length);
    while (drawn.size < wanted) drawn.add(this.weighted(urn));
    return [...drawn];
  }
}

/** Values with the sums of their weights, ready to be drawn from. */
export interface Urn<Value> {
  values: readonly Value[];
  sums: readonly number[];
}

/** Values without a weight above 0 are left out. */
export function urnOf<Value>(entries: readonly (readonly [Value, number])[]): Urn<Value> {
  const weighty = entries.filter(([, weight]) => weight > 0);
  let sum = 0;
  const sums = weighty.map(([, weight]) => {
    sum += weight;
    return sum;
  });
  return { values: weighty.map(([value]) => value), sums };
}
