import { expect, it } from 'vitest';
import { readTable } from '@/export/read-table';
import { indexDataset } from '@/query/index-dataset';
import { aDataset } from '../fixtures/a-dataset';
import { englishSpeaker } from '../fixtures/english-speaker';

const index = indexDataset(aDataset());

function laidOut(rows: readonly (readonly (string | Element)[])[]): HTMLTableElement {
  const table = document.createElement('table');
  const [headings = [], ...body] = rows;
  const head = table.createTHead().insertRow();
  for (const heading of headings) head.insertCell().append(heading);
  const lines = table.createTBody();
  for (const row of body) {
    const line = lines.insertRow();
    for (const cell of row) line.insertCell().append(cell);
  }
  document.body.append(table);
  return table;
}

function made(name: 'a' | 'data' | 'span', attributes: Readonly<Record<string, string>>, text: string): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(text);
  return element;
}

it('a table is read with its values, qualifiers, sources and links, and what is missing is no number', () => {
  const nearly = made(
    'data',
    { value: '700', 'data-measure': 'arrests', 'data-qualifier': 'nearly', 'data-status': 'disputed' },
    'nearly 700',
  );
  const none = made('span', { 'data-status': 'unreported' }, 'not published');
  const table = laidOut([
    ['Operation', 'Arrests', 'Countries', 'Sources'],
    [made('a', { href: '/en/operations/x' }, 'X'), nearly, '1,044', made('a', { href: '#source-2' }, '[2]')],
    ['Y', none, 'not named', ''],
  ]);
  const { columns, rows } = readTable(englishSpeaker, index, table, (href) => `https://tally.example${href}`);
  table.remove();
  expect(columns.map(({ kind }) => kind)).toEqual(['text', 'amount', 'number', 'text', 'sources', 'link']);
  const [first = [], second = []] = [rows.at(0), rows.at(1)];
  expect(first[1]).toMatchObject({ amount: { value: 700, qualifier: 'nearly', status: 'disputed', unit: 'people', text: 'nearly 700' } });
  expect(first.slice(2)).toEqual([
    { kind: 'number', value: 1044, text: '1,044' },
    { kind: 'text', text: '[2]' },
    { kind: 'sources', numbers: [2] },
    { kind: 'link', url: 'https://tally.example/en/operations/x' },
  ]);
  expect(second[1]).toMatchObject({ amount: { value: null, status: 'not-published', text: 'not published' } });
  expect(second.slice(2)).toEqual([{ kind: 'number', value: null, text: 'not named' }, null, { kind: 'sources', numbers: [] }, null]);
});

it('a cell that lists several results is read as its text, for none of them is its number', () => {
  const figure = made('data', { value: '700', 'data-measure': 'arrests', 'data-qualifier': 'exact', 'data-status': 'stated' }, '700');
  const several = made('span', { 'data-several': '' }, 'Arrests ');
  several.append(figure);
  const table = laidOut([
    ['Operation', 'Results'],
    ['X', several],
  ]);
  const { rows } = readTable(englishSpeaker, index, table, (href) => href);
  table.remove();
  expect(rows).toEqual([
    [
      { kind: 'text', text: 'X' },
      { kind: 'text', text: 'Arrests 700' },
    ],
  ]);
});
