import { qualifiers } from '@/domain/qualifier';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Speaker } from '@/text/speaker';
import type { Cell, Column, ContentTable } from './content';

/** Where a number of a source leads, as the cells of a page carry it. */
const sourceLink = /^#source-(\d+)$/;

interface ReadCell {
  text: string;
  /** The number by which the cell counts; it may go on with what others say. Null where it lists several results: none of them is its number. */
  figure: HTMLDataElement | null;
  isUnreported: boolean;
}

/**
 * Reads a table that a browser has laid out into typed columns: what is shown, and beside it the values, the sources and the links that the cells carry.
 * `addressOf` makes a link of the page a full address. The table says the same as the page, for it is the one on the page.
 */
export function readTable(
  speaker: Speaker,
  index: DatasetIndex,
  table: HTMLTableElement,
  addressOf: (href: string) => string,
): ContentTable {
  const headings = Array.from(table.tHead?.rows[0]?.cells ?? [], (cell) => sayCell(speaker, cell));
  const lines = Array.from(table.querySelectorAll<HTMLTableRowElement>(':is(tbody, tfoot) > tr'));
  const cells = lines.map((line) =>
    Array.from(
      line.cells,
      (cell): ReadCell => ({
        text: sayCell(speaker, cell),
        figure: cell.querySelector('[data-several]') === null ? cell.querySelector<HTMLDataElement>('data[data-qualifier]') : null,
        isUnreported: cell.querySelector('[data-status="unreported"]') !== null,
      }),
    ),
  );
  const columns = headings.map(
    (label, at): Column => ({
      id: `column-${at + 1}`,
      kind: kindOf(
        speaker,
        at,
        cells.flatMap((row) => row[at] ?? []),
      ),
      label,
      isOnPage: true,
      isTotal: false,
    }),
  );
  const sources = lines.map((line) =>
    Array.from(line.querySelectorAll('a'), (link) => Number(sourceLink.exec(link.getAttribute('href') ?? '')?.[1] ?? 0)).filter(
      (number) => number > 0,
    ),
  );
  const links = lines.map((line) => line.cells[0]?.querySelector('a')?.getAttribute('href') ?? null);
  const hasSources = sources.some((numbers) => numbers.length > 0);
  const hasLinks = links.some((link) => link !== null);
  const beside = (kind: 'sources' | 'link', label: string): Column => ({ id: kind, kind, label, isOnPage: false, isTotal: false });
  return {
    columns: [
      ...columns,
      ...(hasSources ? [beside('sources', speaker.say('data-file.sources'))] : []),
      ...(hasLinks ? [beside('link', speaker.say('data-file.link'))] : []),
    ],
    rows: cells.map((row, at): readonly Cell[] => {
      const link = links[at] ?? null;
      return [
        ...columns.map(({ kind }, column) => typed(speaker, index, kind, row[column])),
        ...(hasSources ? [{ kind: 'sources' as const, numbers: [...new Set(sources[at])].sort((a, b) => a - b) }] : []),
        ...(hasLinks ? [link === null ? null : { kind: 'link' as const, url: addressOf(link) }] : []),
      ];
    }),
  };
}

/** What a cell shows, its lines one after the other; a cell that only draws says it to the pointer. */
function sayCell(speaker: Speaker, cell: HTMLTableCellElement): string {
  const lines = cell.innerText
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? cell.title : speaker.list(lines, 'clauses');
}

/** A column of figures, of plain numbers where every cell with a digit is one, or of text. The first names the rows. */
function kindOf(speaker: Speaker, at: number, cells: readonly ReadCell[]): 'amount' | 'number' | 'text' {
  if (at === 0) return 'text';
  if (cells.some(({ figure }) => figure !== null)) return 'amount';
  const numbers = cells.filter(({ text }) => /\d/.test(text));
  return numbers.length > 0 && numbers.every(({ text }) => readNumber(speaker, text) !== null) ? 'number' : 'text';
}

/** A whole number as the language writes it; null for every other text. */
function readNumber(speaker: Speaker, text: string): number | null {
  const value = Number(text.replaceAll(/\D/g, ''));
  return speaker.number(value) === text ? value : null;
}

function typed(speaker: Speaker, index: DatasetIndex, kind: Column['kind'], cell: ReadCell | undefined): Cell {
  if (cell === undefined || cell.text === '') return null;
  const { text, figure, isUnreported } = cell;
  if (kind === 'number') return { kind, value: readNumber(speaker, text), text };
  if (kind !== 'amount') return { kind: 'text', text };
  const measure = index.dataset.measures.find(({ id }) => id === figure?.dataset['measure']);
  return {
    kind,
    amount: {
      measure: measure?.id ?? null,
      value: figure === null ? null : Number(figure.value),
      qualifier: qualifiers.find((qualifier) => qualifier === figure?.dataset['qualifier']) ?? null,
      status:
        figure === null
          ? isUnreported
            ? 'not-published'
            : 'nothing-asked'
          : figure.dataset['status'] === 'disputed'
            ? 'disputed'
            : 'stated',
      unit: measure?.unit ?? null,
      text,
      coverage: null,
    },
  };
}
