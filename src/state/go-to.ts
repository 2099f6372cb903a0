import { presentLocation, writeLocation } from './present-location';

/** What an entry of the history remembers: how many entries back the page stands without a receipt, and by which link the reader left it. */
interface Remembered {
  receipts: number;
  left: string | null;
}

let cameBack = false;
let isClosing = false;

/** Tells a return through the history from a way forward. To be called before anything else listens: what does may be drawn before the next one hears. */
export function watchReturns(): void {
  window.addEventListener(
    'popstate',
    () => {
      cameBack = true;
      isClosing = false;
    },
    { capture: true },
  );
}

/** Whether the present entry was reached by Back or Forward. */
export function isReturn(): boolean {
  return cameBack;
}

/** Goes to a link of the app: one entry in the history, or none where it replaces the present one. */
export function goTo(link: string, { replace = false }: { replace?: boolean } = {}): void {
  const present = presentLocation();
  const target = new URL(link, present.href);
  if (target.href === present.href) return;
  cameBack = cameBack && replace;
  const state = replace ? rememberedHere() : rememberedAt(present, target);
  if (!replace) rememberLink();
  writeLocation(target.pathname + target.search + target.hash, replace, state);
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

export function goBack(): void {
  window.history.back();
}

/** How many receipts were opened on the page, one from the other. */
export function receiptsHere(): number {
  return rememberedHere().receipts;
}

/** The link by which the reader left this entry before coming back to it. */
export function lastLinkHere(): string | null {
  return isReturn() ? rememberedHere().left : null;
}

function rememberedHere(): Remembered {
  const state: unknown = window.history.state;
  const remembered = typeof state === 'object' && state !== null ? state : {};
  const receipts = 'receipts' in remembered ? Number(remembered.receipts) : 0;
  const left = 'left' in remembered && typeof remembered.left === 'string' ? remembered.left : null;
  return { receipts: Number.isSafeInteger(receipts) ? receipts : 0, left };
}

function rememberLink(): void {
  const left = document.activeElement?.closest('a')?.getAttribute('href') ?? null;
  const remembered = rememberedHere();
  const { pathname, search, hash } = presentLocation();
  if (left !== remembered.left) writeLocation(pathname + search + hash, true, { ...remembered, left });
}

function rememberedAt(present: Pick<URL, 'pathname' | 'search'>, target: URL): Remembered {
  const { receipts } = rememberedHere();
  const continues = hasReceipt(target) && target.pathname === present.pathname && (receipts > 0 || !hasReceipt(present));
  return { receipts: continues ? receipts + 1 : 0, left: null };
}

export function hasReceipt({ search }: { search: string }): boolean {
  return new URLSearchParams(search).has('receipt');
}
