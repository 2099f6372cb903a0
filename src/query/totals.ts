import { qualifiers, type Qualifier } from '@/domain/qualifier';
import type { MeasureId, OperationId } from '@/domain/identifier';
import { type Added, type Cube, cubeOf, spansAsked } from './cube';
import type { DatasetIndex } from './index-dataset';
import { lastDayOf, type Month, type MonthRange } from './month';
import type { Question } from './question';
import { countKeptSpans, type KeptSpans } from './spans';
import { addUnits, type Tallies, totalAt } from './tallies';
import { addedBy, isAttributed, type Total } from './total';

/** How the total grew: after the operations that ended in the month whose last day is `day` (days since 1 January 1970) it stood at `total`. */
export interface Step {
  day: number;
  total: number;
}

export interface OtherReading {
  operation: OperationId;
  value: number;
  qualifier: Qualifier;
  readAs: MeasureId;
}

export interface HeadlineAnswer {
  total: Total;
  /** The largest result of a single operation. */
  largest: number;
  steps: readonly Step[];
  /** The months over which it grew: those that the data span, or the period asked and on to the end of the operations that touch it. */
  grewOver: MonthRange;
  /** Figures in the total that another source reads as another measure. */
  otherReadings: readonly OtherReading[];
  /** How much of the whole results any source places in a country; only where the question asks for attributed results. */
  attribution: { attributed: Total; whole: Total } | null;
}

/** The total of one measure over the operations that a question keeps. Activities publish none and are not asked. */
export function headlineTotal(index: DatasetIndex, question: Question, measure: MeasureId): HeadlineAnswer {
  const within = spansAsked(index, question);
  const cube = cubeOf(index, question);
  const asked = countKeptSpans(cube.counts.operations, within);
  const tallies = cube.byClass(measure, addedBy(question));
  const sum = addUnits(tallies, 1, within);
  const totalOf = (added: Added): Total => ({
    ...totalAt(addUnits(cube.byClass(measure, added), 1, within), 0, measure, asked),
    possibly: 0,
  });
  return {
    total: totalAt(sum, 0, measure, asked),
    largest: sum.largest[0] ?? 0,
    otherReadings: isAttributed(question) ? [] : otherReadingsOf(index, cube, within, measure),
    ...growthOf(index, question, tallies, within),
    attribution: isAttributed(question) ? { attributed: totalOf([]), whole: totalOf('whole') } : null,
  };
}

/** One step a month in which operations with a figure ended. Those whose end is not known count in the total and make no step. */
function growthOf(
  { columns, extent }: DatasetIndex,
  { period }: Question,
  tallies: Tallies,
  { kept }: KeptSpans,
): Pick<HeadlineAnswer, 'steps' | 'grewOver'> {
  const grown = new Map<Month, number>();
  for (const span of kept) {
    if ((tallies.stated[span] ?? 0) === 0 || columns.spans.endYear[span] === 0) continue;
    const month = columns.spans.endLast[span] ?? 0;
    grown.set(month, (grown.get(month) ?? 0) + (tallies.value[span] ?? 0));
  }
  let total = 0;
  const steps = [...grown]
    .sort(([a], [b]) => a - b)
    .map(([month, value]): Step => {
      total += value;
      return { day: lastDayOf(month), total };
    });
  return { steps, grewOver: period === null ? extent : { from: period.from, to: Math.max(period.to, ...grown.keys()) } };
}

const readingsByIndex = new WeakMap<DatasetIndex, Map<MeasureId, readonly { row: number; reading: OtherReading }[]>>();

/** Both lists of rows are in order. */
function otherReadingsOf(index: DatasetIndex, cube: Cube, { place }: KeptSpans, measure: MeasureId): OtherReading[] {
  const found: OtherReading[] = [];
  const readings = allReadings(index, measure);
  if (readings.length === 0) return found;
  const { rows } = cube;
  const isWhole = rows.length === index.columns.size;
  let at = 0;
  for (const { row, reading } of readings) {
    if (isWhole) at = row;
    else while (at < rows.length && (rows[at] ?? 0) < row) at += 1;
    if (rows[at] === row && index.columns.isOperation[row] === 1 && place[index.columns.span[row] ?? 0] !== 0) found.push(reading);
  }
  return found;
}

function allReadings(index: DatasetIndex, measure: MeasureId): readonly { row: number; reading: OtherReading }[] {
  const known = readingsByIndex.get(index) ?? new Map<MeasureId, readonly { row: number; reading: OtherReading }[]>();
  readingsByIndex.set(index, known);
  const made = known.get(measure);
  if (made !== undefined) return made;
  const { dataset, columns } = index;
  const drafts = columns.otherReadings[dataset.measures.findIndex(({ id }) => id === measure)];
  const readings = Array.from(drafts?.row ?? []).flatMap((row, at) => {
    const operation = index.rows.at(row)?.id;
    if (operation === undefined) return [];
    const reading: OtherReading = {
      operation,
      value: drafts?.value[at] ?? 0,
      qualifier: qualifiers[drafts?.qualifier[at] ?? 0] ?? 'exact',
      readAs: dataset.measures[drafts?.readAs[at] ?? 0]?.id ?? measure,
    };
    return [{ row, reading }];
  });
  known.set(measure, readings);
  return readings;
}
