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

/** The address in the bar, and the way to change it. A link with unreadable parts is mended in place. */
export function useAddress(index: DatasetIndex): { address: Address; changeAddress: ChangeAddress } {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const { address, ignored } = useMemo(() => readAddress(search, index), [search, index]);
  const announce = useNotice((state) => state.announce);

  useEffect(() => {
    if (ignored.length === 0) return;
    announce(ignored);
    navigate(path + writeAddress(address, index) + window.location.hash, { replace: true });
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

/** The full link that restores an address. */
export function useLink(address: Address, index: DatasetIndex): string {
  const [path] = useLocation();
  return new URL(path + writeAddress(address, index), window.location.origin).href;
}
