import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Problem } from '@/domain/own-reading';
import { writeRemedy } from '@/domain/write-fault';
import { realIndex } from '../fixtures/real-dataset';
import { takeInFile } from '../fixtures/take-in-file';

type Cell = string | number | Date | boolean | null;

const headings = [
  'operation',
  'kind',
  'name',
  'period',
  'crime_areas',
  'countries',
  'countries_complete',
  'summary',
  'measure',
  'country',
  'value',
  'qualifier',
  'source_url',
  'source_title',
  'source_publisher',
  'source_published',
  'source_kind',
];
const raid: readonly Cell[] = [
  'raid',
  'operation',
  'Opération Été',
  '2024-04',
  'cybercrime',
  'NGA;KEN',
  'yes',
  'Des maisons ont été fouillées.',
  'arrests',
  null,
  12,
  'exact',
  'https://police.example/raid',
  'Raid',
  'Police',
  '2024-05-01',
  'primary',
];
/** The row with other cells, by the names of their columns. */
const but = (changes: Record<string, Cell>) => raid.map((cell, at) => changes[headings[at] ?? ''] ?? cell);
const second = but({ operation: 'second' });

const csv = (rows: readonly (readonly Cell[])[], separator = ',') =>
  rows.map((row) => row.map((cell) => `"${String(cell ?? '')}"`).join(separator)).join('\r\n');
const xlsx = async (
  ...sheets: readonly { name: string; rows: Cell[][]; merges?: { startRow: number; endRow: number; startCol: number; endCol: number }[] }[]
) => new Uint8Array(await writeXlsx({ sheets: [...sheets] }));
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);
const copy = (rows: readonly (readonly Cell[])[]): Cell[][] => rows.map((row) => [...row]);

/** What was read, and each problem as "row column: what to do". */
async function read(file: BlobPart) {
  const { intake, operations } = await takeInFile(file, { catalogue: realIndex.dataset });
  const told = ({ place, ...problem }: Problem) =>
    `${place.kind === 'cell' ? `${place.row} ${place.column ?? '-'}` : place.kind === 'character' ? `line ${place.line}` : place.kind}: ${writeRemedy(problem)}`;
  return { kept: operations.map(({ id }) => id), told: intake.problems.list.map(told) };
}

describe('a table as people make it is read', () => {
  it.each<[string, () => BlobPart | Promise<BlobPart>]>([
    ['with semicolons, as a French Excel writes it', () => csv([headings, raid], ';')],
    ['with the line in which Excel is told of semicolons', () => `sep=;\r\n${csv([headings, raid], ';')}`],
    ['with tabs', () => csv([headings, raid], '\t')],
    ['with headings in capitals and with spaces', () => csv([headings.map((name) => name.toUpperCase().replaceAll('_', ' ')), raid])],
    ['with its columns in another order', () => csv([headings.toReversed(), raid.toReversed()])],
    [
      'below a title and an empty line, with empty rows between and after',
      () => csv([['Our year'], [''], headings, [''], raid, raid.map(() => null)]),
    ],
    ['with a value in words of Excel: TRUE, a number as text', () => csv([headings, but({ countries_complete: 'TRUE', value: '12' })])],
    [
      'from the sheet that is filled in, whatever stands before it',
      () => xlsx({ name: 'Read me', rows: [['Dear colleague']] }, { name: 'Feuil1', rows: copy([[], headings, raid]) }),
    ],
  ])('%s', async (_, file) => {
    expect(await read(await file())).toEqual({ kept: ['raid'], told: [] });
  });

  it('with cells merged downwards, which say the same of each row', async () => {
    const merged = [0, 1, 2, 3, 4, 5, 6, 7].map((startCol) => ({ startRow: 1, endRow: 2, startCol, endCol: startCol }));
    const rows = copy([headings, raid, but({ measure: 'victims-rescued', value: 5 }).map((cell, at) => (at < 8 ? null : cell))]);
    const { operations } = await takeInFile(await xlsx({ name: 'A', rows, merges: merged }), { catalogue: realIndex.dataset });
    expect(operations.map(({ figures }) => figures.length)).toEqual([2]);
  });
});

describe('what cannot be read without guessing is told with its place and what to do', () => {
  const number = 'write a plain number: 1006 or 12.5, without spaces, commas or words';
  const date = 'write a date (2025, 2023-04, 2024-09-02) or a period (2021-05/2022-05; an unknown side is left empty)';
  it.each<[string, Record<string, Cell>, string]>([
    ['a decimal comma', { value: '12,5' }, `3 value: ${number}`],
    ['thousands with a space', { value: '1 006' }, `3 value: ${number}`],
    ['a day as Europe writes it', { period: '03/04/2024' }, `3 period: ${date}`],
    ['countries between commas', { countries: 'NGA, KEN' }, '3 countries: put a semicolon between several entries: NGA;KEN'],
    ['an answer in French', { countries_complete: 'oui' }, '3 countries_complete: write yes or no'],
    ['an empty name', { name: '' }, '3 name: fill in this cell'],
  ])('%s', async (_, wrong, told) => {
    expect(await read(csv([headings, raid, but({ operation: 'second', ...wrong })]))).toEqual({ kept: ['raid'], told: [told] });
  });

  it('a date that Excel made of a month', async () => {
    const rows = copy([headings, raid, but({ operation: 'second', period: new Date(Date.UTC(2024, 3, 1)) })]);
    expect(await read(await xlsx({ name: 'A', rows }))).toEqual({
      kept: ['raid'],
      told: ['3 period: format the cell as text and write a year (2025), a month (2023-04) or a day (2024-09-02)'],
    });
  });

  it.each<[string, () => BlobPart | Promise<BlobPart>, RegExp]>([
    ['a separator that is none', () => csv([headings, raid], '|').replaceAll('"', ''), /^1 -: put a comma, a semicolon or a tab/],
    [
      'a column that is not of the template',
      () =>
        csv([
          [...headings, 'remarks'],
          [...raid, 'x'],
        ]),
      /^1 -: remove or rename "remarks"/,
    ],
    ['a column that is missing', () => csv([headings.slice(1), raid.slice(1)]), /^1 -: .*: operation$/],
    ['letters of Windows', () => windows1252(csv([headings, raid, second], ';')), /^line 2: save the file as UTF-8/],
    ['text of two bytes a letter', () => utf16(csv([headings, raid], '\t')), /^file: save the file as UTF-8/],
    [
      'two sheets that are filled in',
      () => xlsx({ name: '2023', rows: copy([headings, raid]) }, { name: '2024', rows: copy([headings, second]) }),
      /filled in: 2023, 2024;/,
    ],
  ])('%s', async (_, file, told) => {
    const outcome = await read(await file());
    expect(outcome.kept).toEqual([]);
    expect(outcome.told).toEqual([expect.stringMatching(told)]);
  });
});
