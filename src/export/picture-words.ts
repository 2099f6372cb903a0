import type { SourceId } from '@/domain/identifier';
import type { Source } from '@/domain/source';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import type { RecordList } from '@/query/records';
import type { View } from '@/query/view';
import { sayDate } from '@/text/dates';
import { sayReading, sayShown } from '@/text/sentences';
import type { Speaker } from '@/text/speaker';

/** The filter of a view in a sentence or two, as the page says it. */
export function sayAsked(speaker: Speaker, index: DatasetIndex, answer: Answer): string {
  const shown = speaker.say('sentence.showing', { parts: speaker.list(sayShown(speaker, index, answer), 'row') });
  return [shown, ...sayReading(speaker, index, answer)].join(' ');
}

/** What a picture has room for. */
const MOST_SOURCES = 8;
/** Of more records than this the sources are not counted. */
const MOST_READ = 2000;

/** The sources on which the records of a view rest, those that most of them cite first, and whether there are more. */
export function sourcesOfView(index: DatasetIndex, { records }: Answer, view: View): { sources: readonly Source[]; hasMore: boolean } {
  const isOfResults = view === 'figures' || view === 'by-year' || view === 'by-crime-area';
  const lists: readonly RecordList[] = isOfResults ? [records.operations] : [records.operations, records.activities];
  const citing = new Map<SourceId, number>();
  for (const list of lists)
    for (const { operation } of list.slice(0, MOST_READ))
      for (const source of operation.sources) citing.set(source, (citing.get(source) ?? 0) + 1);
  const sources = [...citing]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_SOURCES)
    .flatMap(([id]) => index.sources.get(id) ?? []);
  return { sources, hasMore: citing.size > sources.length || lists.some(({ length }) => length > MOST_READ) };
}

/** Of a source: its title, who published it, when and where. */
export function wordsOfSource(speaker: Speaker, { title, publisher, published, url }: Source): readonly string[] {
  const date = published === undefined ? speaker.say('receipt.no-date') : sayDate(speaker, published);
  return [title, publisher, date, new URL(url).hostname];
}
