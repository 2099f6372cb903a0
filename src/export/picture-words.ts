import type { Source } from '@/domain/source';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { CitedSources } from '@/query/sources-in-view';
import { sayDate } from '@/text/dates';
import { sayTies } from '@/text/say-ties';
import { sayReading, sayShown } from '@/text/sentences';
import type { Speaker } from '@/text/speaker';

/** The filter of a view in a sentence or two, as the page says it. */
export function sayAsked(speaker: Speaker, index: DatasetIndex, answer: Answer): string {
  const shown = speaker.say('sentence.showing', { parts: speaker.list(sayShown(speaker, index, answer), 'row') });
  return [shown, ...sayTies(speaker, index, answer.question), ...sayReading(speaker, index, answer)].join(' ');
}

/** The sources on which a view rests, those of most of its records first. */
export function sourcesByRecords({ list }: CitedSources): readonly Source[] {
  return list.toSorted((a, b) => b.operations.length - a.operations.length).map(({ source }) => source);
}

/** Of a source: its title, who published it, when and where. */
export function wordsOfSource(speaker: Speaker, { title, publisher, published, url }: Source): readonly string[] {
  const date = published === undefined ? speaker.say('receipt.no-date') : sayDate(speaker, published);
  return [title, publisher, date, new URL(url).hostname];
}
