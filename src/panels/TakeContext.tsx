import { createContext, useContext } from 'react';
import type { StepView } from '@/query/briefing';
import type { Question } from '@/query/question';
import type { View } from '@/query/view';

/** What can be made of a view to take it along. */
export const takings = ['picture', 'data', 'share', 'briefing'] as const;
export type Taking = (typeof takings)[number];

/** What is taken along. To a briefing also goes what stands on no overview, with a question of its own. */
export type Taken = { taking: Taking; view: View } | { taking: 'briefing'; view: StepView; question: Question };

/** Offers a view to be taken along; null where nothing can be, as on a slide or in an embedded view. */
const Context = createContext<((taken: Taken) => void) | null>(null);

export const TakeContext = Context.Provider;

export function useTake(): ((taken: Taken) => void) | null {
  return useContext(Context);
}
