import { useCallback, useEffect, useMemo } from 'react';
import type { Language } from '@/domain/language';
import type { DatasetIndex } from '@/query/index-dataset';
import { type Address, readAddress, writeAddress } from './address';
import { useBar } from './DrawnPathContext';
import { goTo } from './go-to';
import { linkFrom, pathWithin } from './path-within';
import { useNotice } from './notice';
import { presentLocation } from './present-location';

/**
 * Changes the address: one act, one history entry. Acts of the same `burst` that follow each other directly share one: typing, arrow keys on a handle.
 * The present address is read when the act happens, so the function stays the same for ever.
 */
export type ChangeAddress = (change: (present: Address) => Address, burst?: string) => void;

interface UsedAddress {
  address: Address;
  /** The address without its receipt: the same object while only a receipt opens or closes, so that the page is not drawn anew. */
  page: Address;
  changeAddress: ChangeAddress;
}

let lastBurst: { name: string; link: string } | null = null;

/** The address in the bar, and the way to change it. `otherwise` is the language of a link that names none. A link that is unreadable in parts, or written otherwise than the app writes it, is mended in place. */
export function useAddress(index: DatasetIndex, otherwise: Language): UsedAddress {
  const { pathname: path, search, hash } = useBar();
  const pageSearch = useMemo(() => withoutReceipt(search), [search]);
  const page = useMemo(() => readAddress(pathWithin(path), pageSearch, index, otherwise).address, [path, pageSearch, index, otherwise]);
  const { address, ignored } = useMemo(() => {
    const read = readAddress(pathWithin(path), search, index, otherwise);
    return { address: { ...page, receipt: read.address.receipt }, ignored: read.ignored };
  }, [path, search, index, page, otherwise]);
  const announce = useNotice((state) => state.announce);

  useEffect(() => {
    // Not what the page was drawn for.
    const { hash: asked } = presentLocation();
    // No link of the app has ever said behind a hash sign more than a place on the page.
    const isForeign = /=|%3d/i.test(asked);
    if (isForeign || ignored.length > 0) announce(isForeign ? [...ignored, asked] : ignored);
    goTo(linkTo(address, index) + (isForeign ? '' : asked), { replace: true });
  }, [ignored, announce, address, index, hash]);

  const changeAddress = useCallback<ChangeAddress>(
    (change, burst) => {
      const { pathname, search: asked, hash } = presentLocation();
      const present = pathname + asked;
      const target = linkTo(change(readAddress(pathWithin(pathname), asked, index, otherwise).address), index);
      if (target === present) return;
      const continues = burst !== undefined && lastBurst?.name === burst && lastBurst.link === present;
      lastBurst = burst === undefined ? null : { name: burst, link: target };
      goTo(target + hash, { replace: continues });
    },
    [index, otherwise],
  );
  return { address, page, changeAddress };
}

function withoutReceipt(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('receipt');
  return `?${parameters.toString()}`;
}

/** The link that restores an address, relative to the host. */
export function linkTo(address: Address, index: DatasetIndex): string {
  return linkFrom(writeAddress(address, index));
}
