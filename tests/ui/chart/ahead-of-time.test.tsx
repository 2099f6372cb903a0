import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ColumnChart } from '@/ui/chart/ColumnChart';
import { RowChart } from '@/ui/chart/RowChart';
import { anEntry } from './an-entry';

const entries = [anEntry({ id: '2022', value: 312, valueLabel: '312', subLabel: '3 of 5' }), anEntry({ id: '2023' })];
const common = { tone: 'arrests', maximum: 312, direction: 'ltr', title: 'Arrests', onPick() {}, onHover() {}, highlighted: null } as const;

it.each([
  ['columns', <ColumnChart key="columns" columns={entries} {...common} />],
  ['rows', <RowChart key="rows" rows={entries} labels {...common} />],
])('writes %s ahead of time with their numbers, without the library and without a style attribute', (_, chart) => {
  const html = renderToString(chart);
  expect(html).toContain('312');
  expect(html).toContain('3 of 5');
  expect(html).not.toContain('recharts');
  expect(html).not.toContain('style=');
});
