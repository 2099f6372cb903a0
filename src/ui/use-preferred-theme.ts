import { useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';

function subscribe(notify: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', notify);
  return () => {
    query.removeEventListener('change', notify);
  };
}

export function preferredTheme(): 'light' | 'dark' {
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

/** The colours that the reader's system asks for. */
export function usePreferredTheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, preferredTheme, () => 'light');
}
