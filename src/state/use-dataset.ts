import { type QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Manifest } from '@/domain/manifest';
import type { DatasetIndex } from '@/query/index-dataset';
import { loadDataset, loadManifest, loadPublished } from './load';

/** The queries that need the manifest try again themselves. */
const manifestQuery = {
  queryKey: ['manifest'],
  queryFn: ({ signal }: { signal: AbortSignal }) => loadManifest(signal),
  retry: false,
} as const;

/** Loads a file that the manifest names. After a failure the next try asks for the names again: the data may have been published anew meanwhile. */
async function loadNamed<Value>(client: QueryClient, load: (manifest: Manifest) => Promise<Value>): Promise<Value> {
  const manifest = await client.ensureQueryData(manifestQuery);
  try {
    return await load(manifest);
  } catch (error) {
    client.removeQueries({ queryKey: manifestQuery.queryKey });
    throw error;
  }
}

export function useDataset(): UseQueryResult<DatasetIndex> {
  return useQuery({
    queryKey: ['dataset'],
    queryFn: ({ client, signal }) => loadNamed(client, ({ dataset }) => loadDataset(dataset, signal)),
  });
}

/** The outlines of the map, as published; the map knows their form. They may fail without harm to the rest. */
export function useOutlines(): UseQueryResult {
  return useQuery({
    queryKey: ['outlines'],
    queryFn: ({ client, signal }) => loadNamed(client, ({ outlines }) => loadPublished(outlines, signal)),
  });
}
