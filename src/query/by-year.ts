import type { MeasureId } from '@/domain/identifier';
import type { DatasetIndex } from './index-dataset';
import { yearOfMonth } from './month';
import type { Question } from './question';
import { isKept, type Selection } from './select';
import { giveByReading, Tally, type Total } from './total';

export interface YearCell {
  /** 0 for the operations whose end is not known. */
  year: number;
  total: Total;
}

/** One cell a year of the data. A result counts in the year in which its operation ended; the period asked does not filter this view. */
export function totalsByYear(index: DatasetIndex, selection: Selection, question: Question, measure: MeasureId): YearCell[] {
  const give = giveByReading(index, question, measure);
  const tallies = new Map<number, Tally>();
  for (let year = yearOfMonth(index.extent.from); year <= yearOfMonth(index.extent.to); year += 1) tallies.set(year, new Tally(measure));
  for (let row = 0; row < index.rows.length; row += 1) {
    if (index.columns.isOperation[row] !== 1 || !isKept(selection, row, 'period')) continue;
    const year = index.columns.endYear[row] ?? 0;
    let tally = tallies.get(year);
    if (tally === undefined) {
      tally = new Tally(measure);
      tallies.set(year, tally);
    }
    give(row, tally, false);
  }
  return [...tallies]
    .map(([year, tally]) => ({ year, total: tally.total() }))
    .sort((a, b) => (a.year || Number.POSITIVE_INFINITY) - (b.year || Number.POSITIVE_INFINITY));
}
