import { createContext, type ReactNode, useContext } from 'react';

/** The words over a part of a page, and its place. */
export interface SectionWords {
  id: string | undefined;
  title: ReactNode;
  subtitle: ReactNode;
}

const Context = createContext<SectionWords | null>(null);

export const SectionContext = Context.Provider;

/** The section around; null outside of any. */
export function useSection(): SectionWords | null {
  return useContext(Context);
}
