import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { readTheme, type Theme, THEME_STORED_AS } from './chosen-theme';
import { forgivingStorage } from './forgiving-storage';

interface ThemeChoice {
  /** The reader's choice; null follows the system. */
  chosen: Theme | null;
  choose: (theme: Theme | null) => void;
}

export const useTheme = create<ThemeChoice>()(
  persist((set) => ({ chosen: null, choose: (chosen) => set({ chosen }) }), {
    name: THEME_STORED_AS,
    storage: createJSONStorage(() => forgivingStorage),
    partialize: ({ chosen }) => ({ chosen }),
    merge: (stored, current) => ({ ...current, chosen: readTheme(stored) }),
  }),
);

/** Follows a choice that the reader makes in another tab; returns the way to stop. */
export function followOtherTabs(): () => void {
  const readAgain = (event: StorageEvent) => {
    if (event.key === THEME_STORED_AS) void useTheme.persist.rehydrate();
  };
  window.addEventListener('storage', readAgain);
  return () => {
    window.removeEventListener('storage', readAgain);
  };
}
