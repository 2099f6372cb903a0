import type { QueryClient } from '@tanstack/react-query';
import type { Manifest } from '@/domain/manifest';
import { useFreshness } from './freshness';
import { checksumOf } from './fetch-file';
import { isOfThisBuild, loadManifest, MANIFEST, readManifest } from './load';
import { LoadError } from './load-error';
import { manifestQuery, soon } from './use-dataset';

/** How much longer the network has where the page is of another day than what was kept, in milliseconds. */
const PATIENCE = 3000;

interface KeptManifest {
  manifest: Manifest;
  isOfThisBuild: boolean;
}

/** The manifest of the last good data, which is kept for visits without a network; null where there is none. */
export async function loadKeptManifest(): Promise<KeptManifest | null> {
  try {
    const kept = await caches.match(import.meta.env.BASE_URL + MANIFEST);
    if (kept === undefined) return null;
    const bytes = new Uint8Array(await kept.arrayBuffer());
    return { manifest: await readManifest(bytes), isOfThisBuild: isOfThisBuild(await checksumOf(bytes)) };
  } catch {
    return null;
  }
}

/** In place of a manifest that is late or cannot be had, that of the last good data. What comes of asking, once or again, is noted when it is known. */
export async function standInFor(first: Promise<Manifest>, signal: AbortSignal): Promise<Manifest> {
  const asked = withTries(() => loadManifest(signal), signal, first);
  // It may fail while nobody waits for it yet.
  asked.catch(() => null);
  const kept = await loadKeptManifest();
  if (kept === null) return asked;
  if (!kept.isOfThisBuild) {
    const found = await soon(asked, PATIENCE);
    if (found !== null) return found;
  }
  asked.then((manifest) => noteManifest(kept.manifest, manifest), noteProblem);
  return kept.manifest;
}

interface Failed<Value> {
  client: QueryClient;
  signal: AbortSignal;
  manifest: Manifest;
  load: (manifest: Manifest) => Promise<Value>;
  error: unknown;
}

/** Loads a file once more where that may help. Where it is gone or another, the names are asked for again first: the data may have been published anew. */
export async function loadAnew<Value>({ client, signal, manifest, load, error }: Failed<Value>): Promise<Value> {
  try {
    if (!(error instanceof LoadError) || (error.code !== 'E_HTTP_4XX' && error.code !== 'E_CHECKSUM'))
      return await withTries(() => load(manifest), signal, Promise.reject<Value>(error));
    const anew = await client.ensureQueryData(manifestQuery).catch(() => manifest);
    if (isSame(anew, manifest)) throw error;
    return await load(anew);
  } catch (reason) {
    // The next try asks for the names once more.
    client.removeQueries({ queryKey: manifestQuery.queryKey });
    throw reason;
  }
}

/**
 * Nothing is shown of data that are late, published by halves or damaged: the last good ones stay in the place of those that are asked for. What comes of
 * these is noted when it is known.
 */
export async function loadLastGood<Value>(
  client: QueryClient,
  asked: Promise<Value>,
  load: (manifest: Manifest) => Promise<Value>,
): Promise<Value> {
  const kept = await loadKeptManifest();
  const named = client.getQueryData<Manifest>(manifestQuery.queryKey);
  if (kept === null || isSame(named, kept.manifest)) return asked;
  const loaded = await load(kept.manifest).catch(() => null);
  if (loaded === null) return asked;
  // The rest of what is shown goes with these data.
  client.setQueryData(manifestQuery.queryKey, kept.manifest);
  asked.then(() => named !== undefined && noteManifest(kept.manifest, named), noteProblem);
  return loaded;
}

/** Notes what came of asking for the manifest anew while the data of another are shown. */
export function noteManifest(shown: Manifest, asked: Manifest): void {
  useFreshness.setState({ problem: null, newer: isSame(asked, shown) ? null : asked });
}

export function noteProblem(problem: Error): void {
  useFreshness.setState({ problem });
}

const TRIES = 3;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/**
 * Loads something, three times where trying again may help, with a wait that doubles and that no two readers share. `first` is the first try, where it was
 * begun before.
 */
export async function withTries<Value>(load: () => Promise<Value>, signal: AbortSignal, first = load()): Promise<Value> {
  let trying = first;
  for (let failures = 1; ; failures += 1)
    try {
      return await trying;
    } catch (error) {
      if (!(error instanceof LoadError && error.isPassing) || failures === TRIES) throw error;
      const wait = Math.max(FIRST_WAIT, error.askedWait) * 2 ** (failures - 1) * (1 + Math.random() / 2);
      await new Promise((resolve) => {
        setTimeout(resolve, Math.min(wait, LONGEST_WAIT));
      });
      signal.throwIfAborted();
      trying = load();
    }
}

/** Whether two manifests name the same. */
export function isSame(one: Manifest | undefined, other: Manifest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Every file that a manifest names. */
export function filesOf({ dataset, translations, outlines, history }: Manifest): readonly string[] {
  const named = [{ dataset, history }, ...Object.values(translations ?? {})];
  return [...new Set([outlines.path, ...named.flatMap((entry) => [entry.dataset.path, entry.history.path])])];
}
