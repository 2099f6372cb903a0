import type { CountryCode } from '@/domain/identifier';
import { type Added, cubeOf, spansAsked } from './cube';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { countKeptSpans } from './spans';
import { addUnits, totalAt } from './tallies';
import type { Total } from './total';

/** Whether a country took part in an operation in view, or in an activity where only those are asked; `not-named`: some list is not complete, so it may have; nothing can be said where no such record is in view. */
export type Presence = 'took-part' | 'not-named' | 'did-not-take-part' | 'nothing-in-view';

export interface CountryCell {
  country: CountryCode;
  presence: Presence;
  /** Operations and activities in view whose sources name the country. */
  operations: number;
  activities: number;
  /** What sources place in this country, over the operations that name it. */
  attributed: Total;
  /** The whole results of the operations that name it: the same result stands with every country of an operation and must not be added up. */
  whole: Total;
}

export interface CountryAnswer {
  /** A cell for every country of the catalogue. */
  cells: readonly CountryCell[];
  /** Over all operations in view: the whole results, and what any source places in a country. */
  whole: Total;
  attributed: Total;
  /** Activities in view; the operations are those asked by the totals. */
  activities: number;
  /** Operations and activities in view whose list of countries is not complete. */
  incompleteOperations: number;
  incompleteActivities: number;
}

/** What is known of each country. The countries asked do not filter this view. */
export function totalsByCountry(index: DatasetIndex, question: Question): CountryAnswer {
  const { measure } = question;
  const { countries } = index.dataset;
  const within = spansAsked(index, question);
  const cube = cubeOf(index, question, 'countries');
  const { operations, activities, whole, attributed } = cube.byCountry(measure, within);
  const count = (counts: Uint32Array) => countKeptSpans(counts, within);
  const allOperations = count(cube.counts.operations);
  const allActivities = count(cube.counts.activities);
  const incompleteOperations = count(cube.counts.openOperations);
  const incompleteActivities = count(cube.counts.openActivities);
  const isActivityView = question.kind === 'activities';
  const incomplete = isActivityView ? incompleteActivities : incompleteOperations;
  const asked = isActivityView ? allActivities : allOperations;
  const cells = countries.map(({ code }, position): CountryCell => {
    const named = (isActivityView ? activities : operations)[position] ?? 0;
    return {
      country: code,
      presence: named > 0 ? 'took-part' : asked === 0 ? 'nothing-in-view' : incomplete > 0 ? 'not-named' : 'did-not-take-part',
      operations: operations[position] ?? 0,
      activities: activities[position] ?? 0,
      attributed: totalAt(attributed, position, measure, operations[position] ?? 0),
      whole: totalAt(whole, position, measure, operations[position] ?? 0),
    };
  });
  const totalOf = (added: Added) => totalAt(addUnits(cube.byClass(measure, added), 1, within), 0, measure, allOperations);
  return { cells, whole: totalOf('whole'), attributed: totalOf([]), activities: allActivities, incompleteOperations, incompleteActivities };
}
