import { fetchAhead, namedFiles } from './early-script';
import { forgivingStorage } from './forgiving-storage';

/** Where a small file comes within this time, the line is short enough for the type to come before the page is painted. */
const NEAR_MILLISECONDS = 100;
const STORED_AS = 'tally-type';

/** Whether the type of the page will be there when it is painted: the line is short, or it was fetched on an earlier visit. */
export function isTypeAtHand(): boolean {
  if (forgivingStorage.getItem(STORED_AS) === 'fetched') return true;
  const [script] = performance.getEntriesByName(document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '');
  return script === undefined || script.duration < NEAR_MILLISECONDS;
}

/** Fetches the fonts that the page names. On a long line this is for the next visit, when nothing else is waited for. */
export async function fetchType(): Promise<void> {
  const links = namedFiles('fonts').map((file) => {
    const link = fetchAhead(file, { as: 'font', type: 'font/woff2' });
    return new Promise((resolve, reject) => {
      link.addEventListener('load', resolve);
      link.addEventListener('error', reject);
    });
  });
  try {
    await Promise.all(links);
    forgivingStorage.setItem(STORED_AS, 'fetched');
  } catch {
    // The next visit tries again.
  }
}
