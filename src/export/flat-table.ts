import type { Speaker } from '@/text/speaker';
import type { Cell, Column, Content, ContentAmount, NumberedSource, RowList } from './content';

/** What a file holds in one cell; null is an empty one. */
export type FlatCell = string | number | null | { url: string };

export type FlatRow = readonly FlatCell[];

/** A table of plain cells, one heading a column, for files that know no more. Its rows come in blocks, so that none is made before it is written. */
export interface FlatTable {
  headings: readonly string[];
  blocks: RowList<readonly FlatRow[]>;
}

/** How a file names the sources of a row: by the numbers of a list that it holds too, or by their addresses. */
type SourcesAs = 'numbers' | 'addresses';

/** Spreads typed columns over plain ones: an amount becomes what the page shows, value, qualifier, status and unit. */
export function flattenContent(speaker: Speaker, { table, sources }: Content, sourcesAs: SourcesAs): FlatTable {
  const { columns, rows } = table;
  return {
    headings: columns.flatMap((column) => headingsOf(speaker, column)),
    blocks: {
      length: rows.length,
      at: (position) => {
        const row = rows.at(position);
        return row && [columns.flatMap((column, at) => flatten(speaker, column, row[at] ?? null, sources, sourcesAs))];
      },
    },
  };
}

function headingsOf(speaker: Speaker, { kind, label, isTotal }: Column): string[] {
  const of = (what: 'value' | 'qualifier' | 'status' | 'unit' | 'stated' | 'asked' | 'edtf') =>
    speaker.say('data-file.column', { label, what: speaker.say(`data-file.column.${what}`) });
  switch (kind) {
    case 'amount':
      return [label, of('value'), of('qualifier'), of('status'), of('unit'), ...(isTotal ? [of('stated'), of('asked')] : [])];
    case 'date':
      return [label, of('edtf')];
    case 'number':
      return [label, of('value')];
    case 'text':
    case 'code':
    case 'sources':
    case 'link':
      return [label];
  }
}

function flatten(
  speaker: Speaker,
  column: Column,
  cell: Cell,
  sources: readonly NumberedSource[],
  sourcesAs: SourcesAs,
): readonly FlatCell[] {
  if (cell === null) return headingsOf(speaker, column).map(() => null);
  switch (cell.kind) {
    case 'text':
      return [cell.text];
    case 'code':
      return [cell.code];
    case 'date':
      return [cell.text, cell.edtf];
    case 'number':
      return [cell.text, cell.value];
    case 'sources':
      return [sayNumbers(cell.numbers, sources, sourcesAs)];
    case 'link':
      return [{ url: cell.url }];
    case 'amount': {
      const { text, value, qualifier, unit, coverage, status } = cell.amount;
      return [
        text,
        value,
        qualifier === null ? null : speaker.say(`qualifier.${qualifier}`),
        sayStatus(speaker, status),
        value === null || unit === null ? null : speaker.say(`dictionary.unit.${unit}`),
        ...(column.isTotal ? [coverage?.stated ?? null, coverage?.asked ?? null] : []),
      ];
    }
  }
}

function sayNumbers(numbers: readonly number[], sources: readonly NumberedSource[], sourcesAs: SourcesAs): string {
  if (sourcesAs === 'numbers') return numbers.map((number) => `[${number}]`).join(' ');
  return [...new Set(numbers.flatMap((number) => sources[number - 1]?.source.url ?? []))].join(' ');
}

/** What is known of a number, in words. */
export function sayStatus(speaker: Speaker, status: ContentAmount['status']): string {
  switch (status) {
    case 'stated':
    case 'disputed':
      return speaker.say(`coverage.kind.${status}`);
    case 'not-published':
    case 'not-placed':
      return speaker.say(status);
    case 'nothing-asked':
      return speaker.say('mark.none');
  }
}
