import { forgivingStorage } from './forgiving-storage';

export type Theme = 'light' | 'dark';

export const THEME_STORED_AS = 'tally-theme';

function readTheme(stored: unknown): Theme | null {
  const chosen = typeof stored === 'object' && stored !== null && 'chosen' in stored ? stored.chosen : null;
  return readChosenTheme(chosen);
}

export function readChosenTheme(chosen: unknown): Theme | null {
  return chosen === 'light' || chosen === 'dark' ? chosen : null;
}

/** The theme that the reader has chosen before. */
export function chosenTheme(): Theme | null {
  try {
    const stored: unknown = JSON.parse(forgivingStorage.getItem(THEME_STORED_AS) ?? 'null');
    return typeof stored === 'object' && stored !== null && 'state' in stored ? readTheme(stored.state) : null;
  } catch {
    return null;
  }
}

export function keepTheme(chosen: Theme | null): void {
  forgivingStorage.setItem(THEME_STORED_AS, JSON.stringify({ state: { chosen } }));
}
