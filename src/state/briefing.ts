import { useMemo } from 'react';
import { create, type StoreApi, useStore } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { type BriefingFile, parseBriefingFile } from '@/domain/briefing-file';
import type { Briefing } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { readKept, writeBriefing } from './briefing-file';
import { forgivingStorage } from './forgiving-storage';
import { savedFile } from './saved-file';

/** What is changed in a saved file stays with that file: a browser may keep one storage for all of them. */
const STORED_AS = savedFile() === null ? 'tally-briefing' : `tally-briefing ${window.location.pathname}`;
const MOST_PAST = 50;

const empty: BriefingFile = { format: 'tally-briefing', version: 1, title: null, steps: [] };

interface KeptBriefing {
  kept: BriefingFile;
  /** What it was before, the latest last, for this visit. */
  past: readonly BriefingFile[];
  /** The acts that are undone together, as typing is. */
  burst: string | null;
}

const begin = (): KeptBriefing => ({ kept: readSaved() ?? empty, past: [], burst: null });

const useKept = create<KeptBriefing>()(
  persist(begin, {
    name: STORED_AS,
    storage: createJSONStorage(() => forgivingStorage),
    partialize: ({ kept }) => ({ kept }),
    merge: (stored, current) => ({ ...current, kept: readStored(stored) ?? current.kept }),
  }),
);

/** A briefing of other than the published data stays in this page: what it asks may tell of them. */
const useHeld = create<KeptBriefing>(begin);

function storeOf({ origin }: DatasetIndex): StoreApi<KeptBriefing> {
  return origin.kind === 'published' ? useKept : useHeld;
}

/** The briefing with which a file was saved. */
function readSaved(): BriefingFile | null {
  const written = savedFile()?.briefing ?? null;
  return written === null ? null : parseKept(JSON.parse(written));
}

function readStored(stored: unknown): BriefingFile | null {
  return typeof stored !== 'object' || stored === null || !('kept' in stored) ? null : parseKept(stored.kept);
}

function parseKept(raw: unknown): BriefingFile | null {
  const parsed = parseBriefingFile(raw);
  return parsed.kind === 'ok' ? parsed.value : null;
}

/** The briefing that this browser keeps of the published data, or this page of others, as far as the data go. */
export function keptBriefing(index: DatasetIndex): Briefing {
  return readKept(storeOf(index).getState().kept, index);
}

/** Changes that briefing. Acts of the same `burst` that follow each other are undone as one. */
export function changeBriefing(index: DatasetIndex, change: (briefing: Briefing) => Briefing, burst: string | null = null): void {
  const store = storeOf(index);
  const { kept, past, burst: last } = store.getState();
  const next = writeBriefing(change(keptBriefing(index)), index);
  if (JSON.stringify(next) === JSON.stringify(kept)) return;
  const continues = burst !== null && burst === last;
  store.setState({ kept: next, past: continues ? past : [...past, kept].slice(-MOST_PAST), burst });
}

export function undoBriefing(index: DatasetIndex): void {
  const store = storeOf(index);
  const { past } = store.getState();
  const before = past.at(-1);
  if (before !== undefined) store.setState({ kept: before, past: past.slice(0, -1), burst: null });
}

/** The same for what is drawn, and whether something can be undone. */
export function useBriefing(index: DatasetIndex): { briefing: Briefing; canUndo: boolean } {
  const store = storeOf(index);
  const kept = useStore(store, (state) => state.kept);
  const canUndo = useStore(store, (state) => state.past.length > 0);
  const briefing = useMemo(() => readKept(kept, index), [kept, index]);
  return { briefing, canUndo };
}

/** Follows what the reader does in another tab; returns the way to stop. */
export function followBriefing(): () => void {
  const readAgain = (event: StorageEvent) => {
    if (event.key === STORED_AS || event.key === null) void useKept.persist.rehydrate();
  };
  window.addEventListener('storage', readAgain);
  return () => {
    window.removeEventListener('storage', readAgain);
  };
}
