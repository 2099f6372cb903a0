import { create } from 'zustand';

/** What the pointer is on, marked alike in every view. */
interface Highlight {
  operation: string | null;
  country: string | null;
  crimeArea: string | null;
  year: string | null;
  point: (at: Partial<Pick<Highlight, 'operation' | 'country' | 'crimeArea' | 'year'>>) => void;
}

export const useHighlight = create<Highlight>((set) => ({
  operation: null,
  country: null,
  crimeArea: null,
  year: null,
  point: (at) => set(at),
}));
