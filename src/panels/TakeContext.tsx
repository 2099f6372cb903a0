import { createContext, useContext } from 'react';
import type { View } from '@/query/view';

/** What can be made of a view to take it along. */
export const takings = ['picture', 'data', 'share', 'briefing'] as const;
export type Taking = (typeof takings)[number];

/** Offers a view to be taken along; null where nothing can be, as on a slide or in an embedded view. */
const Context = createContext<((view: View, taking: Taking) => void) | null>(null);

export const TakeContext = Context.Provider;

export function useTake(): ((view: View, taking: Taking) => void) | null {
  return useContext(Context);
}
