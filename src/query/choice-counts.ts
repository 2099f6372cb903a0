import type { DatasetIndex } from './index-dataset';
import type { Postings } from './postings';

/** How many records each choice of a filter has, by id. */
export interface ChoiceCounts {
  crimeAreas: ReadonlyMap<string, number>;
  organisations: ReadonlyMap<string, number>;
  programmes: ReadonlyMap<string, number>;
}

export function choiceCounts({ dataset, columns }: DatasetIndex): ChoiceCounts {
  const { rowsBy } = columns;
  return {
    crimeAreas: countsOf(dataset.crimeAreas, rowsBy.area),
    organisations: countsOf(dataset.organisations, rowsBy.organisation),
    programmes: countsOf(dataset.programmes, rowsBy.programme),
  };
}

function countsOf(entries: readonly { id: string }[], { offset }: Postings): ReadonlyMap<string, number> {
  return new Map(entries.map(({ id }, position) => [id, (offset[position + 1] ?? 0) - (offset[position] ?? 0)]));
}
