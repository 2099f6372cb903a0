import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { forgivingStorage } from './forgiving-storage';

export type Theme = 'light' | 'dark';

interface ThemeChoice {
  /** The reader's choice; null follows the system. */
  chosen: Theme | null;
  choose: (theme: Theme | null) => void;
}

const STORED_AS = 'tally-theme';

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
