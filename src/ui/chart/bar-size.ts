/** Pixels, as in the style sheets of the two charts. `room` is kept free beyond the longest bar: for two lines of text, or for a comb. */
export const columnSize = { plot: 142, room: 34, absence: 8 } as const;
export const rowSize = { bar: 12, room: 14, absence: 36 } as const;

/** The drawing fills a box of the chart's own; where paper changes the width before it is drawn anew, it stretches along. */
export const barBox = { width: '100%', height: '100%', preserveAspectRatio: 'none' } as const;
