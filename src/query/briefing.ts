import type { Language } from '@/domain/language';
import type { Question } from './question';
import { views } from './view';

/** What a step can show: a view of the overview, the outcomes of a programme, or how the figures are known. */
export const stepViews = [...views, 'outcomes', 'evidence'] as const;
export type StepView = (typeof stepViews)[number];

/** One view that a reader keeps to show it: what is asked, which view answers it, and what the reader adds. */
export interface Step {
  view: StepView;
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

/** The steps with one of them moved; where there is no such place, as they were. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
