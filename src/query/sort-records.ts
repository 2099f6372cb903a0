import type { MeasureId } from '@/domain/identifier';
import type { DatasetIndex } from './index-dataset';
import type { RecordAnswer } from './records';
import { valueOf } from './result';

export const sortColumns = ['period', 'name', 'countries', 'sources'] as const;

/** The order of a table of records: by a column of its own, or by the results in a measure. */
export interface Sorting {
  column: (typeof sortColumns)[number] | { measure: MeasureId };
  isDescending: boolean;
}

/** Records in the order asked. Those without a value in the column come last; ties keep the latest first. Names are compared as `compareNames` does. */
export function sortRecords(
  index: DatasetIndex,
  records: readonly RecordAnswer[],
  { column, isDescending }: Sorting,
  compareNames: (a: string, b: string) => number,
): RecordAnswer[] {
  const rowOf = (record: RecordAnswer) => index.rowById.get(record.operation.id) ?? 0;
  const endOf = (record: RecordAnswer) => index.columns.endDay[rowOf(record)] ?? 0;
  const latestFirst = (a: RecordAnswer, b: RecordAnswer) => endOf(b) - endOf(a) || rowOf(b) - rowOf(a);
  const sign = isDescending ? -1 : 1;
  if (column === 'name') {
    const nameOf = ({ operation }: RecordAnswer) => operation.shortName ?? operation.name;
    return [...records].sort((a, b) => sign * compareNames(nameOf(a), nameOf(b)) || latestFirst(a, b));
  }
  const numberOf = (record: RecordAnswer): number | null => {
    switch (column) {
      case 'period':
        return endOf(record) || null;
      case 'countries':
        return record.operation.countries.reported ?? (record.operation.countries.named.length || null);
      case 'sources':
        return record.operation.sources.length;
      default:
        return valueOf(record.results.get(column.measure));
    }
  };
  return [...records].sort((a, b) => {
    const first = numberOf(a);
    const second = numberOf(b);
    if (first === null || second === null) return Number(first === null) - Number(second === null) || latestFirst(a, b);
    return sign * (first - second) || latestFirst(a, b);
  });
}
