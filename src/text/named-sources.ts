import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';

/** A text of a record with its sources by name: "[2]", which points to the second source of the record, says nothing away from its list. */
export function withNamedSources(index: DatasetIndex, { sources }: Operation, text: string): string {
  return text.replaceAll(/\[(\d+)\]/g, (reference, number: string) => {
    const source = sources[Number(number) - 1];
    return (source === undefined ? undefined : index.sources.get(source)?.publisher) ?? reference;
  });
}
