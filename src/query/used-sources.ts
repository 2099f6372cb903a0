import type { SourceId } from '@/domain/identifier';
import type { DatasetIndex } from './index-dataset';

/** The sources that any record cites, in the order of the dataset. */
export function usedSources({ dataset, columns }: DatasetIndex): readonly SourceId[] {
  return dataset.sources.flatMap(({ id }, position) => (columns.usedSources[position] === 1 ? [id] : []));
}
