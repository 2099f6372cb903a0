import { keepPreviousData, type QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { History } from '@/domain/history';
import type { Language } from '@/domain/language';
import type { Manifest } from '@/domain/manifest';
import type { DatasetIndex } from '@/query/index-dataset';
import { loadDataset, LoadError, loadHistory, loadManifest, loadPublished } from './load';

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

/** The data with their texts in a language. Where these are not published or cannot be had, the data that are already shown stay, or come as they were written. */
export function datasetQuery(language: Language) {
  return {
    queryKey: ['dataset', language],
    queryFn: ({ client, signal }: { client: QueryClient; signal: AbortSignal }) =>
      loadNamed(client, async ({ dataset, translations }): Promise<LoadedDataset> => {
        const file = translations?.[language]?.dataset ?? dataset;
        try {
          return { index: await loadDataset(file, signal), file };
        } catch (error) {
          const shown = loadedDatasets(client)[0];
          if (shown !== undefined) return shown;
          if (file === dataset || !(error instanceof LoadError) || error.isPassing) throw error;
          return { index: await loadDataset(dataset, signal), file: dataset };
        }
      }),
  } as const;
}

/** While another language is being fetched, the data stay in the last one. */
export function useDataset(language: Language): UseQueryResult<DatasetIndex> {
  return useQuery({ ...datasetQuery(language), select: indexOf, placeholderData: keepPreviousData });
}

/** The published file from which the data were read; undefined before. The manifest may meanwhile name a newer one. */
export function useDatasetFile(language: Language): Manifest['dataset'] | undefined {
  return useQuery({ ...datasetQuery(language), select: fileOf, placeholderData: keepPreviousData }).data;
}

/** The outlines of the map, as published; the map knows their form. They may fail without harm to the rest. */
export function useOutlines(): UseQueryResult {
  return useQuery({
    queryKey: ['outlines'],
    queryFn: ({ client, signal }) => loadNamed(client, ({ outlines }) => loadPublished(outlines, signal)),
  });
}

/** What changed from version to version; asked for only where it is shown. It may fail without harm to the rest. */
export function useHistory(language: Language): UseQueryResult<History> {
  return useQuery({
    queryKey: ['history', language],
    queryFn: ({ client, signal }) =>
      loadNamed(client, ({ history, translations }) => loadHistory(translations?.[language]?.history ?? history, signal)),
  });
}

interface LoadedDataset {
  index: DatasetIndex;
  file: Manifest['dataset'];
}

/** Datasets that were loaded before, in any language. */
export function loadedDatasets(client: QueryClient): readonly LoadedDataset[] {
  return client.getQueriesData<LoadedDataset>({ queryKey: ['dataset'] }).flatMap(([, data]) => (data === undefined ? [] : [data]));
}

function indexOf({ index }: LoadedDataset): DatasetIndex {
  return index;
}

function fileOf({ file }: LoadedDataset): Manifest['dataset'] {
  return file;
}
