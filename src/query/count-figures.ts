import type { DatasetIndex } from './index-dataset';

/** How many figures the records of the data hold. */
export function countFigures({ rows }: DatasetIndex): number {
  return rows.flatMap(({ figures }) => [figures.length]).reduce((sum, count) => sum + count, 0);
}
