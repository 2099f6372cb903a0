import { create } from 'zustand';
import type { DatasetHead } from '@/domain/dataset';
import type { Problems, RefusalCode } from '@/domain/own-reading';
import { goTo } from './go-to';
import { forgetFile, keepFile, keptFile, whenForgotten } from './kept-file';
import { findLanguage, inLanguage, pathBelowLanguage } from './language-in-path';
import { type OwnDataset, useOwnData } from './own-data';
import { linkFrom, pathWithin } from './path-within';
import { presentLocation } from './present-location';
import { type OwnFile, type OwnProgress, readOwnData } from './read-own-data';

/** A file that was read, with what the reader wishes to be left out of it. */
export interface ReadFile extends OwnFile {
  hideBelow: number | null;
  own: OwnDataset;
}

interface OwnFiles {
  reading: { name: string; progress: OwnProgress | null } | null;
  refused: { name: string; code: RefusalCode; problems: Problems } | null;
  /** Read, and not shown before the reader says so. */
  ready: ReadFile | null;
  /** The last that was shown; whether it still is, the data that are shown tell. */
  shown: ReadFile | null;
  /** Whether this device keeps the file that is shown, or the browser refused to. */
  keeping: 'no' | 'kept' | 'refused';
}

const nothing: OwnFiles = { reading: null, refused: null, ready: null, shown: null, keeping: 'no' };

export const useOwnFiles = create<OwnFiles>(() => nothing);

let running: AbortController | null = null;

/** Reads a file; what is shown stays as it is, unless it is the same file, read again with other wishes. */
export async function openFile(
  file: OwnFile,
  { language, catalogue }: { language: string; catalogue: DatasetHead | null },
  hideBelow: number | null = null,
): Promise<void> {
  const before = useOwnFiles.getState();
  const isAgain = [before.ready, before.shown].some((read) => read?.content === file.content);
  running?.abort();
  const controller = new AbortController();
  const { signal } = controller;
  running = controller;
  useOwnFiles.setState({ reading: { name: file.name, progress: null }, refused: null, ...(isAgain ? {} : { ready: null }) });
  const onProgress = (progress: OwnProgress) => {
    if (!signal.aborted) useOwnFiles.setState({ reading: { name: file.name, progress } });
  };
  const reading = await readOwnData(file, { language, hideBelow, catalogue, onProgress, signal }).catch(() => unreadable);
  if (signal.aborted) return;
  running = null;
  useOwnFiles.setState({ reading: null });
  if (reading.kind === 'refused') {
    useOwnFiles.setState({ refused: { name: file.name, code: reading.code, problems: reading.problems } });
    return;
  }
  const { index, problems, dropped } = reading;
  const read: ReadFile = { ...file, hideBelow, own: { index, problems, dropped } };
  const { shown, keeping } = useOwnFiles.getState();
  if (shown?.content !== file.content || shown.own !== useOwnData.getState().own) {
    useOwnFiles.setState({ ready: read });
    return;
  }
  showFile(read);
  if (keeping === 'kept') await keepShown();
}

const unreadable = { kind: 'refused', code: 'E_NOT_READABLE', problems: { list: [], count: 0 } } as const;

export function stopReading(): void {
  running?.abort();
  running = null;
  useOwnFiles.setState({ reading: null });
}

/** From now on these data are shown. Another file that the device keeps stays there until this one is kept or all is forgotten. */
export function showFile(read: ReadFile): void {
  const { shown, keeping } = useOwnFiles.getState();
  const isSame = shown?.content === read.content;
  useOwnFiles.setState({ shown: read, ready: null, keeping: isSame ? keeping : 'no' });
  useOwnData.setState({ own: read.own });
}

export async function keepShown(): Promise<void> {
  const { shown } = useOwnFiles.getState();
  if (shown === null) return;
  const { name, content, hideBelow } = shown;
  useOwnFiles.setState({ keeping: 'kept' });
  if (!(await keepFile({ name, content, hideBelow }))) useOwnFiles.setState({ keeping: 'refused' });
}

/** The device forgets the file; the page goes on with it. */
export async function keepNoLonger(): Promise<void> {
  useOwnFiles.setState({ keeping: 'no' });
  await forgetFile();
}

/** The published data come back. A page that is about a record of the own data leads on to the overview. */
export function showPublished(): void {
  const { pathname } = presentLocation();
  const path = pathWithin(pathname);
  const [page, ...rest] = pathBelowLanguage(path).split('/').filter(Boolean);
  const language = findLanguage(path.split('/')[1] ?? '') ?? 'en';
  goTo(linkFrom(inLanguage(page === undefined || rest.length > 0 ? '/' : `/${page}`, language)));
  useOwnData.setState({ own: null });
}

const CHANNEL = 'tally-own';
const FORGET = 'forget';

/** Removes every own file from the page and from the device, in all tabs. */
export async function forgetFiles(): Promise<void> {
  forgetHere();
  const channel = new BroadcastChannel(CHANNEL);
  // A channel reaches this site alone, and takes no address as a window does.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(FORGET);
  channel.close();
  await forgetFile();
}

function forgetHere(): void {
  running?.abort();
  if (useOwnData.getState().own?.index.origin.kind === 'own') showPublished();
  useOwnFiles.setState(nothing);
}

/** Forgets when another tab does, and notices when the device alone no longer keeps the file; returns the way to stop. */
export function followForgetting(): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === FORGET) forgetHere();
  });
  const stop = whenForgotten(() => {
    useOwnFiles.setState({ keeping: 'no' });
  });
  return () => {
    channel.close();
    stop();
  };
}

/** Shows the file that the device keeps. False where it cannot be read; the page of own data then says why. */
export async function restoreFile(language: string, catalogue: DatasetHead | null): Promise<boolean> {
  const kept = await keptFile();
  if (kept === null) return false;
  const { hideBelow, ...file } = kept;
  await openFile(file, { language, catalogue }, hideBelow);
  const { ready } = useOwnFiles.getState();
  if (ready === null) return false;
  showFile(ready);
  useOwnFiles.setState({ keeping: 'kept' });
  return true;
}
