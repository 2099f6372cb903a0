import { goBack, goTo } from './go-to';

/** Goes back to where the reader was before the slides, as it was, or to a page of the app where the slides were opened by a link from elsewhere. */
export function leaveSlides(otherwise: string): void {
  if (isPageBefore()) goBack();
  else goTo(otherwise, { replace: true });
}

function isPageBefore(): boolean {
  // Not every browser tells the entries of its history; where it does not, the link by which the app was opened is known.
  if ('navigation' in window) return window.navigation.canGoBack && (window.navigation.currentEntry?.index ?? 0) > 0;
  const [opened] = performance.getEntriesByType('navigation');
  return opened !== undefined && !new URL(opened.name).pathname.includes('/present');
}
