import { create } from 'zustand';
import type { Manifest } from '@/domain/manifest';

/** How what is shown stands to what is published now. */
interface Freshness {
  /** Why the data could not be asked for anew, while those of the last visit are shown. */
  problem: Error | null;
  /** The manifest of newer data, which the reader may have shown. */
  newer: Manifest | null;
  isAppNewer: boolean;
  /** Whether the app is kept for visits without a network; null until that is known. */
  isKept: boolean | null;
  /** The last error that kept a part of the app from being drawn. */
  broken: unknown;
  /** The same error, where it means that the part is gone from the server. */
  gone: unknown;
}

export const useFreshness = create<Freshness>(() => ({
  problem: null,
  newer: null,
  isAppNewer: false,
  isKept: null,
  broken: null,
  gone: null,
}));
