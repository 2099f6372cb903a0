import type { SourceId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import type { NumberedSource } from './content';

/** More records than this are not read for their sources alone. */
const MOST_READ = 20_000;

export interface ContentSources {
  list: readonly NumberedSource[];
  isOwn: boolean;
  /** The numbers of the sources on which a row rests; empty where too many records stand behind it. */
  ofRow: (row: string) => readonly number[];
  numbersOf: (sources: readonly SourceId[]) => readonly number[];
}

/** Numbers the sources of records, and gathers them by row; `cite` names each row of a record with the sources that it takes to it. */
export function sourcesOfRecords(
  index: DatasetIndex,
  records: readonly (Iterable<{ operation: Operation }> & { length: number })[],
  cite: (operation: Operation, add: (row: string, sources: readonly SourceId[]) => void) => void,
): ContentSources {
  const isOwn = records.reduce((sum, { length }) => sum + length, 0) <= MOST_READ;
  const numberBySource = new Map<SourceId, number>();
  const numbersByRow = new Map<string, Set<number>>();
  const numberOf = (source: SourceId) => {
    const number = numberBySource.get(source) ?? numberBySource.size + 1;
    numberBySource.set(source, number);
    return number;
  };
  if (isOwn)
    for (const list of records)
      for (const { operation } of list)
        cite(operation, (row, sources) => {
          const numbers = numbersByRow.get(row) ?? new Set<number>();
          numbersByRow.set(row, numbers);
          for (const source of sources) numbers.add(numberOf(source));
        });
  else index.dataset.sources.forEach(({ id }, position) => index.columns.usedSources[position] === 1 && numberOf(id));
  return {
    list: [...numberBySource].flatMap(([id, number]) => {
      const source = index.sources.get(id);
      return source === undefined ? [] : [{ number, source }];
    }),
    isOwn,
    ofRow: (row) => [...(numbersByRow.get(row) ?? [])].sort((a, b) => a - b),
    numbersOf: (sources) => sources.flatMap((source) => numberBySource.get(source) ?? []),
  };
}
