import type { MeasureId } from '@/domain/identifier';
import { cubeOf } from './cube';
import type { DatasetIndex } from './index-dataset';
import { yearOfMonth } from './month';
import type { Question } from './question';
import { addCell, emptyTallies, totalAt } from './tallies';
import { addedBy, type Total } from './total';

export interface YearCell {
  /** 0 for the operations whose end is not known. */
  year: number;
  total: Total;
}

/** One cell a year of the data. A result counts in the year in which its operation ended; the period asked does not filter this view. */
export function totalsByYear(index: DatasetIndex, question: Question, measure: MeasureId): YearCell[] {
  const { spans } = index.columns;
  const cube = cubeOf(index, question);
  const { operations } = cube.counts;
  const tallies = cube.byClass(measure, addedBy(question));
  const first = yearOfMonth(index.extent.from);
  const years = yearOfMonth(index.extent.to) - first + 1;
  const asked = new Uint32Array(years + 1);
  const sums = emptyTallies(years + 1);
  for (let span = 0; span < spans.size; span += 1) {
    const year = spans.endYear[span] ?? 0;
    const cell = year === 0 ? years : year - first;
    asked[cell] = (asked[cell] ?? 0) + (operations[span] ?? 0);
    addCell(sums, cell, tallies, span, false);
  }
  const cells = Array.from({ length: years }, (_, cell) => ({ year: first + cell, total: totalAt(sums, cell, measure, asked[cell] ?? 0) }));
  const unknown = asked[years] ?? 0;
  return unknown === 0 ? cells : [...cells, { year: 0, total: totalAt(sums, years, measure, unknown) }];
}
