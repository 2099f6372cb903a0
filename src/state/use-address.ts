import { useCallback, useEffect, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { DatasetIndex } from '@/query/index-dataset';
import { type Address, readAddress, writeAddress } from './address';
import { useNotice } from './notice';

/**
 * Changes the address: one act, one history entry. Acts of the same `burst` that follow each other directly share one: typing, arrow keys on a handle.
 * The present address is read when the act happens, so the function stays the same for ever.
 */
export type ChangeAddress = (change: (present: Address) => Address, burst?: string) => void;

let lastBurst: { name: string; search: string } | null = null;

/** Where the app lies on its host. A path that began with two slashes would name another host. */
function homePath(path: string): string {
  return path.replace(/^\/+/, '/');
}

/** The address in the bar, and the way to change it. A link that is unreadable in parts, or written otherwise than the app writes it, is mended in place. */
export function useAddress(index: DatasetIndex): { address: Address; changeAddress: ChangeAddress } {
  const search = useSearch();
  const [location, navigate] = useLocation();
  const path = homePath(location);
  const { address, ignored } = useMemo(() => readAddress(search, index), [search, index]);
  const announce = useNotice((state) => state.announce);

  useEffect(() => {
    if (ignored.length > 0) announce(ignored);
    const mended = writeAddress(address, index);
    if (mended !== window.location.search) navigate(path + mended + window.location.hash, { replace: true });
  }, [ignored, announce, navigate, path, address, index]);

  const changeAddress = useCallback<ChangeAddress>(
    (change, burst) => {
      const { search: present, hash } = window.location;
      const target = writeAddress(change(readAddress(present, index).address), index);
      if (target === present) return;
      const continues = burst !== undefined && lastBurst?.name === burst && lastBurst.search === present;
      lastBurst = burst === undefined ? null : { name: burst, search: target };
      navigate(path + target + hash, { replace: continues });
    },
    [index, navigate, path],
  );
  return { address, changeAddress };
}

/** The link that restores an address, relative to the host. */
export function useLink(address: Address, index: DatasetIndex): string {
  const [location] = useLocation();
  return homePath(location) + writeAddress(address, index);
}
