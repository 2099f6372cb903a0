import type { CrimeAreaId, MeasureId } from '@/domain/identifier';
import { areasOf, cubeOf } from './cube';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { type KeptSpans, spansWithin } from './spans';
import { addSpans, totalAt } from './tallies';
import { addedBy, type Total } from './total';

export interface CrimeAreaCell {
  crimeArea: CrimeAreaId;
  total: Total;
}

/** One cell a main crime area that any operation in view has, most operations first. The crime areas asked do not filter this view. */
export function totalsByCrimeArea(index: DatasetIndex, question: Question, measure: MeasureId): CrimeAreaCell[] {
  const areas = areasOf(index);
  const within = spansWithin(index.columns.spans, question.period);
  const cube = cubeOf(index, question, 'crimeAreas');
  const asked = addCounts(cube.counts.operations, areas, within);
  const sums = addSpans(cube.byArea(measure, addedBy(question)), areas, within);
  return index.dataset.crimeAreas
    .map((area, position) => ({ crimeArea: area.id, total: totalAt(sums, position, measure, asked[position] ?? 0) }))
    .filter((cell) => cell.total.asked > 0)
    .sort((a, b) => b.total.asked - a.total.asked || b.total.value - a.total.value);
}

/** Adds up the classes of dates kept, for each of `groups` counts a class. */
export function addCounts(counts: Uint32Array, groups: number, { kept }: KeptSpans): Uint32Array {
  const sums = new Uint32Array(groups);
  for (const span of kept)
    for (let group = 0; group < groups; group += 1) sums[group] = (sums[group] ?? 0) + (counts[span * groups + group] ?? 0);
  return sums;
}
