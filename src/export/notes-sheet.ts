import type { DatasetIndex } from '@/query/index-dataset';
import { sayDate } from '@/text/dates';
import { sayRules } from '@/text/method';
import { sayDataTitle, sayOrigin } from '@/text/origin';
import type { Speaker } from '@/text/speaker';
import type { Content } from './content';
import type { FlatRow, FlatTable } from './flat-table';

/** What a reader of a table must know, line by line: title, filters, date, method, address and the sources by number. */
export function notesOfContent(speaker: Speaker, content: Content): FlatTable {
  return notes([
    [speaker.say('data-file.notes.title'), content.title],
    [speaker.say('data-file.notes.measured'), content.measured],
    [speaker.say('data-file.notes.filters'), [content.shown, ...content.reading].join(' ')],
    [speaker.say('data-file.notes.dataset'), content.dataset.title],
    [speaker.say('data-file.notes.as-of'), content.asOf.text],
    ...content.method.map((sentence) => [speaker.say('data-file.notes.method'), sentence]),
    [speaker.say('data-file.notes.address'), { url: content.address }],
    ...content.sources.map(({ number, source }) => [
      `[${number}]`,
      speaker.list([source.publisher, source.title], 'clauses'),
      source.published === undefined ? speaker.say('receipt.no-date') : sayDate(speaker, source.published),
      { url: source.url },
    ]),
  ]);
}

/** The same of the whole dataset, whose sources have a sheet of their own. */
export function notesOfDataset(speaker: Speaker, index: DatasetIndex, address: string): FlatTable {
  const origin = sayOrigin(speaker, index.origin);
  return notes([
    [speaker.say('data-file.notes.title'), sayDataTitle(speaker, index)],
    ...(origin === null ? [] : [[speaker.say('own.taken.column'), origin]]),
    [speaker.say('data-file.notes.as-of'), sayDate(speaker, index.dataset.asOf)],
    ...sayRules(speaker).map((rule) => [speaker.say('data-file.notes.method'), rule]),
    [speaker.say('data-file.notes.address'), { url: address }],
  ]);
}

function notes(rows: readonly FlatRow[]): FlatTable {
  return { headings: ['', '', '', ''], blocks: rows.map((row) => [row]) };
}
