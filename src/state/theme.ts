import { create } from 'zustand';
import { chosenTheme, keepTheme, type Theme, THEME_STORED_AS } from './chosen-theme';

interface ThemeChoice {
  /** The reader's choice; null follows the system. */
  chosen: Theme | null;
  choose: (theme: Theme | null) => void;
}

export const useTheme = create<ThemeChoice>()((set) => ({
  chosen: null,
  choose: (chosen) => {
    keepTheme(chosen);
    set({ chosen });
  },
}));
// Not as the state it begins with: that is what the page was drawn from.
useTheme.setState({ chosen: chosenTheme() });

/** Follows a choice that the reader makes in another tab; returns the way to stop. */
export function followOtherTabs(): () => void {
  const readAgain = (event: StorageEvent) => {
    if (event.key === THEME_STORED_AS) useTheme.setState({ chosen: chosenTheme() });
  };
  window.addEventListener('storage', readAgain);
  return () => {
    window.removeEventListener('storage', readAgain);
  };
}
