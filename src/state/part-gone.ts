import { forgivingSession } from './forgiving-storage';
import { useFreshness } from './freshness';
import { lostParts } from './use-part-gone';

const STORED_AS = 'tally-reloaded';

/**
 * Where a part of the app that the reader asked for is gone from the server, as after a new version, the page is loaded anew: once, and never in the
 * middle of slides. From then on it is for the reader to do.
 */
export function watchParts(): void {
  // It may have broken before anything looked after it.
  void replaceLost(useFreshness.getState().broken);
  useFreshness.subscribe(({ broken }, { broken: before }) => {
    if (broken !== before) void replaceLost(broken);
  });
}

async function replaceLost(broken: unknown): Promise<void> {
  if (!(broken instanceof Error) || !lostParts.has(broken) || !(await isServerThere())) return;
  if (isPresenting() || !mayReload()) useFreshness.setState({ gone: broken });
  else window.location.reload();
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
  const reloadedFor = () => forgivingSession.getItem(STORED_AS);
  if (reloadedFor() === import.meta.url) return false;
  forgivingSession.setItem(STORED_AS, import.meta.url);
  return reloadedFor() === import.meta.url;
}
