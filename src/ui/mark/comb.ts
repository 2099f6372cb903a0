import type { Doubt } from '@/ui/tone';

/** Length in pixels of a comb: three teeth of 2, each after a gap of 2. */
const COMB_RUN = 12;

/** Teeth are the dashes of a line as thick as the bar. */
export const teeth = '2 2';

/** Where the comb starts, in pixels from the end of the bar; its first gap comes first. */
export const combStart = { below: -COMB_RUN, around: -COMB_RUN / 2, above: 0 } as const satisfies Partial<Record<Doubt, number>>;

/** A bar of `length` pixels as its solid part and the span of its teeth. */
export function comb(length: number, doubt: Doubt): { solid: number; from: number; to: number } {
  if (doubt === 'none') return { solid: length, from: length, to: length };
  if (doubt === 'all') return { solid: 0, from: 0, to: length };
  const start = length + combStart[doubt];
  return { solid: Math.max(0, start), from: Math.max(0, start + 2), to: start + COMB_RUN };
}
