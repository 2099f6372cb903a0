import type { Measure } from '@/domain/catalogue';
import type { MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from './index-dataset';
import { rowsWith } from './postings';

/** What is published of one measure for one operation; `country-only`: figures of single countries, none of the whole. */
export const coverages = ['stated', 'disputed', 'country-only', 'not-published'] as const;
export type Coverage = (typeof coverages)[number];
export type CoverageCounts = Record<Coverage, number>;

/** An operation with a cell for each measure, in the order of the measures of the matrix. */
export interface CoverageRow {
  operation: Operation;
  cells: readonly Coverage[];
  counts: CoverageCounts;
}

/** Every operation against every measure of the catalogue: what is published, and what is not. */
export interface CoverageMatrix {
  measures: readonly Measure[];
  /** In the order of their beginning. */
  rows: readonly CoverageRow[];
  byMeasure: ReadonlyMap<MeasureId, CoverageCounts>;
  counts: CoverageCounts;
}

export function coverageMatrix(index: DatasetIndex): CoverageMatrix {
  const { measures } = index.dataset;
  const rows = Array.from(rowsWith(index.columns.rowsBy.kind, 1)).flatMap((row): CoverageRow[] => {
    const operation = index.rows.at(row);
    const cells = measures.map((measure) => coverageOf(index, row, measure.id));
    return operation === undefined ? [] : [{ operation, cells, counts: countCells(cells) }];
  });
  return {
    measures,
    rows,
    byMeasure: new Map(measures.map((measure, column) => [measure.id, countCells(rows.flatMap(({ cells }) => cells[column] ?? []))])),
    counts: countCells(rows.flatMap(({ cells }) => cells)),
  };
}

function coverageOf(index: DatasetIndex, row: number, measure: MeasureId): Coverage {
  const whole = index.whole.get(measure);
  const at = whole?.offset[row] ?? 0;
  if (at < (whole?.offset[row + 1] ?? 0)) return whole?.disputed[at] === 1 ? 'disputed' : 'stated';
  const offset = index.attributed.get(measure)?.offset;
  return (offset?.[row + 1] ?? 0) > (offset?.[row] ?? 0) ? 'country-only' : 'not-published';
}

function countCells(cells: readonly Coverage[]): CoverageCounts {
  const counts: CoverageCounts = { stated: 0, disputed: 0, 'country-only': 0, 'not-published': 0 };
  for (const cell of cells) counts[cell] += 1;
  return counts;
}
