import { cleanText } from '@/domain/clean-text';
import type { DatasetHead } from '@/domain/dataset';
import { ownRemedies } from '@/domain/own-remedies';
import type { Problems, RefusalCode } from '@/domain/own-reading';
import { takeOver } from './handed-dataset';
import type { OwnDataset } from './own-data';
import type { OwnOutcome, OwnReply, OwnRequest } from './own-data-reading';
import { ownWorkerAddress } from './worker-address';

export interface OwnFile {
  name: string;
  content: Blob;
}

export type OwnProgress = { doing: 'reading' | 'checking'; share: number };

export type OwnReading = ({ kind: 'read' } & OwnDataset) | { kind: 'refused'; code: RefusalCode; problems: Problems };

interface ReadOptions {
  /** The language in which records are put in order. */
  language: string;
  /** Counts below it are left out; null keeps all. */
  hideBelow: number | null;
  /** The lists of countries, measures and the like of the published data, for a file that has none; null where they are not there. */
  catalogue: DatasetHead | null;
  onProgress: (progress: OwnProgress) => void;
  signal: AbortSignal;
}

/** Larger files would make the page stand still where no worker can be had. */
const MOST_ON_PAGE = 8_000_000;

/** Reads and checks a file of a reader beside the page. Nothing is sent or asked for anywhere, and nothing is shown before all of it is read. Rejects with the reason of the signal. */
export async function readOwnData(file: OwnFile, { language, hideBelow, catalogue, onProgress, signal }: ReadOptions): Promise<OwnReading> {
  const name = cleanText(file.name);
  const request: OwnRequest = { name, content: file.content, language, hideBelow, catalogue: catalogue ?? (await findSpareCatalogue()) };
  const outcome = (await readInWorker(request, onProgress, signal)) ?? (await readOnPage(request, onProgress, signal));
  if (outcome.kind === 'refused') return outcome;
  const { handed, hidden, problems, dropped } = outcome;
  const origin = { kind: 'own', name, hidden: hideBelow === null ? null : { below: hideBelow, figures: hidden } } as const;
  return { kind: 'read', index: takeOver(handed, origin), problems, dropped };
}

/** Started ahead, and used for one file after the other: nothing is asked for while one is read. */
let waiting: Promise<Worker | null> | null = null;

/** Has a worker at hand before a file is opened. */
export function makeReady(): void {
  waiting ??= startWorker();
}

let spare: Promise<DatasetHead | null> | null = null;

/** Has lists at hand where those of the published data cannot be had; null where these cannot either. */
export function findSpareCatalogue(): Promise<DatasetHead | null> {
  spare ??= import('./spare-catalogue').then(
    ({ spareCatalogue }) => spareCatalogue,
    () => {
      spare = null;
      return null;
    },
  );
  return spare;
}

/** Null where no worker can be had. */
async function readInWorker(
  request: OwnRequest,
  onProgress: (progress: OwnProgress) => void,
  signal: AbortSignal,
): Promise<OwnOutcome | null> {
  makeReady();
  const started = waiting;
  waiting = null;
  const worker = await started;
  if (started === null || worker === null) return null;
  const listening = new AbortController();
  let isBusy = false;
  try {
    signal.throwIfAborted();
    const outcome = await new Promise<OwnOutcome | null>((resolve, reject) => {
      const on = { signal: listening.signal };
      const giveUp = () => {
        reject(new DOMException('no longer wanted', 'AbortError'));
      };
      signal.addEventListener('abort', giveUp, on);
      worker.addEventListener(
        'error',
        () => {
          resolve(null);
        },
        on,
      );
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<OwnReply>) => {
          if (data.kind === 'progress') onProgress(data.progress);
          else if (data.kind !== 'ready') resolve(data.kind === 'done' ? data.outcome : null);
        },
        on,
      );
      isBusy = true;
      worker.postMessage(request, { transfer: [] });
    });
    isBusy = outcome === null;
    return outcome;
  } finally {
    listening.abort();
    // A second file may have been opened meanwhile, and have its own.
    if (isBusy || waiting !== null) worker.terminate();
    else waiting = started;
    makeReady();
  }
}

/** Null where none can be had: a saved file has none, a browser may refuse it, its code may not come. */
async function startWorker(): Promise<Worker | null> {
  if (ownWorkerAddress === '') return null;
  try {
    const worker = new Worker(ownWorkerAddress, { type: 'module' });
    return await new Promise<Worker | null>((resolve) => {
      const once = { once: true };
      worker.addEventListener('message', () => resolve(worker), once);
      worker.addEventListener('error', () => resolve(null), once);
    });
  } catch {
    return null;
  }
}

async function readOnPage(request: OwnRequest, onProgress: (progress: OwnProgress) => void, signal: AbortSignal): Promise<OwnOutcome> {
  if (request.content.size > MOST_ON_PAGE) {
    const problem = { code: 'E_TOO_BIG', rule: 'size', place: { kind: 'file' }, value: undefined } as const;
    const values = { limit: MOST_ON_PAGE / 1_000_000 };
    return { kind: 'refused', code: 'E_TOO_BIG', problems: { count: 1, list: [{ ...problem, remedy: ownRemedies.takePart, values }] } };
  }
  const { readToColumns } = await import('./own-data-reading');
  return readToColumns(request, onProgress, signal);
}
