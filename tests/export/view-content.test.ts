import { describe, expect, it } from 'vitest';
import type { Cell, ViewContent } from '@/export/content';
import { views } from '@/query/view';
import { aDataset } from '../fixtures/a-dataset';
import { aFigure } from '../fixtures/a-figure';
import { anOperation } from '../fixtures/an-operation';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';
import { anAddress, contentOf } from '../fixtures/taken-data';
import { indexDataset } from '@/query/index-dataset';

const arrests = getId.measure('arrests');
const nigeria = getId.country('NGA');

function rowsOf({ table: { rows } }: ViewContent): readonly (readonly Cell[])[] {
  return Array.from({ length: rows.length }, (_, position) => rows.at(position) ?? []);
}

function column(content: ViewContent, id: string): Cell[] {
  const at = content.table.columns.findIndex((column) => column.id === id);
  return rowsOf(content).map((row) => row[at] ?? null);
}

describe.each(views)('what the view "%s" says', (view) => {
  it.each([{}, { countries: [nigeria] }, { kind: 'activities' as const }, { countries: [nigeria], reading: 'attributed' as const }])(
    'has a cell of its kind in every column, when asked %j',
    (asked) => {
      const table = asked.kind === 'activities' ? 'activities' : 'operations';
      const content = contentOf(realIndex, view, asked, { table, sorting: { column: 'name', isDescending: false } });
      expect(content.table.rows.length > 0).toBe(view !== 'by-crime-area' || asked.kind !== 'activities');
      for (const row of rowsOf(content)) {
        expect(row).toHaveLength(content.table.columns.length);
        row.forEach((cell, at) => {
          expect([cell?.kind ?? 'empty', content.table.columns[at]?.id]).toEqual([
            cell === null ? 'empty' : content.table.columns[at]?.kind,
            content.table.columns[at]?.id,
          ]);
        });
      }
    },
  );

  it('never gives a number where none is published', () => {
    for (const row of rowsOf(contentOf(realIndex, view, { countries: [nigeria], reading: 'attributed' })))
      for (const cell of row) {
        if (cell?.kind !== 'amount') continue;
        const { value, qualifier, status } = cell.amount;
        const isThere = status === 'stated' || status === 'disputed';
        expect([value === null, qualifier === null]).toEqual([!isThere, !isThere]);
      }
  });

  it('numbers its sources from 1 and cites none that it does not list', () => {
    const content = contentOf(realIndex, view);
    expect(content.hasOwnSources).toBe(true);
    expect(content.sources.length).toBeGreaterThan(0);
    expect(content.sources.map(({ number }) => number)).toEqual(content.sources.map((_, at) => at + 1));
    const cited = column(content, 'source-list').flatMap((cell) => (cell?.kind === 'sources' ? cell.numbers : []));
    expect(new Set(cited)).toEqual(new Set(content.sources.map(({ number }) => number)));
  });

  it('says title, filters and date, and where it can be seen', () => {
    const content = contentOf(realIndex, view, { countries: [nigeria] });
    expect(content.title).not.toBe('');
    expect(content.measured).not.toBe('');
    expect(content.shown).toMatch(/^Showing .*Nigeria/);
    expect(content.conditions).toEqual(['Nigeria']);
    expect(content.asOf.edtf).toBe(realIndex.dataset.asOf);
    expect(content.address).toBe(anAddress);
  });
});

describe('an amount', () => {
  it('of a total keeps its unrounded value, its word and who published it', () => {
    const [exact, rounded] = column(contentOf(realIndex, 'figures'), 'total');
    expect(exact).toMatchObject({
      amount: { measure: arrests, value: 5809, text: '5,809', qualifier: 'exact', unit: 'people', coverage: { stated: 18, asked: 20 } },
    });
    expect(rounded).toMatchObject({ amount: { value: 1725, text: 'about 1,700', qualifier: 'about', status: 'disputed' } });
  });

  it('of an operation that publishes none says so, and is not zero', () => {
    const missing = column(contentOf(realIndex, 'table'), arrests).filter((cell) => cell?.kind === 'amount' && cell.amount.value === null);
    expect(missing).toHaveLength(2);
    expect(missing[0]).toMatchObject({ amount: { status: 'not-published', text: 'not published', qualifier: null } });
  });

  it('that is published as zero is zero', () => {
    const index = indexDataset(
      aDataset({
        operations: [
          anOperation({ figures: [aFigure({ claims: [{ value: 0, qualifier: 'exact', sources: ['release'] }] })], sources: ['release'] }),
        ],
      }),
    );
    expect(column(contentOf(index, 'table'), arrests)).toMatchObject([{ amount: { value: 0, status: 'stated' } }]);
  });
});

describe('the rows of the table', () => {
  it('stand in the order that the reader chose', () => {
    const byName = contentOf(realIndex, 'table', {}, { table: 'operations', sorting: { column: 'name', isDescending: false } });
    const names = column(byName, 'name').map((cell) => (cell?.kind === 'text' ? cell.text : ''));
    expect(names).toHaveLength(20);
    expect(names).toEqual([...names].sort(new Intl.Collator('en', { numeric: true }).compare));
  });

  it('are the activities where these are shown, with their type and without results', () => {
    const content = contentOf(
      realIndex,
      'table',
      {},
      { table: 'activities', sorting: { column: { measure: arrests }, isDescending: true } },
    );
    expect(content.table.rows.length).toBe(29);
    expect(content.table.columns.map(({ id }) => id)).toContain('type');
    expect(content.table.columns.some(({ kind }) => kind === 'amount')).toBe(false);
  });
});

describe('what is taken along of the results placed in a country', () => {
  it.each(['timeline', 'by-year', 'table', 'by-crime-area'] as const)('names the country in the heading of the view "%s"', (view) => {
    const { table, measured } = contentOf(realIndex, view, { countries: [nigeria], reading: 'attributed' });
    expect(table.columns.find(({ id }) => id === arrests)?.label).toBe('Arrests in Nigeria');
    expect(measured).not.toContain('published');
  });
});
