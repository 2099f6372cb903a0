import type { Operation } from '@/domain/operation';
import { splitReferences } from '@/domain/split-references';
import type { DatasetIndex } from '@/query/index-dataset';

/** A text of a record with its sources by name: "[2]", which points to the second source of the record, says nothing away from its list. */
export function withNamedSources(index: DatasetIndex, { sources }: Operation, text: string): string {
  const publisherOf = (number: number) => {
    const source = sources[number - 1];
    return source === undefined ? undefined : index.sources.get(source)?.publisher;
  };
  return splitReferences(text)
    .map((piece) => (typeof piece === 'string' ? piece : (publisherOf(piece) ?? `[${piece}]`)))
    .join('');
}
