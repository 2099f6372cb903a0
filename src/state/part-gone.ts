import { useFreshness } from './freshness';

const STORED_AS = 'tally-reloaded';

/**
 * Where a part of the app that the reader asked for is gone from the server, as after a new version, the page is loaded anew: once, and never in the
 * middle of slides. From then on it is for the reader to do.
 */
export function watchParts(): void {
  /** What could not be fetched of the app's own code. */
  const failures = new WeakSet<Error>();
  window.addEventListener('vite:preloadError', ({ payload }) => {
    failures.add(payload);
  });
  useFreshness.subscribe(({ broken }, { broken: before }) => {
    if (broken === before || !(broken instanceof Error) || !failures.has(broken)) return;
    void isServerThere().then((isThere) => {
      if (!isThere) return;
      if (isPresenting() || !mayReload()) useFreshness.setState({ gone: broken });
      else window.location.reload();
    });
  });
}

/** Without a network nothing is known of the part, and a page that is loaded anew might not come. */
async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

function isPresenting(): boolean {
  return /\/present\/?$/.test(window.location.pathname);
}

/** Once a visit for each version of the app. Where that cannot be remembered, never. */
function mayReload(): boolean {
  try {
    if (window.sessionStorage.getItem(STORED_AS) === import.meta.url) return false;
    window.sessionStorage.setItem(STORED_AS, import.meta.url);
    return true;
  } catch {
    return false;
  }
}
