import type { Parsed } from '@/domain/fault';
import type { Dataset } from '@/domain/dataset';
import { SCHEMA_VERSION } from '@/domain/schema-version';
import type { History } from '@/domain/history';
import type { Manifest } from '@/domain/manifest';
import type { Language } from '@/domain/language';
import { type DatasetIndex, indexDataset } from '@/query/index-dataset';
import { LoadError } from './load-error';
import { heldFile } from './saved-file';

export const TIMEOUT_MILLISECONDS = 30_000;
const MANIFEST = 'data/manifest.json';

export async function loadManifest(signal: AbortSignal): Promise<Manifest> {
  const bytes = await fetchBytes(MANIFEST, signal, 'no-cache');
  const raw = parseJson(decode(bytes, MANIFEST), MANIFEST);
  if (isManifestOfThisBuild(raw, await checksumOf(bytes))) {
    for (const { dataset } of [raw, ...Object.values(raw.translations ?? {})]) checkedAtBuild.add(dataset.sha256);
    return raw;
  }
  if (versionOf(raw) > SCHEMA_VERSION) throw new LoadError('E_SCHEMA_NEWER', MANIFEST);
  const { parseManifest } = await import('@/domain/manifest');
  return orThrow(parseManifest(raw), MANIFEST);
}

/** Checksums of the datasets that were checked when the page was made. The same bytes are not checked again, which spares a first visit the checker. */
const checkedAtBuild = new Set<string>();

/** The page names the checksum of the manifest with which it was made. */
function isManifestOfThisBuild(_raw: unknown, sha256: string | null): _raw is Manifest {
  return sha256 !== null && typeof document !== 'undefined' && document.documentElement.dataset['manifest'] === sha256;
}

function wasCheckedAtBuild(_raw: unknown, { sha256 }: Manifest['dataset']): _raw is Dataset {
  return checkedAtBuild.has(sha256);
}

/** Read before all else: a newer format may have another shape. */
function versionOf(raw: unknown): number {
  return typeof raw === 'object' && raw !== null && 'schemaVersion' in raw && typeof raw.schemaVersion === 'number' ? raw.schemaVersion : 0;
}

/** From this size on, in bytes, a file is read and checked beside the page, which meanwhile stays quick. */
const LARGE = 4_000_000;

export async function loadDataset(entry: Manifest['dataset'], signal: AbortSignal, language: Language): Promise<DatasetIndex> {
  if (entry.bytes >= LARGE) return (await import('./load-large-dataset')).loadLargeDataset(entry, signal, language);
  const raw = await loadPublished(entry, signal);
  const dataset = wasCheckedAtBuild(raw, entry) ? raw : orThrow((await import('@/domain/parse-dataset')).parseDataset(raw), entry.path);
  if (dataset.operations.length === 0) throw new LoadError('E_EMPTY', entry.path);
  return indexDataset(dataset);
}

export async function loadHistory(entry: Manifest['history'], signal: AbortSignal): Promise<History> {
  const [raw, { parseHistory }] = await Promise.all([loadPublished(entry, signal), import('@/domain/history')]);
  return orThrow(parseHistory(raw), entry.path);
}

/** A published file whose bytes are those that the manifest names. */
export async function loadPublished(entry: Manifest['dataset'], signal: AbortSignal): Promise<unknown> {
  const bytes = await fetchBytes(entry.path, signal, 'default');
  await expectChecksum(bytes, entry);
  return parseJson(decode(bytes, entry.path), entry.path);
}

async function fetchBytes(file: string, signal: AbortSignal, cache: RequestCache): Promise<ArrayBuffer> {
  const held = await heldFile(file);
  if (held !== null) return held;
  try {
    const response = await fetch(import.meta.env.BASE_URL + file, {
      cache,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]),
    });
    if (!response.ok) throw new LoadError(response.status >= 500 ? 'E_HTTP_5XX' : 'E_HTTP_4XX', file);
    if (!(response.headers.get('content-type') ?? '').includes('json')) throw new LoadError('E_NOT_JSON', file);
    return await response.arrayBuffer();
  } catch (error) {
    if (error instanceof LoadError || signal.aborted) throw error;
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    throw new LoadError(isTimeout ? 'E_NET_TIMEOUT' : 'E_NET_FAIL', file, [], { cause: error });
  }
}

async function expectChecksum(bytes: ArrayBuffer, entry: Manifest['dataset']): Promise<void> {
  if (bytes.byteLength !== entry.bytes) throw new LoadError('E_CHECKSUM', entry.path);
  // Browsers offer it on https and on the own machine only.
  if (!window.isSecureContext) throw new LoadError('E_INSECURE', entry.path);
  if ((await checksumOf(bytes)) !== entry.sha256) throw new LoadError('E_CHECKSUM', entry.path);
}

/** SHA-256 in hexadecimal digits; null where the browser does not offer it. */
async function checksumOf(bytes: ArrayBuffer): Promise<string | null> {
  if (!window.isSecureContext) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function decode(bytes: ArrayBuffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new LoadError('E_ENCODING', file, [], { cause: error });
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LoadError('E_JSON_SYNTAX', file, [], { cause: error });
  }
}

function orThrow<Value>(parsed: Parsed<Value>, file: string): Value {
  if (parsed.kind === 'faults') throw new LoadError('E_SCHEMA', file, parsed.faults);
  return parsed.value;
}
