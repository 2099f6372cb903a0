import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DatasetIndex } from '@/query/index-dataset';
import { LoadError, loadDataset, loadManifest, loadPublished } from './load';

const TRIES = 3;

const manifestQuery = { queryKey: ['manifest'], queryFn: ({ signal }: { signal: AbortSignal }) => loadManifest(signal) } as const;

/** `networkMode: 'always'`: by default a query waits for ever when the browser believes itself offline. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => error instanceof LoadError && error.isPassing && failures < TRIES - 1,
      },
    },
  });
}

export function useDataset(): UseQueryResult<DatasetIndex> {
  return useQuery({
    queryKey: ['dataset'],
    queryFn: async ({ client, signal }) => {
      const { dataset } = await client.ensureQueryData(manifestQuery);
      return loadDataset(dataset, signal);
    },
  });
}

/** The outlines of the map, as published; the map knows their form. They may fail without harm to the rest. */
export function useOutlines(): UseQueryResult {
  return useQuery({
    queryKey: ['outlines'],
    queryFn: async ({ client, signal }) => {
      const { outlines } = await client.ensureQueryData(manifestQuery);
      return loadPublished(outlines, signal);
    },
  });
}
