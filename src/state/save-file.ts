import type { BriefingFile } from '@/domain/briefing-file';
import type { DatasetIndex } from '@/query/index-dataset';
import { filesOf, loadKeptManifest } from './last-good';
import { loadManifest, MANIFEST } from './load';
import { useOwnData } from './own-data';
import { linkFrom } from './path-within';
import { publicAddress } from './present-location';
import { DATA_MARK, heldFile, OWN_FILE, ROOT_MARK, SAVED_FILE } from './saved-file';

interface Saving {
  signal: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  onProgress: (share: number) => void;
}

const TIMEOUT_MILLISECONDS = 30_000;

/**
 * The whole site as one page that opens without a server and without a network, at a link of the app: the app with all its languages and all its data,
 * and those of the reader where these are shown. A briefing goes along with its notes.
 * Rejects where a part cannot be fetched, and with the reason of the signal.
 */
export async function makeSavedFile(link: string, briefing: BriefingFile | null, { signal, onProgress }: Saving): Promise<Blob> {
  const manifest = await loadManifest(signal).catch(async (error: unknown) => {
    const kept = await loadKeptManifest();
    if (kept === null) throw error;
    return kept.manifest;
  });
  const paths = filesOf(manifest);
  let done = 0;
  const step = () => {
    done += 1;
    onProgress(done / (paths.length + 1));
  };
  const empty = await fetchText(SAVED_FILE, signal);
  step();
  const held = [await holdFile(MANIFEST, new TextEncoder().encode(JSON.stringify(manifest)))];
  for (const path of paths) {
    held.push(await holdFile(path, await fetchBytes(path, signal)));
    step();
  }
  const { own } = useOwnData.getState();
  if (own !== null) held.push(await holdFile(OWN_FILE, new Blob(writeHeld(own.index))));
  const kept = briefing === null ? '' : ` data-briefing="${escapeAttribute(JSON.stringify(briefing))}"`;
  const root = `<html lang="en" data-saved-from="${escapeAttribute(publicAddress(linkFrom('')))}" data-opens="${escapeAttribute(link)}"${kept}>`;
  // A function, because a text could hold what `replace` understands.
  const page = empty.replace(ROOT_MARK, () => root).replace(DATA_MARK, () => held.join('\n'));
  return new Blob([page], { type: 'text/html' });
}

/** What is shown in place of the published data. */
function writeHeld({ origin, dataset, rows }: DatasetIndex): string[] {
  const records = rows.flatMap((record) => [JSON.stringify(record)]);
  const head = JSON.stringify({ origin, dataset });
  return [head.slice(0, -2), ',"operations":[', records.join(',\n'), ']}}'];
}

async function holdFile(path: string, bytes: BlobPart): Promise<string> {
  return `<script type="application/json" data-file="${escapeAttribute(path)}">${await pack(bytes)}</script>`;
}

async function fetchText(file: string, signal: AbortSignal): Promise<string> {
  return new TextDecoder().decode(await fetchBytes(file, signal));
}

async function fetchBytes(file: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const held = await heldFile(file);
  if (held !== null) return held;
  const response = await fetch(linkFrom(`/${file}`), { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]) });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.arrayBuffer();
}

/** Compressed, in letters. */
async function pack(bytes: BlobPart): Promise<string> {
  const packed = await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  const address = await new Promise<string | ArrayBuffer | null>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve(reader.result);
    });
    reader.addEventListener('error', () => {
      reject(new Error('the file could not be packed', { cause: reader.error }));
    });
    reader.readAsDataURL(packed);
  });
  const letters = typeof address === 'string' ? address : '';
  return letters.slice(letters.indexOf(',') + 1);
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
