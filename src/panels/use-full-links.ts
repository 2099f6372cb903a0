import { useMemo } from 'react';
import type { ContentLinks } from '@/export/content';
import { useLinks } from './LinksContext';

/** Links with the host, for what leaves the page. */
export function useFullLinks(): ContentLinks {
  const links = useLinks();
  return useMemo(
    () => ({
      place: (place) => links.address(links.place(place)),
      receipt: (subject) => links.address(links.receipt(subject)),
    }),
    [links],
  );
}
