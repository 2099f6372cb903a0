import type { CountryCode, MeasureId } from '@/domain/identifier';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { isKept, type Selection } from './select';
import { giveAttributed, giveWhole, Tally, type Total } from './total';

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
export function totalsByCountry(index: DatasetIndex, selection: Selection, question: Question): CountryAnswer {
  const { columns, dataset } = index;
  const measure: MeasureId = question.measure;
  const attributedColumns = index.attributed.get(measure);
  const give = giveWhole(index, measure);
  const giveAnywhere = giveAttributed(index, measure, []);
  const counts = dataset.countries.map(({ code }) => ({
    country: code,
    operations: 0,
    activities: 0,
    attributed: new Tally(measure),
    whole: new Tally(measure),
  }));
  const whole = new Tally(measure);
  const attributed = new Tally(measure);
  let incompleteOperations = 0;
  let incompleteActivities = 0;
  let activities = 0;
  for (let row = 0; row < index.rows.length; row += 1) {
    if (!isKept(selection, row, 'countries')) continue;
    const isOperation = columns.isOperation[row] === 1;
    const isPossible = selection.possibly[row] === 1;
    if (!isOperation) activities += 1;
    if (columns.listComplete[row] !== 1) {
      if (isOperation) incompleteOperations += 1;
      else incompleteActivities += 1;
    }
    if (isOperation) {
      give(row, whole, isPossible);
      giveAnywhere(row, attributed, isPossible);
    }
    columns.countries.forEach(row, (position) => {
      const count = counts[position];
      if (count === undefined) return;
      if (!isOperation) {
        count.activities += 1;
        return;
      }
      count.operations += 1;
      count.attributed.ask();
      give(row, count.whole, isPossible);
    });
    if (!isOperation || attributedColumns === undefined) continue;
    for (let entry = attributedColumns.offset[row] ?? 0; entry < (attributedColumns.offset[row + 1] ?? 0); entry += 1) {
      const tally = counts[attributedColumns.country[entry] ?? -1]?.attributed;
      tally?.add(attributedColumns, entry);
      tally?.close(isPossible);
    }
  }
  const isActivityView = question.kind === 'activities';
  const incomplete = isActivityView ? incompleteActivities : incompleteOperations;
  const total = whole.total();
  const asked = isActivityView ? activities : total.asked;
  const cells = counts.map((count): CountryCell => {
    const named = isActivityView ? count.activities : count.operations;
    return {
      country: count.country,
      presence: named > 0 ? 'took-part' : asked === 0 ? 'nothing-in-view' : incomplete > 0 ? 'not-named' : 'did-not-take-part',
      operations: count.operations,
      activities: count.activities,
      attributed: count.attributed.total(),
      whole: count.whole.total(),
    };
  });
  return { cells, whole: total, attributed: attributed.total(), activities, incompleteOperations, incompleteActivities };
}
