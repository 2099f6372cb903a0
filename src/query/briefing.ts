import type { Language } from '@/domain/language';
import type { Question } from './question';
import type { View } from './view';

/** One view that a reader keeps to show it: what is asked, which view answers it, and what the reader adds. */
export interface Step {
  view: View;
  question: Question;
  /** The language in which title and note are written. */
  language: Language;
  /** The reader's own title; null leaves the finding of the view. */
  title: string | null;
  /** For the one who presents. */
  note: string;
}

/** Views in the order in which they are shown. */
export interface Briefing {
  title: string | null;
  steps: readonly Step[];
}
