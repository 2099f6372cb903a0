import { type QueryClient, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Language } from '@/domain/language';
import type { Manifest } from '@/domain/manifest';
import type { DatasetIndex } from '@/query/index-dataset';
import { useFreshness } from './freshness';
import { loadDataset, loadManifest, loadPublished } from './load';
import { useOwnData } from './own-data';

/** How long the network has before what was kept is shown, in milliseconds: for the manifest, and for data that it names. */
const [PATIENCE, PATIENCE_WITH_DATA] = [1000, 4000];

export const manifestQuery = {
  queryKey: ['manifest'],
  queryFn: ({ signal }: { signal: AbortSignal }) => askForManifest(signal),
} as const;

/** What is published now; in its place, where that is late or cannot be had, the manifest of the last good data. */
async function askForManifest(signal: AbortSignal): Promise<Manifest> {
  const asked = loadManifest(signal);
  const first = await soon(asked, PATIENCE);
  if (first === null) return (await afterFault())?.standInFor(asked, signal) ?? asked;
  useFreshness.setState({ problem: null, newer: null });
  return first;
}

/** What comes of something within a time; null where it fails, or takes longer. */
export async function soon<Value>(asked: Promise<Value>, milliseconds: number): Promise<Value | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, milliseconds, null);
  });
  return Promise.race([asked, late]).catch(() => null);
}

/** What is done where something fails is fetched then; where that fails too, it is not done. */
function afterFault() {
  return import('./last-good').catch(() => null);
}

/** Loads a file that the manifest names. */
export async function loadNamed<Value>(
  client: QueryClient,
  signal: AbortSignal,
  load: (manifest: Manifest) => Promise<Value>,
): Promise<Value> {
  const manifest = await client.ensureQueryData(manifestQuery);
  try {
    return await load(manifest);
  } catch (error) {
    client.removeQueries({ queryKey: manifestQuery.queryKey });
    const recovery = await afterFault();
    if (recovery === null || signal.aborted) throw error;
    return recovery.loadAnew({ client, signal, manifest, load, error });
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
    queryFn: async ({ client, signal }: { client: QueryClient; signal: AbortSignal }): Promise<LoadedDataset> => {
      const load = async (manifest: Manifest) => {
        const file = fileIn(language, manifest);
        return { index: await loadDataset(file, signal, language), file };
      };
      const asked = loadNamed(client, signal, load);
      const first = await soon(asked, PATIENCE_WITH_DATA);
      if (first === null && !signal.aborted) return (await afterFault())?.loadLastGood(client, asked, load) ?? asked;
      return first ?? asked;
    },
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
  // Not those of the last visit in their place.
  return client.getQueryData<LoadedDataset>(query.queryKey)?.file.sha256 === sha256;
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
export function usePublishedDataset(index: DatasetIndex | null, language: Language): DatasetIndex | undefined {
  const asked = useQuery({ ...datasetQuery(language), retryOnMount: false });
  return asked.data?.index ?? (index?.origin.kind === 'published' ? index : undefined);
}

/** The published file from which data were read. The manifest may meanwhile name a newer one. */
export function useDatasetFile(index: DatasetIndex): Manifest['dataset'] | undefined {
  return loadedDatasets(useQueryClient()).find((loaded) => loaded.index === index)?.file;
}

/** The outlines of the map, as published; the map knows their form. They may fail without harm to the rest. */
export function useOutlines(): UseQueryResult {
  return useQuery({
    queryKey: ['outlines'],
    queryFn: ({ client, signal }) => loadNamed(client, signal, ({ outlines }) => loadPublished(outlines, signal)),
  });
}

/** Datasets that were loaded before, in any language. */
export function loadedDatasets(client: QueryClient): readonly LoadedDataset[] {
  return client.getQueriesData<LoadedDataset>({ queryKey: ['dataset'] }).flatMap(([, data]) => (data === undefined ? [] : [data]));
}
