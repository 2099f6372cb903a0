import type { OperationId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { isKept, select } from './select';

/** The records of the same kind that began before and after a record; null at either end. */
export interface NeighbouringRecords {
  previous: Operation | null;
  next: Operation | null;
}

/** Among the records that the question keeps; among all of the kind where it does not keep the record itself. */
export function neighbouringRecords(index: DatasetIndex, question: Question, id: OperationId): NeighbouringRecords {
  const own = index.rowById.get(id) ?? -1;
  const selection = select(index, question);
  const isFree = !isKept(selection, own, null);
  const siblings = index.rows.filter(
    (operation, row) => operation.kind === index.rows[own]?.kind && (isFree || isKept(selection, row, null)),
  );
  const position = siblings.findIndex((operation) => operation.id === id);
  return { previous: siblings[position - 1] ?? null, next: siblings[position + 1] ?? null };
}
