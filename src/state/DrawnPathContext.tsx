import { createContext, type ReactNode, useContext } from 'react';
import { useLocationPart } from './present-location';

const Context = createContext<string | null>(null);

/** The path for which the page was drawn at build; null where it is drawn in the browser alone. */
export function DrawnPathContext({ path, children }: { path: string | null; children: ReactNode }) {
  return <Context value={path}>{children}</Context>;
}

/** What the bar says. While a page that was drawn at build comes to life, what it was drawn for: nothing is asked in it. */
export function useBar(): { pathname: string; search: string; hash: string } {
  const drawn = useContext(Context);
  const pathname = useLocationPart('pathname', drawn);
  const search = useLocationPart('search', drawn === null ? null : '');
  const hash = useLocationPart('hash', drawn === null ? null : '');
  return { pathname, search, hash };
}
