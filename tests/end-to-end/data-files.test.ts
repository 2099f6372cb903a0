import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '@/domain/parse-dataset';
import { languages } from '@/domain/language';
import { indexDataset } from '@/query/index-dataset';
import { readRecords } from '../fixtures/read-csv';
import { chart, findAxeViolations, openOverview, openPage, untilReady } from './browser';

const tableLinks = [
  '',
  '?country=NGA',
  '?period=2024..2025&crime=cybercrime&sort=-arrests',
  '?country=KEN&reading=attributed',
  '?table=activities',
  '?kind=activities&sort=name',
];

async function openData(page: Page, view: string): Promise<void> {
  await page.locator(`#${view} [data-take="data"]`).click();
  await page.getByRole('dialog', { name: 'Data of this view' }).waitFor();
}

async function save(page: Page, format: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-format="${format}"]`).click()]);
  return download;
}

async function savedText(page: Page, format: string): Promise<string> {
  return readFileSync(await (await save(page, format)).path(), 'utf8');
}

describe.each(tableLinks)('the CSV of the table with the link "%s"', (link) => {
  it('has the rows of the page in its order, with the same numbers and words', async () => {
    const page = await openOverview(link);
    const shown = await page.locator('#table tbody tr[data-operation]').evaluateAll((rows) =>
      rows.map((row) => ({
        id: row.getAttribute('data-operation') ?? '',
        name: row.querySelector('a')?.textContent ?? '',
        numbers: [...row.querySelectorAll<HTMLDataElement>('data')].map(({ value }) => value),
        absent: row.querySelectorAll('[data-status="unreported"]').length,
      })),
    );
    expect(shown.length).toBeGreaterThan(0);
    await openData(page, 'table');
    const measures = ['Arrests', 'Victims rescued', 'Networks identified'];
    const written = readRecords(await savedText(page, 'csv')).map((row) => {
      // Placed in a country, they are "Arrests in Kenya".
      const values = measures.flatMap((measure) => row[`${measure}: value`] ?? row[`${measure} in Kenya: value`] ?? []);
      return {
        id: row['Code'],
        name: row['Operation'] ?? row['Activity'],
        numbers: values.filter((value) => value !== ''),
        absent: values.filter((value) => value === '').length,
      };
    });
    expect(written).toEqual(shown);
  });
});

/** The cells of a table twin as they are read: what stands there, and what is noted of it. */
function readCells(root: Element): { said: string; notes: string }[][] {
  const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
  return [...root.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => {
      const notes = [...cell.querySelectorAll('[class*="CoveredTotal"] > small, [class*="DisputedTag"]')];
      const noted = notes.map(({ textContent }) => plain(textContent)).join(', ');
      for (const note of notes) note.remove();
      return { said: plain(cell.textContent), notes: noted };
    }),
  );
}

/** The notes of a cell by the columns that a file has for them: "13 of 14, disputed". */
function notesOf(row: Record<string, string>, heading: string, hasCoverage: boolean): string {
  const coverage = hasCoverage ? [`${row[`${heading}: operations that published`]} of ${row[`${heading}: operations asked`]}`] : [];
  return [...coverage, ...(row[`${heading}: status`]?.includes('disagree') === true ? ['disputed'] : [])].join(', ');
}

const twins = [
  { view: 'timeline', columns: ['Operation', 'Crime area', 'Date', 'Arrests'] },
  { view: 'map', columns: ['Country', 'Operations', 'Activities', 'Arrests in them', 'Arrests attributed'] },
  { view: 'ranking', columns: ['Country', 'Operations', 'Arrests in them', 'Attributed'] },
  { view: 'by-year', columns: ['Year', 'Arrests', 'Victims rescued', 'Networks identified'] },
  { view: 'by-crime-area', columns: ['Crime area', 'Arrests', 'Victims rescued', 'Networks identified'] },
] as const;

describe.each(['', '?country=NGA&reading=attributed', '?period=2024..2025'])('with the link "%s"', (link) => {
  it.each(twins)('the CSV of "$view" says what its table says, row by row', async ({ view, columns }) => {
    const page = await openOverview(link);
    const figure = chart(page, view);
    await figure.getByRole('button', { name: 'Table', exact: true }).click();
    const twin = figure.getByRole('region', { name: /^Table: / });
    const headings = await twin.locator('thead th').allTextContents();
    await openData(page, view);
    const written = readRecords(await savedText(page, 'csv'));
    await page.keyboard.press('Escape');
    const cells = await twin.evaluate(readCells);
    expect(cells.length).toBeGreaterThan(0);
    // A measure placed in a country is named with it.
    const named = columns.map((column) => headings.findIndex((heading) => [column, `${column} in Nigeria`].includes(heading.trim())));
    expect(named).not.toContain(-1);
    expect(
      written.map((row, at) =>
        named.map((place) => {
          const heading = headings[place]?.trim() ?? '';
          const notes = cells[at]?.[place]?.notes ?? '';
          return {
            said: (row[heading] ?? '').replaceAll(/\s+/g, ' '),
            notes: notes === '' ? '' : notesOf(row, heading, / of /.test(notes)),
          };
        }),
      ),
    ).toEqual(cells.map((row) => named.map((place) => row[place])));
  });
});

describe('the data of a view', () => {
  it('can be saved in each format under a name that tells what it is', async () => {
    const page = await openOverview('?country=NGA');
    await openData(page, 'by-year');
    for (const [format, extension] of [
      ['csv', 'csv'],
      ['xlsx', 'xlsx'],
      ['json', 'json'],
      ['package', 'zip'],
    ] as const) {
      const file = await save(page, format);
      expect(file.suggestedFilename()).toMatch(new RegExp(`^[a-z0-9-]+-by-year-arrests-nga-[0-9-]+\\.${extension}$`));
      await page.getByRole('status').filter({ hasText: file.suggestedFilename() }).waitFor();
    }
    expect(await findAxeViolations(page)).toEqual([]);
  });

  it('stands whole in the window though its buttons come later than its frame', async () => {
    const page = await openPage('/en/countries/NGA');
    await untilReady(page);
    await page.locator('[data-take="data"]').first().click();
    const last = page.locator('dialog[open] [data-format="package"]');
    await last.waitFor();
    await expect.poll(() => last.evaluate((button) => button.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
    expect(await page.locator('dialog[open]').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  });

  it('opens again as a dataset with the same totals', async () => {
    const page = await openOverview('?period=2024..2025');
    const shown = await page.locator('data[data-total="arrests"]').getAttribute('value');
    await openData(page, 'table');
    const parsed = parseDataset(JSON.parse(await savedText(page, 'json')));
    if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults.slice(0, 3)));
    const index = indexDataset(parsed.value);
    const { answerQuestion } = await import('@/query/answer');
    const { openQuestion } = await import('@/query/question');
    const [measure] = index.headline;
    if (measure === undefined) throw new Error('no measure');
    expect(String(answerQuestion(index, openQuestion(measure)).headlines[0]?.total.value)).toBe(shown);
  });

  it('says why a file could not be made, and makes another all the same', async () => {
    const page = await openOverview('', {
      expected: /^Failed to load resource/,
      prepare: (context) => context.route(/\/assets\/workbook-/, (route) => route.abort()),
    });
    await openData(page, 'table');
    await page.locator('[data-format="xlsx"]').click();
    await page.getByRole('alert').filter({ hasText: 'E_UPDATE' }).waitFor();
    expect((await save(page, 'csv')).suggestedFilename()).toMatch(/\.csv$/);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('can be given up while it is made; the focus stays near', async () => {
    const page = await openOverview('', {
      expected: /^Failed to load resource/,
      prepare: (context) => context.route(/\/assets\/workbook-/, () => new Promise<void>(() => undefined)),
    });
    await openData(page, 'table');
    await page.locator('[data-format="xlsx"]').click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('status').filter({ hasText: 'Cancelled' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-format'))).toBe('xlsx');
    expect((await save(page, 'csv')).suggestedFilename()).toMatch(/\.csv$/);
  });
});

describe('the page of the data', () => {
  it('gives everything in each format', async () => {
    const page = await openPage('/en/data/?country=NGA');
    await untilReady(page);
    const parsed = parseDataset(JSON.parse(await savedText(page, 'json')));
    expect(parsed.kind === 'ok' && parsed.value.operations.length).toBe(49);
    for (const format of ['csv', 'package']) expect((await save(page, format)).suggestedFilename()).toContain('-all-');
  });

  it('has its workbook written beside the page, and on the page where no worker can be had', async () => {
    const page = await openPage('/en/data', { expected: /^Failed to load resource/ });
    await untilReady(page);
    const [worker, beside] = await Promise.all([page.waitForEvent('worker'), save(page, 'xlsx')]);
    expect(worker.url()).toContain('/assets/workbook-worker-');
    await page.context().route(/\/assets\/workbook-worker-/, (route) => route.abort());
    const onPage = await save(page, 'xlsx');
    const [one, other] = await Promise.all([beside, onPage].map(async (file) => unzipSync(readFileSync(await file.path()))));
    expect(Object.keys(one ?? {}).length).toBeGreaterThan(8);
    expect(one?.['xl/worksheets/sheet2.xml']).toEqual(other?.['xl/worksheets/sheet2.xml']);
  });

  it.each(languages)('describes the dataset for catalogues before any script runs: %s', async (language) => {
    const page = await openPage(`/${language}/data/`, { javaScriptEnabled: false });
    const written = await page.locator('script[type="application/ld+json"]').textContent();
    const described: unknown = JSON.parse(written ?? '');
    expect(described).toMatchObject({ '@context': 'https://schema.org/', '@type': 'Dataset', inLanguage: language });
    expect(await page.locator('script:not([src]):not([type="application/ld+json"])').count()).toBe(0);
  });
});
