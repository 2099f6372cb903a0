import { useCallback, useEffect, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { DatasetIndex } from '@/query/index-dataset';
import { type Address, readAddress, writeAddress } from './address';
import { useNotice } from './notice';

/** Goes to an address. Acts with the same `burst` that follow each other directly share one history entry: typing, arrow keys on a handle. */
export type Go = (next: Address, burst?: string) => void;

let lastBurst: { name: string; search: string } | null = null;

/** The address in the bar, and the way to change it: one act, one history entry. A link with unreadable parts is mended in place. */
export function useAddress(index: DatasetIndex): { address: Address; go: Go } {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const { address, ignored } = useMemo(() => readAddress(search, index), [search, index]);
  const announce = useNotice((state) => state.announce);

  useEffect(() => {
    if (ignored.length === 0) return;
    announce(ignored);
    navigate(path + writeAddress(address, index), { replace: true });
  }, [ignored, announce, navigate, path, address, index]);

  const go = useCallback<Go>(
    (next, burst) => {
      const target = writeAddress(next, index);
      const current = window.location.search;
      if (target === current) return;
      const continues = burst !== undefined && lastBurst?.name === burst && lastBurst.search === current;
      lastBurst = burst === undefined ? null : { name: burst, search: target };
      navigate(path + target + window.location.hash, { replace: continues });
    },
    [index, navigate, path],
  );
  return { address, go };
}

/** The full link that restores an address. */
export function useLink(address: Address, index: DatasetIndex): string {
  const [path] = useLocation();
  return new URL(path + writeAddress(address, index), window.location.origin).href;
}
