import type { Language } from '@/domain/language';
import type { Briefing, Step } from './briefing';
import type { DatasetIndex } from './index-dataset';
import { openQuestion } from './question';

/** All results in seven slides, those of every programme and of none: how much, when, where, what is placed there, how it splits, and how we know. Throws where the catalogue has no measure of rank 1. */
export function readyBriefing(index: DatasetIndex, language: Language): Briefing {
  const [measure] = index.headline;
  if (measure === undefined) throw new Error('the catalogue of measures has none of rank 1');
  const everything = openQuestion(measure);
  const step = (view: Step['view'], question = everything): Step => ({ view, question, language, title: null, note: '' });
  return {
    title: null,
    steps: [
      step('figures'),
      step('timeline'),
      step('map'),
      step('map', { ...everything, reading: 'attributed' }),
      step('by-year'),
      step('by-crime-area'),
      step('evidence'),
    ],
  };
}
