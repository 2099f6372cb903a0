import type { OperationId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { cubeOf, spansAsked } from './cube';
import { type DatasetIndex, findRow } from './index-dataset';
import { rowsWith } from './postings';
import type { Question } from './question';

/** The records of the same kind that began before and after a record; null at either end. */
export interface NeighbouringRecords {
  previous: Operation | null;
  next: Operation | null;
}

/** Among the records that the question keeps; among all of the kind where it does not keep the record itself. */
export function neighbouringRecords(index: DatasetIndex, question: Question, id: OperationId): NeighbouringRecords {
  const own = findRow(index, id);
  if (own === undefined) return { previous: null, next: null };
  const { span, isOperation, rowsBy } = index.columns;
  const { place } = spansAsked(index, question);
  const kept = cubeOf(index, question).rows.filter((row) => isOperation[row] === isOperation[own] && place[span[row] ?? 0] !== 0);
  const siblings = kept.includes(own) ? kept : rowsWith(rowsBy.kind, isOperation[own] ?? 0);
  const position = siblings.indexOf(own);
  const at = (sibling: number) => index.rows.at(siblings[sibling] ?? -1) ?? null;
  return { previous: at(position - 1), next: at(position + 1) };
}
