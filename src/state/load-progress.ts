import { create } from 'zustand';

/** How far the reading of a large dataset is; null where none is being read. */
export interface LoadProgress {
  doing: 'fetching' | 'checking';
  /** 0 to 1. */
  share: number;
}

export const useLoadProgress = create<{ progress: LoadProgress | null }>(() => ({ progress: null }));
