import { useEffect } from 'react';
import { useFreshness } from './freshness';

/** What could not be fetched of the app's own code. */
export const lostParts = new WeakSet<Error>();

/** To be called before any part of the app is asked for. */
export function noteLostParts(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    lostParts.add(payload);
  });
}

/** Whether a part of the app, which broke with an error, is gone from the server. part-gone.ts finds it out, and loads the page anew where that helps. */
export function usePartGone(error: unknown): boolean {
  useEffect(() => {
    useFreshness.setState({ broken: error });
  }, [error]);
  return useFreshness(({ gone }) => gone === error);
}
