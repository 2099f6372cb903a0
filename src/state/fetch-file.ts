import { LoadError } from './load-error';

const SILENCE_MILLISECONDS = 30_000;

/**
 * Fetches a published file as it comes in, and checks that its bytes are those that were published. However long it takes, only silence is too
 * long. Runs in a worker.
 */
export async function fetchFile(
  address: string,
  { bytes: size, sha256 }: { bytes: number; sha256: string },
  onShare: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MILLISECONDS);
  const bytes = new Uint8Array(size);
  let filled = 0;
  try {
    const response = await fetch(address, { signal: silence.signal });
    if (!response.ok) throw new LoadError(response.status >= 500 ? 'E_HTTP_5XX' : 'E_HTTP_4XX', address);
    if (!(response.headers.get('content-type') ?? '').includes('json') || response.body === null)
      throw new LoadError('E_NOT_JSON', address);
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MILLISECONDS);
      if (done) break;
      if (filled + value.length > size) throw new LoadError('E_CHECKSUM', address);
      bytes.set(value, filled);
      filled += value.length;
      onShare(filled / size);
    }
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw new LoadError(silence.signal.aborted ? 'E_NET_TIMEOUT' : 'E_NET_FAIL', address, [], { cause: error });
  } finally {
    clearTimeout(timer);
  }
  if (filled !== size) throw new LoadError('E_CHECKSUM', address);
  // Browsers offer it on https and on the own machine only.
  if (!globalThis.isSecureContext) throw new LoadError('E_INSECURE', address);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') !== sha256) throw new LoadError('E_CHECKSUM', address);
  return bytes;
}
