import { useQuery } from '@tanstack/react-query';
import type { Language } from '@/domain/language';
import type { DatasetIndex } from '@/query/index-dataset';
import { datasetQuery } from './use-dataset';

/** The published data, whatever is shown in their place; undefined where they have not come. */
export function usePublished(language: Language): DatasetIndex | undefined {
  return useQuery({ ...datasetQuery(language), enabled: false }).data?.index;
}
