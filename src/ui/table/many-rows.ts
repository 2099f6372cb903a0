import { createContext } from 'react';
import type { TableRow } from './TableLine';

/** Rows that are made when they are drawn; an array is one. */
export interface ManyRows {
  readonly length: number;
  at(position: number): TableRow | undefined;
}

/** Of more rows only those near the window are made and drawn. */
export const MOST_WHOLE = 120;
/** Of how many rows a table is drawn whole: more for who reads it and does not scroll it. */
export const MostWholeContext = createContext(MOST_WHOLE);

/** What a printer is given of a long table. */
export const MOST_PRINTED = 300;

/** Pixels that a row takes as long as it was not drawn. */
export const ASSUMED_HEIGHT = 49;
/** Browsers draw no box of more than some 33 million pixels: a longer table ends here. */
export const MOST_DRAWN = Math.floor(30_000_000 / ASSUMED_HEIGHT);
