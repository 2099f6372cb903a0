import { useMemo } from 'react';
import type { ContentLinks } from '@/export/content';
import { useLinks } from './LinksContext';

/** Links with the host, for what leaves the page. */
export function useFullLinks(): ContentLinks {
  const links = useLinks();
  return useMemo(
    () => ({
      place: (place) => window.location.origin + links.place(place),
      receipt: (subject) => window.location.origin + links.receipt(subject),
    }),
    [links],
  );
}
