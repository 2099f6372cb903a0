import type { MeasureId, OperationId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { type DatasetIndex, findRow } from './index-dataset';
import { type Result, valueOf, wholeResult } from './result';

/** Operations that continue each other, in the order of their beginning, with every measure that any of them states. */
export interface SeriesAnswer {
  operations: readonly { operation: Operation; results: ReadonlyMap<MeasureId, Result> }[];
  /** With the largest value among the operations: the scale on which they stand beside each other. */
  measures: readonly { measure: MeasureId; maximum: number }[];
}

/** The series that a record belongs to; null where it stands alone. */
export function seriesOf(index: DatasetIndex, id: OperationId): SeriesAnswer | null {
  const chain = new Set<OperationId>([id]);
  for (const member of chain)
    for (const operation of index.rows) {
      if (operation.id === member && operation.follows !== undefined && findRow(index, operation.follows) !== undefined)
        chain.add(operation.follows);
      if (operation.follows === member) chain.add(operation.id);
    }
  if (chain.size < 2) return null;
  const operations = index.rows
    .filter((operation) => chain.has(operation.id))
    .map((operation) => ({
      operation,
      results: new Map(index.dataset.measures.map((measure) => [measure.id, wholeResult(operation, measure.id, index.rank)])),
    }));
  const measures = index.dataset.measures.flatMap(({ id: measure }) => {
    const values = operations.flatMap(({ results }) => valueOf(results.get(measure)) ?? []);
    return values.length === 0 ? [] : [{ measure, maximum: Math.max(...values) }];
  });
  return { operations, measures };
}
