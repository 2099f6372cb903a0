import type { CrimeAreaId, MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from './index-dataset';
import { giveByReading, resultOfRow } from './total';
import type { Question } from './question';
import type { Result } from './result';
import { isKept, type Selection } from './select';

/** An operation or activity in view. */
export interface RecordAnswer {
  operation: Operation;
  mainArea: CrimeAreaId;
  /** `outside`: kept by everything but the period asked. */
  inPeriod: 'certainly' | 'possibly' | 'outside';
  /** One result a measure asked for, by the question's reading. */
  results: ReadonlyMap<MeasureId, Result>;
}

export interface RecordsAnswer {
  operations: readonly RecordAnswer[];
  activities: readonly RecordAnswer[];
}

/** The records that a question keeps, in the order of their beginning; `withOutside` also gives those outside the period asked. */
export function recordsAsked(
  index: DatasetIndex,
  selection: Selection,
  question: Question,
  measures: readonly MeasureId[],
  withOutside: boolean,
): RecordsAnswer {
  const gives = measures.map((measure) => ({ measure, give: giveByReading(index, question, measure) }));
  const operations: RecordAnswer[] = [];
  const activities: RecordAnswer[] = [];
  index.rows.forEach((operation, row) => {
    const [mainArea] = operation.crimeAreas;
    if (mainArea === undefined) return;
    const isInside = isKept(selection, row, null);
    if (!isInside && !(withOutside && isKept(selection, row, 'period'))) return;
    const answer: RecordAnswer = {
      operation,
      mainArea,
      inPeriod: !isInside ? 'outside' : selection.possibly[row] === 1 ? 'possibly' : 'certainly',
      results: new Map(gives.map(({ measure, give }) => [measure, resultOfRow(give, row, measure)])),
    };
    (operation.kind === 'operation' ? operations : activities).push(answer);
  });
  return { operations, activities };
}
