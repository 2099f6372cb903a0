import { useLayoutEffect } from 'react';
import { isReturn } from './go-to';

let last: string | null = null;

/**
 * Where a reader arrives on a page: at its beginning or at the place that the link names, with the focus on its content. On the way back the browser
 * restores the place. Used beside the page, so that it waits with the page for what is still being fetched.
 */
export function useArrival(page: string): void {
  useLayoutEffect(() => {
    const isFirst = last === null;
    const isSame = last === page;
    last = page;
    const named = document.getElementById(window.location.hash.slice(1));
    if (isFirst) named?.scrollIntoView();
    if (isFirst || isSame) return;
    document.getElementById('content')?.focus({ preventScroll: true });
    if (isReturn()) return;
    if (named === null) window.scrollTo(0, 0);
    else named.scrollIntoView();
  }, [page]);
}
