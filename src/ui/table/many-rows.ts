import type { TableRow } from './TableLine';

/** Rows that are made when they are drawn; an array is one. */
export interface ManyRows {
  readonly length: number;
  at(position: number): TableRow | undefined;
}

/** What a printer is given of a long table. */
export const MOST_PRINTED = 300;
