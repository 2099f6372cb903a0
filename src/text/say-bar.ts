import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import { isAttributed, type Total } from '@/query/total';
import { sayTotal } from './amount';
import { sayAbsence, sayCoverage } from './sentences';
import type { Speaker } from './speaker';

/** A bar of a chart, aloud: "2024: 1,119, published by 4 of 4 operations". */
export function sayBar(speaker: Speaker, index: DatasetIndex, question: Question, label: string, total: Total): string {
  const isPlaced = isAttributed(question);
  const amount = total.stated > 0 ? sayTotal(speaker, index, total).text : sayAbsence(speaker, isPlaced);
  return speaker.say('labelled', { label, value: speaker.list([amount, sayCoverage(speaker, isPlaced, total)], 'row') });
}
