import { create } from 'zustand';

interface Notice {
  /** The parts of a link that were left out because they could not be read. */
  ignored: readonly string[];
  announce: (ignored: readonly string[]) => void;
  dismiss: () => void;
}

export const useNotice = create<Notice>((set) => ({
  ignored: [],
  announce: (ignored) => set({ ignored }),
  dismiss: () => set({ ignored: [] }),
}));
