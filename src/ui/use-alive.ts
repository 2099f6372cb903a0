import { useSyncExternalStore } from 'react';

/** False while a page that was drawn at build comes to life: what depends on the browser is drawn after that. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}

function neverChanges() {
  return () => {};
}
