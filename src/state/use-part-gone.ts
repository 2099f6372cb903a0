import { useEffect } from 'react';
import { useFreshness } from './freshness';

/** Whether a part of the app, which broke with an error, is gone from the server. updates.ts finds it out, and loads the page anew where that helps. */
export function usePartGone(error: unknown): boolean {
  useEffect(() => {
    useFreshness.setState({ broken: error });
  }, [error]);
  return useFreshness(({ gone }) => gone === error);
}
