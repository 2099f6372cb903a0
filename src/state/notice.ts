import { create } from 'zustand';
import type { Language } from '@/domain/language';

interface Notice {
  /** The parts of a link that were left out because they could not be read. */
  ignored: readonly string[];
  announce: (ignored: readonly string[]) => void;
  /** A language that was asked for and could not be fetched. */
  failedLanguage: Language | null;
  announceFailure: (language: Language | null) => void;
  dismiss: () => void;
}

export const useNotice = create<Notice>((set) => ({
  ignored: [],
  announce: (ignored) => set({ ignored }),
  failedLanguage: null,
  announceFailure: (failedLanguage) => set({ failedLanguage }),
  dismiss: () => set({ ignored: [], failedLanguage: null }),
}));
