import type { CrimeAreaId, MeasureId } from '@/domain/identifier';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { isKept, type Selection } from './select';
import { giveByReading, Tally, type Total } from './total';

export interface CrimeAreaCell {
  crimeArea: CrimeAreaId;
  total: Total;
}

/** One cell a main crime area that any operation in view has, most operations first. The crime areas asked do not filter this view. */
export function totalsByCrimeArea(index: DatasetIndex, selection: Selection, question: Question, measure: MeasureId): CrimeAreaCell[] {
  const give = giveByReading(index, question, measure);
  const tallies = index.dataset.crimeAreas.map(() => new Tally(measure));
  for (let row = 0; row < index.rows.length; row += 1) {
    if (index.columns.isOperation[row] !== 1 || !isKept(selection, row, 'crimeAreas')) continue;
    const tally = tallies[index.columns.mainArea[row] ?? 0];
    if (tally !== undefined) give(row, tally, selection.possibly[row] === 1);
  }
  return index.dataset.crimeAreas
    .map((area, position) => ({ crimeArea: area.id, total: (tallies[position] ?? new Tally(measure)).total() }))
    .filter((cell) => cell.total.asked > 0)
    .sort((a, b) => b.total.asked - a.total.asked || b.total.value - a.total.value);
}
