import { useLayoutEffect } from 'react';
import { isReturn, lastLinkHere } from './go-to';
import { presentLocation } from './present-location';

let last: string | null = null;

/**
 * Where a reader arrives on a page: at its beginning or at the place that the link names, with the focus on its content. On the way back the browser
 * restores the place, and the focus goes to the link by which the reader had left. Used beside the page, so that it waits with the page for what is
 * still being fetched; `isWaiting` is for what stands there meanwhile.
 */
export function useArrival(page: string, isWaiting: boolean): void {
  useLayoutEffect(() => {
    const isFirst = last === null;
    if (last === page) return;
    if (!isWaiting) last = page;
    const named = document.getElementById(presentLocation().hash.slice(1));
    if (isFirst) {
      named?.scrollIntoView();
      return;
    }
    const left = lastLinkHere();
    const link = left === null ? null : document.querySelector<HTMLElement>(`main a[href="${CSS.escape(left)}"]`);
    (link ?? document.getElementById('content'))?.focus({ preventScroll: true });
    if (isReturn()) return;
    if (named === null) window.scrollTo(0, 0);
    else named.scrollIntoView();
  }, [page, isWaiting]);
}
