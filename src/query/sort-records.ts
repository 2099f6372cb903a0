import type { DatasetIndex } from './index-dataset';
import type { RecordAnswer } from './records';

/** Records in the order of a column. Records without a value in it always come last; ties keep the latest first. */
export function sortRecords(index: DatasetIndex, records: readonly RecordAnswer[], column: string, isDescending: boolean): RecordAnswer[] {
  const rowOf = (record: RecordAnswer) => index.rowById.get(record.operation.id) ?? 0;
  const endOf = (record: RecordAnswer) => index.columns.endDay[rowOf(record)] ?? 0;
  const byEnd = (a: RecordAnswer, b: RecordAnswer) => endOf(b) - endOf(a) || rowOf(b) - rowOf(a);
  const sign = isDescending ? -1 : 1;
  if (column === 'name') return [...records].sort((a, b) => sign * a.operation.name.localeCompare(b.operation.name));
  const valueOf = (record: RecordAnswer): number | null => {
    switch (column) {
      case 'period':
        return endOf(record);
      case 'countries':
        return record.operation.countries.reported ?? (record.operation.countries.named.length || null);
      case 'sources':
        return record.operation.sources.length;
      default: {
        const measure = index.measures.get(column)?.id;
        const result = measure === undefined ? undefined : record.results.get(measure);
        return result === undefined || result.status === 'unreported' ? null : result.value;
      }
    }
  };
  return [...records].sort((a, b) => {
    const first = valueOf(a);
    const second = valueOf(b);
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byEnd(a, b);
    return sign * (first - second) || byEnd(a, b);
  });
}
