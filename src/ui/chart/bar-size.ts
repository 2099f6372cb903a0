/** Pixels, as in the style sheets of the two charts. `room` is kept free beyond the longest bar: for two lines of text, or for a comb. */
export const columnSize = { plot: 142, room: 34, absence: 8 } as const;
export const rowSize = { row: 32, bar: 12, room: 14, absence: 36 } as const;
