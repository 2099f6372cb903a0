import type { Qualifier } from '@/domain/figure';
import type { MeasureId, OperationId } from '@/domain/identifier';
import { preferredClaim } from '@/domain/preferred-claim';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { isOwnFigure } from './result';
import { isKept, type Selection } from './select';
import { type Give, giveAttributed, giveByReading, giveWhole, isAttributed, Tally, type Total } from './total';

/** How the total grew: after the operation that ended on `day` (days since 1 January 1970) it stood at `total`. */
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
  steps: readonly Step[];
  /** Figures in the total that another source reads as another measure. */
  otherReadings: readonly OtherReading[];
  /** How much of the whole results any source places in a country; only where the question asks for attributed results. */
  attribution: { attributed: Total; whole: Total } | null;
}

/** The total of one measure over the operations that a question keeps. Activities publish none and are not asked. */
export function headlineTotal(index: DatasetIndex, selection: Selection, question: Question, measure: MeasureId): HeadlineAnswer {
  const rows = keptOperations(index, selection);
  const give = giveByReading(index, question, measure);
  const tally = new Tally(measure);
  for (const row of rows) give(row, tally, selection.possibly[row] === 1);
  return {
    total: tally.total(),
    otherReadings: isAttributed(question) ? [] : otherReadingsOf(index, rows, measure),
    steps: stepsOf(index, selection, give, measure),
    attribution: isAttributed(question)
      ? { attributed: sumOf(rows, giveAttributed(index, measure, []), measure), whole: sumOf(rows, giveWhole(index, measure), measure) }
      : null,
  };
}

function keptOperations(index: DatasetIndex, selection: Selection): number[] {
  const rows: number[] = [];
  for (let row = 0; row < index.rows.length; row += 1)
    if (index.columns.isOperation[row] === 1 && isKept(selection, row, null)) rows.push(row);
  return rows;
}

function sumOf(rows: readonly number[], give: Give, measure: MeasureId): Total {
  const tally = new Tally(measure);
  for (const row of rows) give(row, tally, false);
  return tally.total();
}

/** Operations whose end is not known count in the total and make no step. */
function stepsOf(index: DatasetIndex, selection: Selection, give: Give, measure: MeasureId): Step[] {
  const tally = new Tally(measure);
  const steps: Step[] = [];
  for (const row of index.rowsByEnd) {
    if (index.columns.isOperation[row] !== 1 || !isKept(selection, row, null)) continue;
    const before = tally.stated;
    give(row, tally, false);
    if (tally.stated > before) steps.push({ day: index.columns.endDay[row] ?? 0, total: tally.value });
  }
  return steps;
}

function otherReadingsOf(index: DatasetIndex, rows: readonly number[], measure: MeasureId): OtherReading[] {
  return rows.flatMap((row) => {
    const operation = index.rows[row];
    if (operation === undefined) return [];
    return operation.figures
      .filter((figure) => isOwnFigure(figure, measure))
      .flatMap((figure) => {
        const readAs = figure.claims.find((claim) => claim.readAs !== undefined)?.readAs;
        if (readAs === undefined) return [];
        const { value, qualifier } = preferredClaim(figure, index.rank);
        return [{ operation: operation.id, value, qualifier, readAs }];
      });
  });
}
