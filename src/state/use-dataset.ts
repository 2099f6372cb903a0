import { type QueryClient, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { History } from '@/domain/history';
import type { Language } from '@/domain/language';
import type { Manifest } from '@/domain/manifest';
import type { DatasetIndex } from '@/query/index-dataset';
import { loadDataset, loadHistory, loadManifest, loadPublished } from './load';
import { useOwnData } from './own-data';

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

interface LoadedDataset {
  index: DatasetIndex;
  file: Manifest['dataset'];
}

/** The data with their texts in a language, or as they were written where they are not published in it. */
export function datasetQuery(language: Language) {
  return {
    queryKey: ['dataset', language],
    queryFn: ({ client, signal }: { client: QueryClient; signal: AbortSignal }) =>
      loadNamed(client, async ({ dataset, translations }): Promise<LoadedDataset> => {
        const file = fileIn(language, { dataset, translations });
        return { index: await loadDataset(file, signal, language), file };
      }),
  } as const;
}

function fileIn(language: Language, { dataset, translations }: Pick<Manifest, 'dataset' | 'translations'>): Manifest['dataset'] {
  return translations?.[language]?.dataset ?? dataset;
}

/**
 * Loads the data in a language before anything asks for them, and tells whether they are those of a checksum: at once where others are published, else
 * when they are there. False as well where they could not be loaded; the query knows why.
 */
export async function loadDrawnDataset(client: QueryClient, language: Language, sha256: string | null): Promise<boolean> {
  const query = datasetQuery(language);
  const loading = client.prefetchQuery(query);
  const manifest = await client.ensureQueryData(manifestQuery).catch(() => null);
  if (manifest === null || fileIn(language, manifest).sha256 !== sha256) return false;
  await loading;
  return client.getQueryData(query.queryKey) !== undefined;
}

interface UsedDataset {
  data: DatasetIndex | undefined;
  isPending: boolean;
  error: Error | null;
  refetch: () => void;
}

/** The reader's own data, or the published ones in a language. While they are fetched, and where they cannot be, those that were shown before stay; at first those of English stand in. */
export function useDataset(language: Language): UsedDataset {
  // What could not be loaded before the app was drawn is not tried again for being drawn.
  const asked = useQuery({ ...datasetQuery(language), retryOnMount: false });
  const [shown, setShown] = useState<DatasetIndex>();
  const english = useQuery({ ...datasetQuery('en'), enabled: language !== 'en' && asked.isError && shown === undefined });
  const found = asked.data ?? (shown === undefined ? english.data : undefined);
  if (found !== undefined && found.index !== shown) setShown(found.index);
  const isStandingIn = asked.isError && english.isFetching;
  const { own } = useOwnData();
  if (own !== null) return { data: own.index, isPending: false, error: null, refetch: () => {} };
  return {
    data: found?.index ?? shown,
    isPending: asked.isPending || isStandingIn,
    error: asked.error,
    refetch: () => void asked.refetch(),
  };
}

/** The published data, also while others are shown in their place; undefined while they are on their way. */
export function usePublishedDataset(index: DatasetIndex, language: Language): DatasetIndex | undefined {
  const asked = useQuery({ ...datasetQuery(language), retryOnMount: false });
  return asked.data?.index ?? (index.origin.kind === 'published' ? index : undefined);
}

/** The published file from which data were read. The manifest may meanwhile name a newer one. */
export function useDatasetFile(index: DatasetIndex): Manifest['dataset'] | undefined {
  return loadedDatasets(useQueryClient()).find((loaded) => loaded.index === index)?.file;
}

/** The outlines of the map, as published; the map knows their form. They may fail without harm to the rest. */
export function useOutlines(): UseQueryResult {
  return useQuery({
    queryKey: ['outlines'],
    queryFn: ({ client, signal }) => loadNamed(client, ({ outlines }) => loadPublished(outlines, signal)),
  });
}

/** What changed from version to version; asked for only where it is shown. It may fail without harm to the rest. */
export function useHistory(language: Language, isWanted: boolean): UseQueryResult<History> {
  return useQuery({
    enabled: isWanted,
    queryKey: ['history', language],
    queryFn: ({ client, signal }) =>
      loadNamed(client, ({ history, translations }) => loadHistory(translations?.[language]?.history ?? history, signal)),
  });
}

/** Datasets that were loaded before, in any language. */
export function loadedDatasets(client: QueryClient): readonly LoadedDataset[] {
  return client.getQueriesData<LoadedDataset>({ queryKey: ['dataset'] }).flatMap(([, data]) => (data === undefined ? [] : [data]));
}
