import { forEachBit } from './bit-table';
import type { DatasetIndex } from './index-dataset';
import { rowsWith } from './postings';

/** The most crime areas that one operation has; at least 1. */
export function mostCrimeAreas({ columns }: DatasetIndex): number {
  let most = 1;
  let areas = 0;
  const countArea = () => {
    areas += 1;
  };
  for (const row of rowsWith(columns.rowsBy.kind, 1)) {
    areas = 0;
    forEachBit(columns.areas, row, countArea);
    most = Math.max(most, areas);
  }
  return most;
}
