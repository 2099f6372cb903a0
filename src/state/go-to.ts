import { navigate } from 'wouter/use-browser-location';

/** Where the app lies on its host, without a slash at the end: "" at its root. */
const home = import.meta.env.BASE_URL.replace(/\/+$/, '');

/** What an entry of the history remembers: how many entries back the page stands without a receipt. */
interface Remembered {
  receipts: number;
}

/** The path within the app. A path that began with two slashes would name another host. */
export function pathWithin(path: string): string {
  const within = path === home ? '/' : path.startsWith(`${home}/`) ? path.slice(home.length) : path;
  return within.replace(/^\/+/, '/');
}

/** The link as the browser follows it, relative to the host. */
export function linkFrom(within: string): string {
  return home + within;
}

let cameBack = false;
let isClosing = false;

/** Tells a return through the history from a way forward, until the returned function is called. Before anything else that listens. */
export function watchReturns(): () => void {
  const remember = () => {
    cameBack = true;
    isClosing = false;
  };
  window.addEventListener('popstate', remember, { capture: true });
  return () => window.removeEventListener('popstate', remember, { capture: true });
}

/** Whether the present entry was reached by Back or Forward. */
export function isReturn(): boolean {
  return cameBack;
}

/** Goes to a link of the app: one entry in the history, or none where it replaces the present one. */
export function goTo(link: string, { replace = false }: { replace?: boolean } = {}): void {
  const target = new URL(link, window.location.href);
  const present = window.location;
  if (target.href === present.href) return;
  cameBack = cameBack && replace;
  const state = replace ? rememberedHere() : rememberedAt(present, target);
  navigate(target.pathname + target.search + target.hash, { replace, state });
}

/** Closes every receipt that was opened on the page, so that Back does not open it again. `withoutReceipt` replaces an entry that came with its receipt. */
export function closeReceipts(withoutReceipt: string): void {
  // The history goes back in its own time: a second Escape must not take it further.
  if (isClosing) return;
  const { receipts } = rememberedHere();
  if (receipts > 0) {
    isClosing = true;
    window.history.go(-receipts);
  } else goTo(withoutReceipt, { replace: true });
}

function rememberedHere(): Remembered {
  const state: unknown = window.history.state;
  const receipts = typeof state === 'object' && state !== null && 'receipts' in state ? Number(state.receipts) : 0;
  return { receipts: Number.isSafeInteger(receipts) ? receipts : 0 };
}

function rememberedAt(present: Location, target: URL): Remembered {
  const { receipts } = rememberedHere();
  const continues = hasReceipt(target) && target.pathname === present.pathname && (receipts > 0 || !hasReceipt(present));
  return { receipts: continues ? receipts + 1 : 0 };
}

export function hasReceipt({ search }: { search: string }): boolean {
  return new URLSearchParams(search).has('receipt');
}
