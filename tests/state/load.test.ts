import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LARGEST_FILE } from '@/domain/largest-file';
import { SCHEMA_VERSION } from '@/domain/schema-version';
import { fetchFile, SILENCE_MILLISECONDS } from '@/state/fetch-file';
import { withTries } from '@/state/last-good';
import { loadDataset, loadManifest } from '@/state/load';
import { LoadError } from '@/state/load-error';
import { loadHistory } from '@/state/use-history';
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
  vi.stubGlobal('isSecureContext', true);
});

afterEach(() => {
  vi.useRealTimers();
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
    { code: 'E_ENCODING', says: 'it is not UTF-8', content: new Uint8Array([0x7b, 0x22, 0xff, 0x22]), reply: {} },
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
    vi.stubGlobal('isSecureContext', false);
    expect(await codeOf(load(good))).toBe('E_INSECURE');
  });

  it('is refused with E_TOO_BIG before it is asked for where it is larger than the app reads', async () => {
    const ask = vi.fn<typeof fetch>();
    vi.stubGlobal('fetch', ask);
    expect(await codeOf(loadDataset({ ...entryOf(good), bytes: LARGEST_FILE + 1 }, signal, 'en'))).toBe('E_TOO_BIG');
    expect(ask).not.toHaveBeenCalled();
  });

  it('is refused with E_CHECKSUM, without more of it being read, where it is longer than was published', async () => {
    serve(bytesOf(`${JSON.stringify(aDataset())}      `));
    expect(await codeOf(load(good))).toBe('E_CHECKSUM');
  });

  it('is refused with E_SCHEMA_NEWER where it is newer than its manifest says', async () => {
    const newer = bytesOf(JSON.stringify({ ...aDataset(), schemaVersion: SCHEMA_VERSION + 1, operations: 'elsewhere' }));
    serve(newer);
    expect(await codeOf(load(newer))).toBe('E_SCHEMA_NEWER');
  });

  it('that is cut off is refused with the line and the column', async () => {
    const cut = bytesOf('{\n "operations": [');
    serve(cut);
    await expect(load(cut)).rejects.toMatchObject({ code: 'E_JSON_SYNTAX', file: `${entryOf(cut).path}:2:17` });
  });

  it('is asked for once more past what lies on the way where it came damaged', async () => {
    const asked: (string | undefined)[] = [];
    vi.stubGlobal('fetch', (_: string, { cache }: RequestInit) => {
      asked.push(cache);
      const content = asked.length === 1 ? bytesOf(JSON.stringify(aDataset()).replace('Boring', 'boring')) : good;
      return Promise.resolve(new Response(content, { headers: { 'content-type': 'application/json' } }));
    });
    const index = await load(good);
    expect(asked).toEqual(['default', 'reload']);
    expect([...index.rows].map(({ id }) => id)).toEqual(['boring']);
  });

  it('is refused with E_NET_FAIL where the network does not answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')));
    expect(await codeOf(load(good))).toBe('E_NET_FAIL');
  });

  it('is refused with E_NET_TIMEOUT after 8 seconds of silence, before it begins to come or in the midst, and not for being slow', async () => {
    vi.useFakeTimers();
    let pieces: ReadableStreamDefaultController<Uint8Array> | undefined;
    vi.stubGlobal('fetch', (_: string, { signal: given }: RequestInit) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          pieces = controller;
          given?.addEventListener('abort', () => controller.error(given.reason));
        },
      });
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
    });
    const loading = codeOf(load(good));
    for (let at = 0; at < 5; at += 1) {
      await vi.advanceTimersByTimeAsync(SILENCE_MILLISECONDS - 1000);
      pieces?.enqueue(good.slice(at, at + 1));
    }
    await vi.advanceTimersByTimeAsync(SILENCE_MILLISECONDS + 1);
    expect(await loading).toBe('E_NET_TIMEOUT');
  });
});

describe('trying again', () => {
  /** Fails for ever; tells after how many seconds it was tried. */
  async function waitsOf(code: LoadError['code'], askedWait = 0): Promise<number[]> {
    vi.useFakeTimers();
    const start = Date.now();
    const tried: number[] = [];
    const loading = withTries(async () => {
      tried.push((Date.now() - start) / 1000);
      return Promise.reject(new LoadError(code, 'file', { askedWait }));
    }, signal).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    expect(await loading).toMatchObject({ code });
    return tried.slice(1).map((at, position) => at - (tried[position] ?? 0));
  }

  it.each(['E_NET_FAIL', 'E_NET_TIMEOUT', 'E_HTTP_5XX'] as const)('waits longer before each of two more tries after %s', async (code) => {
    const [first = 0, second = 0, ...more] = await waitsOf(code);
    expect(first).toBeGreaterThanOrEqual(1);
    expect(first).toBeLessThanOrEqual(1.5);
    expect(second).toBeGreaterThanOrEqual(2);
    expect(second).toBeLessThanOrEqual(3);
    expect(more).toEqual([]);
  });

  it('waits as long as the server asks, and doubles that, but never more than half a minute', async () => {
    const [first = 0, second = 0] = await waitsOf('E_HTTP_5XX', 2000);
    expect(first).toBeGreaterThanOrEqual(2);
    expect(second).toBeGreaterThanOrEqual(4);
    expect(await waitsOf('E_HTTP_5XX', 120_000)).toEqual([30, 30]);
  });

  it('is over within half a minute where nothing ever answers', async () => {
    const [first = 0, second = 0] = await waitsOf('E_NET_TIMEOUT');
    expect(first + second + (3 * SILENCE_MILLISECONDS) / 1000).toBeLessThan(30);
  });

  it.each(['E_HTTP_4XX', 'E_NOT_JSON', 'E_CHECKSUM', 'E_SCHEMA', 'E_TOO_BIG'] as const)('is of no use after %s', async (code) => {
    expect(await waitsOf(code)).toEqual([]);
  });

  it('reads from the answer how long the server asks to wait', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('no', { status: 503, headers: { 'retry-after': '2' } })));
    await expect(fetchFile('/data', 'data', 10, { signal })).rejects.toMatchObject({ code: 'E_HTTP_5XX', askedWait: 2000 });
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

  it('is refused with E_CHECKSUM, and not read to its end, where it is far larger than any', async () => {
    serve(bytesOf(JSON.stringify(good) + ' '.repeat(300_000)));
    expect(await codeOf(loadManifest(signal))).toBe('E_CHECKSUM');
  });

  it('that points elsewhere is refused with E_SCHEMA', async () => {
    serve(bytesOf(JSON.stringify({ ...good, dataset: { ...entry, path: 'https://evil.example/data.json' } })));
    expect(await codeOf(loadManifest(signal))).toBe('E_SCHEMA');
  });
});
