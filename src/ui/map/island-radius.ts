/** As `--island` in the tokens, in CSS pixels. */
export const islandRadius = 9;
