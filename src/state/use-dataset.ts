import { type QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { History } from '@/domain/history';
import type { Manifest } from '@/domain/manifest';
import type { DatasetIndex } from '@/query/index-dataset';
import { loadDataset, loadHistory, loadManifest, loadPublished } from './load';

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

const datasetQuery = {
  queryKey: ['dataset'],
  queryFn: ({ client, signal }: { client: QueryClient; signal: AbortSignal }) =>
    loadNamed(client, async ({ dataset }) => ({ index: await loadDataset(dataset, signal), file: dataset })),
} as const;

export function useDataset(): UseQueryResult<DatasetIndex> {
  return useQuery({ ...datasetQuery, select: indexOf });
}

/** The published file from which the shown data were read; undefined before. The manifest may meanwhile name a newer one. */
export function useDatasetFile(): Manifest['dataset'] | undefined {
  return useQuery({ ...datasetQuery, select: fileOf }).data;
}

/** The outlines of the map, as published; the map knows their form. They may fail without harm to the rest. */
export function useOutlines(): UseQueryResult {
  return useQuery({
    queryKey: ['outlines'],
    queryFn: ({ client, signal }) => loadNamed(client, ({ outlines }) => loadPublished(outlines, signal)),
  });
}

/** What changed from version to version; asked for only where it is shown. It may fail without harm to the rest. */
export function useHistory(): UseQueryResult<History> {
  return useQuery({
    queryKey: ['history'],
    queryFn: ({ client, signal }) => loadNamed(client, ({ history }) => loadHistory(history, signal)),
  });
}

interface LoadedDataset {
  index: DatasetIndex;
  file: Manifest['dataset'];
}

function indexOf({ index }: LoadedDataset): DatasetIndex {
  return index;
}

function fileOf({ file }: LoadedDataset): Manifest['dataset'] {
  return file;
}
