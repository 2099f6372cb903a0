import type { Dataset } from '@/domain/dataset';
import type { Manifest } from '@/domain/manifest';
import type { Language } from '@/domain/language';
import { type DatasetIndex, indexDataset } from '@/query/index-dataset';
import { checksumOf, expectPublished, fetchFile } from './fetch-file';
import { LoadError } from './load-error';
import { heldFile } from './saved-file';

export const MANIFEST = 'data/manifest.json';
/** Its bytes name a few files in each language; of what is a hundred times as much, no more is read. */
const LARGEST_MANIFEST = 300_000;

export async function loadManifest(signal: AbortSignal): Promise<Manifest> {
  return readManifest(await fetchBytes(MANIFEST, LARGEST_MANIFEST, signal, 'no-cache'));
}

export async function readManifest(bytes: Uint8Array<ArrayBuffer>): Promise<Manifest> {
  const sha256 = await checksumOf(bytes);
  const raw = isOfThisBuild(sha256) && parseChecked(bytes);
  if (!isManifestOfThisBuild(raw, sha256)) return (await unchecked()).readUncheckedManifest(bytes, MANIFEST);
  for (const { dataset, history } of [raw, ...Object.values(raw.translations ?? {})])
    for (const entry of [raw.outlines, dataset, history]) checkedAtBuild.add(entry.sha256);
  return raw;
}

function unchecked() {
  return import('./read-unchecked');
}

/** Checksums of the files that were checked when the page was made. The same bytes are not checked again, which spares a first visit the checker. */
const checkedAtBuild = new Set<string>();

/** The page names the checksum of the manifest with which it was made. */
export function isOfThisBuild(sha256: string | null): boolean {
  return sha256 !== null && typeof document !== 'undefined' && document.documentElement.dataset['manifest'] === sha256;
}

/** From this size on, in bytes, a file is read and checked beside the page, which meanwhile stays quick. */
const LARGE = 4_000_000;

export async function loadDataset(entry: Manifest['dataset'], signal: AbortSignal, language: Language): Promise<DatasetIndex> {
  if (entry.bytes >= LARGE) return (await import('./load-large-dataset')).loadLargeDataset(entry, signal, language);
  const bytes = await fetchPublished(entry, signal);
  const raw = checkedAtBuild.has(entry.sha256) && parseChecked(bytes);
  const dataset = wasCheckedAtBuild(raw, entry) ? raw : (await unchecked()).readUncheckedDataset(bytes, entry.path);
  if (dataset.operations.length === 0) throw new LoadError('E_EMPTY', entry.path);
  return indexDataset(dataset);
}

/** A published file whose bytes are those that the manifest names. */
export async function loadPublished(entry: Manifest['dataset'], signal: AbortSignal): Promise<unknown> {
  const bytes = await fetchPublished(entry, signal);
  return checkedAtBuild.has(entry.sha256) ? parseChecked(bytes) : (await unchecked()).readUnchecked(bytes, entry.path);
}

/** A damaged copy may lie on the way, and is then asked for past it. */
async function fetchPublished(entry: Manifest['dataset'], signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await fetchWhole(entry, signal, 'default');
  } catch (error) {
    if (error instanceof LoadError && error.code === 'E_CHECKSUM') return fetchWhole(entry, signal, 'reload');
    throw error;
  }
}

async function fetchWhole(entry: Manifest['dataset'], signal: AbortSignal, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchBytes(entry.path, entry.bytes, signal, cache);
  await expectPublished(bytes, entry);
  return bytes;
}

async function fetchBytes(file: string, size: number, signal: AbortSignal, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  const held = await heldFile(file);
  return held === null ? fetchFile(import.meta.env.BASE_URL + file, file, size, { signal, cache }) : new Uint8Array(held);
}

/** What has the checksum of something that was checked is the same. */
function parseChecked(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function isManifestOfThisBuild(_raw: unknown, sha256: string | null): _raw is Manifest {
  return isOfThisBuild(sha256);
}

function wasCheckedAtBuild(_raw: unknown, { sha256 }: Manifest['dataset']): _raw is Dataset {
  return checkedAtBuild.has(sha256);
}
