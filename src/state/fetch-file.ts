import type { Manifest } from '@/domain/manifest';
import { type LoadCode, LoadError } from './load-error';

/** Three tries in silence, and the waits between them, are over within half a minute. */
export const SILENCE_MILLISECONDS = 8000;

interface Fetching {
  signal: AbortSignal;
  cache?: RequestCache;
  /** Called with the bytes that have come. */
  onBytes?: (bytes: number) => void;
}

/**
 * Fetches a file of the size that was published, or of at most that size where it is not known. However long it takes, only silence is too long. `address` is where
 * it is, `file` what a reader is told of it. Runs in a worker as well.
 */
export async function fetchFile(
  address: string,
  file: string,
  size: number,
  { signal, cache = 'default', onBytes }: Fetching,
): Promise<Uint8Array<ArrayBuffer>> {
  const broken = new AbortController();
  const giveUp = (code: LoadCode = 'E_NET_TIMEOUT') => {
    broken.abort(new LoadError(code, file));
  };
  let timer = setTimeout(giveUp, SILENCE_MILLISECONDS);
  let filled = 0;
  try {
    const response = await fetch(address, {
      cache,
      signal: AbortSignal.any([signal, broken.signal]),
    });
    if (!response.ok)
      throw new LoadError(response.status >= 500 ? 'E_HTTP_5XX' : 'E_HTTP_4XX', file, {
        // A day and time in its place, which servers may write too, is no number of seconds.
        askedWait: Number(response.headers.get('retry-after')) * 1000 || 0,
      });
    if (!(response.headers.get('content-type') ?? '').includes('json') || response.body === null) throw new LoadError('E_NOT_JSON', file);
    const watched = response.body.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          clearTimeout(timer);
          timer = setTimeout(giveUp, SILENCE_MILLISECONDS);
          filled += chunk.length;
          if (filled > size) giveUp('E_CHECKSUM');
          // What came in one piece has come before it could be stopped.
          broken.signal.throwIfAborted();
          onBytes?.(filled);
          controller.enqueue(chunk);
        },
      }),
    );
    return new Uint8Array(await new Response(watched).arrayBuffer());
  } catch (error) {
    const reason: unknown = broken.signal.aborted ? broken.signal.reason : error;
    if (reason instanceof LoadError || signal.aborted) throw reason;
    throw new LoadError('E_NET_FAIL', file, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Holds the bytes of a file against what the manifest says of it. */
export async function expectPublished(bytes: Uint8Array<ArrayBuffer>, entry: Manifest['dataset']): Promise<void> {
  if (bytes.length !== entry.bytes) throw new LoadError('E_CHECKSUM', entry.path);
  const sha256 = await checksumOf(bytes);
  if (sha256 === null) throw new LoadError('E_INSECURE', entry.path);
  if (sha256 !== entry.sha256) throw new LoadError('E_CHECKSUM', entry.path);
}

/** SHA-256 in hexadecimal digits; null where the browser does not offer it, which it does on https and on the own machine only. */
export async function checksumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!globalThis.isSecureContext) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
