import type { Operation } from '@/domain/operation';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { textAt } from '@/query/joined-texts';
import type { RowList } from './content';

/** Records to be taken along: all of a dataset, or those that a question keeps. */
export interface TakenRecords extends RowList<Operation> {
  ids: () => ReadonlySet<string>;
  isEverything: boolean;
}

export function allRecords({ rows, columns }: DatasetIndex): TakenRecords {
  return {
    length: rows.length,
    at: (position) => rows.at(position),
    ids: () => new Set(Array.from(columns.sourceCount, (_, row) => textAt(columns.ids, row))),
    isEverything: true,
  };
}

/** The records on which a part of a page rests. */
export function recordsListed(records: readonly Operation[]): TakenRecords {
  return {
    length: records.length,
    at: (position) => records[position],
    ids: () => new Set(records.map(({ id }) => id)),
    isEverything: false,
  };
}

/** The operations, then the activities that an answer keeps. */
export function recordsOfAnswer({ rows, columns }: DatasetIndex, { records }: Answer): TakenRecords {
  const { operations, activities } = records;
  const length = operations.length + activities.length;
  const rowAt = (position: number) => operations.rows[position] ?? activities.rows[position - operations.length] ?? -1;
  return {
    length,
    at: (position) => rows.at(rowAt(position)),
    ids: () => new Set(Array.from({ length }, (_, position) => textAt(columns.ids, rowAt(position)))),
    isEverything: length === columns.size,
  };
}
