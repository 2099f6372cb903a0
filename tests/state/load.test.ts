import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SCHEMA_VERSION } from '@/domain/schema-version';
import { loadDataset, loadHistory, loadManifest } from '@/state/load';
import { LoadError } from '@/state/load-error';
import { aDataset } from '../fixtures/a-dataset';

const bytesOf = (content: string) => new TextEncoder().encode(content);
const signal = new AbortController().signal;

/** The entry that a manifest has for a file with this content. */
function entryOf(content: Uint8Array) {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path: `data/dataset.${sha256}.json`, sha256, bytes: content.byteLength };
}

function serve(content: Uint8Array<ArrayBuffer>, { status = 200, type = 'application/json' } = {}): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(content, { status, headers: { 'content-type': type } })));
}

async function codeOf(loading: Promise<unknown>): Promise<string> {
  const error: unknown = await loading.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof LoadError ? error.code : `no LoadError: ${String(error)}`;
}

beforeEach(() => {
  vi.stubGlobal('window', { isSecureContext: true });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the dataset', () => {
  const good = bytesOf(JSON.stringify(aDataset()));
  const load = (content: Uint8Array) => loadDataset(entryOf(content), signal, 'en');

  it('is shown when its bytes are those that were published', async () => {
    serve(good);
    const index = await load(good);
    expect([...index.rows].map(({ id }) => id)).toEqual(['boring']);
  });

  it.each([
    { code: 'E_HTTP_4XX', says: 'the file is not there', content: good, reply: { status: 404 } },
    { code: 'E_HTTP_5XX', says: 'the server failed', content: good, reply: { status: 503 } },
    { code: 'E_NOT_JSON', says: 'a sign-in page came instead', content: good, reply: { type: 'text/html' } },
    { code: 'E_ENCODING', says: 'it is not UTF-8', content: new Uint8Array([0x22, 0xff, 0x22]), reply: {} },
    { code: 'E_JSON_SYNTAX', says: 'it is cut off', content: good.slice(0, -5), reply: {} },
    { code: 'E_SCHEMA', says: 'it breaks its format', content: bytesOf('{"operations": 7}'), reply: {} },
    { code: 'E_EMPTY', says: 'it holds no operation', content: bytesOf(JSON.stringify(aDataset({ operations: [] }))), reply: {} },
  ])('is refused with $code where $says', async ({ code, content, reply }) => {
    serve(content, reply);
    expect(await codeOf(load(content))).toBe(code);
  });

  it('is refused with E_CHECKSUM where a single letter of it differs', async () => {
    serve(bytesOf(JSON.stringify(aDataset()).replace('Boring', 'boring')));
    expect(await codeOf(load(good))).toBe('E_CHECKSUM');
  });

  it('is refused with E_INSECURE where the page came without https, and no checksum can be made', async () => {
    serve(good);
    vi.stubGlobal('window', { isSecureContext: false });
    expect(await codeOf(load(good))).toBe('E_INSECURE');
  });

  it('is refused with E_NET_FAIL where the network does not answer, and with E_NET_TIMEOUT where it is too slow', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')));
    expect(await codeOf(load(good))).toBe('E_NET_FAIL');
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('too slow', 'TimeoutError')));
    expect(await codeOf(load(good))).toBe('E_NET_TIMEOUT');
  });

  it('is tried again only where that may help', () => {
    const codes = ['E_NET_FAIL', 'E_NET_TIMEOUT', 'E_HTTP_5XX', 'E_HTTP_4XX', 'E_NOT_JSON', 'E_CHECKSUM', 'E_SCHEMA'] as const;
    expect(codes.filter((code) => new LoadError(code, 'file').isPassing)).toEqual(['E_NET_FAIL', 'E_NET_TIMEOUT', 'E_HTTP_5XX']);
  });
});

describe('the history of the data', () => {
  const published = [{ version: 1, date: '2026-11-23', note: 'First version.', sha256: null, changes: [] }];
  const good = bytesOf(JSON.stringify(published));

  it('is read when its bytes are those that were published', async () => {
    serve(good);
    expect(await loadHistory(entryOf(good), signal)).toEqual(published);
  });

  it('is refused with E_CHECKSUM where a letter of it differs, and with E_SCHEMA where it is something else', async () => {
    serve(bytesOf(JSON.stringify(published).replace('First', 'Wurst')));
    expect(await codeOf(loadHistory(entryOf(good), signal))).toBe('E_CHECKSUM');
    const other = bytesOf('[{"version": 1}]');
    serve(other);
    expect(await codeOf(loadHistory(entryOf(other), signal))).toBe('E_SCHEMA');
  });
});

describe('the manifest', () => {
  const entry = entryOf(bytesOf('{}'));
  const good = { schemaVersion: SCHEMA_VERSION, version: 2, asOf: '2024-06-30', dataset: entry, outlines: entry, history: entry };

  it('is read', async () => {
    serve(bytesOf(JSON.stringify(good)));
    expect(await loadManifest(signal)).toEqual(good);
  });

  it('of a newer format is refused with E_SCHEMA_NEWER', async () => {
    serve(bytesOf(JSON.stringify({ schemaVersion: SCHEMA_VERSION + 1, files: 'elsewhere' })));
    expect(await codeOf(loadManifest(signal))).toBe('E_SCHEMA_NEWER');
  });

  it('that points elsewhere is refused with E_SCHEMA', async () => {
    serve(bytesOf(JSON.stringify({ ...good, dataset: { ...entry, path: 'https://evil.example/data.json' } })));
    expect(await codeOf(loadManifest(signal))).toBe('E_SCHEMA');
  });
});
