import type { Manifest } from '@/domain/manifest';
import type { DataClient } from './DataContext';
import { useFreshness } from './freshness';
import { keepOffline } from './keep-offline';
import { noteManifest, noteProblem, withTries } from './last-good';
import { loadManifest } from './load';
import { LoadError } from './load-error';
import { watchParts } from './part-gone';
import { loadedDatasets, manifestQuery } from './use-dataset';

const LOOK_EVERY_MILLISECONDS = 60 * 60 * 1000;
/** Where the code of the version that the worker kept before is kept for tabs that still run it. */
const EARLIER = 'earlier';

/** Looks for newer data and a newer app from time to time, when the reader comes back to the tab, and when there is a network again. */
export function watchForUpdates(client: DataClient): void {
  watchParts();
  const look = () => void lookForUpdates(client);
  window.addEventListener('online', look);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
  setInterval(look, LOOK_EVERY_MILLISECONDS);
}

/** The worker fetches what it keeps, file after file: that comes after all that the page itself needs. */
export async function keepCurrent(client: DataClient, fetchLanguages: () => Promise<void>): Promise<void> {
  const registration = await keepOffline(client, fetchLanguages);
  if (registration?.waiting != null) void lookForApp();
  registration?.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => void lookForApp());
  });
}

async function lookForUpdates(client: DataClient): Promise<void> {
  const shown = client.getQueryData<Manifest>(manifestQuery.queryKey);
  try {
    const registration = await window.navigator.serviceWorker?.getRegistration();
    await (registration === undefined ? lookForApp() : registration.update());
    const asked = await loadManifest(new AbortController().signal);
    if (shown !== undefined) noteManifest(shown, asked);
  } catch (error) {
    // What is shown is as good as it was.
    if (error instanceof LoadError && error.code === 'E_SCHEMA_NEWER') await lookForApp();
  }
}

/** Whether the page would come with other code if it were loaded now. A page that came with the newest while its worker still waits is not offered it again. */
async function lookForApp(): Promise<void> {
  try {
    const page = await (await fetch(window.location.pathname, { cache: 'no-store' })).text();
    const own = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => new URL(src).pathname);
    // A sign-in page of the network is no version of the app.
    if (page.includes('data-manifest=')) useFreshness.setState({ isAppNewer: own.some((script) => !page.includes(script)) });
  } catch {
    // It is looked for again.
  }
}

/** Asks anew for the data, and shows them where they are others. */
export async function refreshData(client: DataClient): Promise<void> {
  const { signal } = new AbortController();
  try {
    await showData(client, await withTries(() => loadManifest(signal), signal));
  } catch (error) {
    if (error instanceof Error) noteProblem(error);
  }
}

/** Shows the data of a manifest in the place of those that are shown, without loading the page anew. Where they cannot be had, those stay. */
export async function showData(client: DataClient, manifest: Manifest): Promise<void> {
  useFreshness.setState({ problem: null, newer: null });
  client.setQueryData(manifestQuery.queryKey, manifest);
  const named = new Set([manifest, ...Object.values(manifest.translations ?? {})].map(({ dataset }) => dataset.sha256));
  if (loadedDatasets(client).every(({ file }) => named.has(file.sha256))) return;
  await Promise.all(
    ['dataset', 'outlines', 'history'].map(async (name) => {
      client.removeQueries({ queryKey: [name], type: 'inactive' });
      await client.refetchQueries({ queryKey: [name], type: 'active' });
    }),
  );
}

/** Loads the page with the newest version. Other tabs keep theirs until they are loaded anew. */
export async function takeNewApp(): Promise<void> {
  const registration = await window.navigator.serviceWorker?.getRegistration();
  if (registration?.waiting != null) {
    await keepEarlierCode();
    const isTaken = new Promise((resolve) => {
      window.navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      setTimeout(resolve, LONGEST_TAKING_MILLISECONDS);
    });
    registration.waiting.postMessage({ type: 'SKIP_WAITING' }, { transfer: [] });
    await isTaken;
  }
  window.location.reload();
}

const LONGEST_TAKING_MILLISECONDS = 4000;

/** A worker that takes over drops the code of the version before, which another tab may not have opened yet. */
async function keepEarlierCode(): Promise<void> {
  await caches.delete(EARLIER);
  const earlier = await caches.open(EARLIER);
  for (const name of await caches.keys()) {
    if (!name.startsWith('workbox-precache')) continue;
    const kept = await caches.open(name);
    for (const { url } of await kept.keys()) {
      const response = url.includes('/assets/') ? await kept.match(url) : undefined;
      if (response !== undefined) await earlier.put(url, response);
    }
  }
}
