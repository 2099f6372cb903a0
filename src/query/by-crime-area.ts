import type { CrimeAreaId, MeasureId } from '@/domain/identifier';
import { cubeOf, spansAsked } from './cube';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { totalAt } from './tallies';
import { addedBy, type Total } from './total';

export interface CrimeAreaCell {
  crimeArea: CrimeAreaId;
  total: Total;
}

/** One cell a main crime area that any operation in view has, most operations first. The crime areas asked do not filter this view. */
export function totalsByCrimeArea(index: DatasetIndex, question: Question, measure: MeasureId): CrimeAreaCell[] {
  const within = spansAsked(index, question);
  const cube = cubeOf(index, question, 'crimeAreas');
  const asked = cube.operationsByArea(within);
  const sums = cube.byArea(measure, addedBy(question), within);
  return index.dataset.crimeAreas
    .map((area, position) => ({ crimeArea: area.id, total: totalAt(sums, position, measure, asked[position] ?? 0) }))
    .filter((cell) => cell.total.asked > 0)
    .sort((a, b) => b.total.asked - a.total.asked || b.total.value - a.total.value);
}
