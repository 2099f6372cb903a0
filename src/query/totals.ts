import { qualifiers, type Qualifier } from '@/domain/qualifier';
import type { MeasureId, OperationId } from '@/domain/identifier';
import { NOWHERE, READING_WIDTH } from './columns';
import { type Added, type Cube, cubeOf, positionsOfCountries, spansAsked } from './cube';
import type { DatasetIndex } from './index-dataset';
import { lastDayOf, type Month, type MonthRange } from './month';
import type { Question } from './question';
import type { Leeway } from './result';
import { countKeptSpans, type KeptSpans } from './spans';
import { addUnits, type Tallies, totalAt } from './tallies';
import { addedBy, isAttributed, rangeOf, type Total, type TotalRange } from './total';

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
  /** How many sources call it so. */
  sources: number;
}

export interface HeadlineAnswer {
  total: Total;
  /** What the total is by its other readings; null where there are none. */
  range: TotalRange | null;
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
  const total = totalAt(sum, 0, measure, asked);
  const { found, leeway } = readingsWithin(index, cube, within, total, addedBy(question));
  const totalOf = (added: Added): Total => ({
    ...totalAt(addUnits(cube.byClass(measure, added), 1, within), 0, measure, asked),
    possibly: 0,
  });
  return {
    total,
    range: rangeOf(total, leeway),
    largest: sum.largest[0] ?? 0,
    otherReadings: isAttributed(question) ? [] : found,
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

/** How the figures of a total can be read otherwise. Both lists of rows are in order. */
function readingsWithin(index: DatasetIndex, cube: Cube, { place }: KeptSpans, { measure }: Total, added: Added) {
  const { columns, dataset } = index;
  const found: OtherReading[] = [];
  const leeway: Leeway = { below: 0, above: 0, leastDoubts: 0, mostDoubts: 0 };
  const readings = columns.otherReadings[dataset.measures.findIndex(({ id }) => id === measure)] ?? new Float64Array();
  const wanted = added === 'whole' ? null : positionsOfCountries(index, added);
  const { rows } = cube;
  const isWhole = rows.length === columns.size;
  let at = 0;
  for (let entry = 0; entry < readings.length; entry += READING_WIDTH) {
    const number = (field: number) => readings[entry + field] ?? 0;
    const row = number(0);
    if (wanted === null ? number(1) !== NOWHERE : wanted[number(1)] !== 1) continue;
    if (isWhole) at = row;
    else while (at < rows.length && (rows[at] ?? 0) < row) at += 1;
    if (rows[at] !== row || columns.isOperation[row] !== 1 || place[columns.span[row] ?? 0] === 0) continue;
    leeway.below += number(6);
    leeway.above += number(7);
    leeway.leastDoubts |= number(8);
    leeway.mostDoubts |= number(9);
    const readAs = dataset.measures[number(4)]?.id;
    const operation = readAs && index.rows.at(row)?.id;
    if (operation && readAs)
      found.push({ operation, value: number(2), qualifier: qualifiers[number(3)] ?? 'exact', readAs, sources: number(5) });
  }
  return { found, leeway };
}
