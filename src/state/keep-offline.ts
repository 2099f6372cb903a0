import type { Manifest } from '@/domain/manifest';
import type { DataClient } from './DataContext';
import { useFreshness } from './freshness';
import { filesOf, isSame } from './last-good';
import { MANIFEST, readManifest } from './load';
import { SAVED_FILE } from './saved-file';
import { loadedDatasets, manifestQuery } from './use-dataset';
import { ownWorkerAddress } from './worker-address';

/** What a reader has used of languages and data, by its place on the site. */
const usedFiles = /\/(?:assets\/(?:lang-|own-data-worker-|[^/]*arabic)[^/]*|data\/[^/]+\.[0-9a-f]{64}\.json)$/;
/** Where the manifest of the last good data is kept; the worker keeps the data themselves. */
const CACHE = 'manifest';

/**
 * Keeps the app for visits without a network, with the language and the data that are used, and on a good line with all of both. Without service workers,
 * or where they or what they keep is refused, it works with a network only. Undefined then.
 */
export async function keepOffline(client: DataClient, fetchLanguages: () => Promise<void>): Promise<ServiceWorkerRegistration | undefined> {
  try {
    // In it the worker counts what it keeps.
    if (typeof window.indexedDB !== 'object') throw new Error('this browser keeps nothing');
    const { serviceWorker } = window.navigator;
    const registration = await serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`);
    void keepUsed(client, fetchLanguages);
    useFreshness.setState({ isKept: true });
    return registration;
  } catch {
    useFreshness.setState({ isKept: false });
    return undefined;
  }
}

async function keepUsed(client: DataClient, fetchLanguages: () => Promise<void>): Promise<void> {
  try {
    const { serviceWorker } = window.navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller === null)
      await new Promise((resolve) => {
        serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
    // What the first visit fetched before the worker was there passes through it once more.
    const used = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    await Promise.all(
      used
        .filter(({ origin, pathname }) => origin === window.location.origin && usedFiles.test(pathname))
        .map((url) => fetch(url, { cache: 'force-cache' })),
    );
    client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'success') keepManifest(client).catch(() => null);
    });
    const manifest = await keepManifest(client);
    if (manifest === null || !isLineGood()) return;
    // A briefing may be shown in another language than it was made in.
    await fetchLanguages();
    await keepWholeSite(manifest);
  } catch {
    // The next visit tries again.
  }
}

/** Only once the data that it names were shown: what cannot be shown is not kept. The bytes are those that came, whose checksum the page names. */
async function keepManifest(client: DataClient): Promise<Manifest | null> {
  const manifest = client.getQueryData<Manifest>(manifestQuery.queryKey);
  if (manifest === undefined || loadedDatasets(client).length === 0) return null;
  const response = await fetch(import.meta.env.BASE_URL + MANIFEST, { cache: 'no-cache' });
  const bytes = new Uint8Array(await response.clone().arrayBuffer());
  if (!isSame(await readManifest(bytes), manifest)) return null;
  await (await caches.open(CACHE)).put(import.meta.env.BASE_URL + MANIFEST, response);
  return manifest;
}

/** What only the opening of a file and the saving of the whole site in one need, one after the other. */
async function keepWholeSite(manifest: Manifest): Promise<void> {
  const files = [SAVED_FILE, ...filesOf(manifest)].map((file) => import.meta.env.BASE_URL + file);
  for (const file of [ownWorkerAddress, ...files]) await (await fetch(file, { priority: 'low' })).arrayBuffer();
}

/** Whether a reader neither saves data nor has a slow line; where the browser does not tell, it is taken to be good. */
function isLineGood(): boolean {
  const line: unknown = 'connection' in window.navigator ? window.navigator.connection : null;
  if (typeof line !== 'object' || line === null) return true;
  const isSaving = 'saveData' in line && line.saveData === true;
  return !isSaving && !('effectiveType' in line && line.effectiveType !== '4g');
}
