import { create } from 'zustand';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';

export type Theme = 'light' | 'dark';

interface ThemeChoice {
  /** The reader's choice; null follows the system. */
  chosen: Theme | null;
  choose: (theme: Theme | null) => void;
}

const STORED_AS = 'tally-theme';

/** Storage may be refused or full: a preference is then kept for this visit only. */
const forgivingStorage: StateStorage = {
  getItem: (key) => attempt(() => window.localStorage.getItem(key), null),
  setItem: (key, value) => attempt(() => window.localStorage.setItem(key, value), undefined),
  removeItem: (key) => attempt(() => window.localStorage.removeItem(key), undefined),
};

function attempt<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

export const useTheme = create<ThemeChoice>()(
  persist((set) => ({ chosen: null, choose: (chosen) => set({ chosen }) }), {
    name: STORED_AS,
    storage: createJSONStorage(() => forgivingStorage),
    partialize: ({ chosen }) => ({ chosen }),
    merge: (stored, current) => ({ ...current, chosen: readTheme(stored) }),
  }),
);

function readTheme(stored: unknown): Theme | null {
  const chosen = typeof stored === 'object' && stored !== null && 'chosen' in stored ? stored.chosen : null;
  return chosen === 'light' || chosen === 'dark' ? chosen : null;
}

/** Follows a choice that the reader makes in another tab; returns the way to stop. */
export function followOtherTabs(): () => void {
  const readAgain = (event: StorageEvent) => {
    if (event.key === STORED_AS) void useTheme.persist.rehydrate();
  };
  window.addEventListener('storage', readAgain);
  return () => {
    window.removeEventListener('storage', readAgain);
  };
}
