import type { Source } from '@/domain/source';
import type { DatasetIndex } from './index-dataset';

/** The sources that any record cites, in the order of the dataset. */
export function usedSources({ dataset, columns }: DatasetIndex): readonly Source[] {
  return dataset.sources.filter((_, position) => columns.usedSources[position] === 1);
}
