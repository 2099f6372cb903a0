import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { tiesOf } from '@/query/ties';
import { tiesWords } from './sentences';
import type { Speaker } from './speaker';

/** How many of the operations are of the programme that the data are about, where the overview says it with links; empty where there is nothing to say. */
export function sayTies(speaker: Speaker, index: DatasetIndex, question: Question): readonly string[] {
  const ties = tiesOf(index, question);
  return ties === null
    ? []
    : [speaker.say('sentence.tied', { ...tiesWords(ties), tied: speaker.number(ties.tied), without: speaker.number(ties.without) })];
}
