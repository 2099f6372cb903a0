import { create } from 'zustand';
import type { MonthRange } from '@/query/month';

/** The period under the reader's hand while a handle is dragged; it becomes part of the address when the hand lets go. */
interface DraftPeriod {
  draft: MonthRange | null;
  hold: (draft: MonthRange | null) => void;
}

export const useDraftPeriod = create<DraftPeriod>((set) => ({ draft: null, hold: (draft) => set({ draft }) }));
