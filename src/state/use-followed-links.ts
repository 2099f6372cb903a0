import { useEffect } from 'react';
import { goTo, hasReceipt } from './go-to';
import { inLanguage } from './language-in-path';
import { linkFrom, pathWithin } from './path-within';
import { presentLocation } from './present-location';

/** Follows the links of the app without loading it anew, and the reader's way back. What the reader asks for otherwise is left to the browser: a new tab, a download, a file, a place on the same page. */
export function useFollowedLinks(): void {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const href = link?.getAttribute('href') ?? null;
      if (link === null || href === null || event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.hasAttribute('target') || link.hasAttribute('download'))
        return;
      // The link of a drawing has no plain `href` of its own.
      const target = new URL(href, presentLocation().href);
      if (!isPage(target)) return;
      event.preventDefault();
      const present = presentLocation();
      const isHere = target.pathname === present.pathname && target.search === present.search;
      // A receipt leaves the reader at the place that the link of the page names.
      if (hasReceipt(target) && target.pathname === present.pathname) target.hash = present.hash;
      if (isInOtherLanguage(target)) target.hash = present.hash;
      goTo(target.href);
      if (isHere) window.scrollTo(0, 0);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, []);
}

/** The same page in another language: the reader stays at the place that the link names. */
function isInOtherLanguage(target: URL): boolean {
  const present = presentLocation();
  const inEnglish = ({ pathname, search }: Pick<URL, 'pathname' | 'search'>) => inLanguage(pathWithin(pathname), 'en') + search;
  return target.pathname !== present.pathname && inEnglish(target) === inEnglish(present);
}

function isPage(target: URL): boolean {
  const present = presentLocation();
  const isSamePage = target.pathname === present.pathname && target.search === present.search;
  const isFile = /\.[a-z0-9]+$/i.test(target.pathname);
  return target.origin === present.origin && target.pathname.startsWith(linkFrom('/')) && !isFile && !(isSamePage && target.hash !== '');
}
