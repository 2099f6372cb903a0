import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readRecords } from '../fixtures/read-csv';
import { findAxeViolations, openPage, untilReady } from './browser';

const paths = ['operations/weka-2', 'countries/NGA?with=GHA', 'countries', 'programme', 'data'] as const;

/** What can be taken along: every chart and map, and every table that stands by itself. */
const parts = 'main :is(figure[data-chart], [data-part])';

async function save(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: (await readFile(await download.path())).toString() };
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** The rows of the table of a part, each cell with its lines one after the other; of the catalogue of sources, which is none, as many empty ones. */
async function readTwin(page: Page, part: Locator): Promise<string[][]> {
  if (await isChart(part)) await part.getByRole('button', { name: 'Table', exact: true }).click();
  if ((await part.locator('table').count()) === 0) {
    const shown = await page.locator('#sources [role="status"]').textContent();
    return Array.from({ length: Number.parseInt(shown ?? '', 10) }, () => []);
  }
  return part
    .locator('table')
    .last()
    .evaluate((table) =>
      [...table.querySelectorAll<HTMLTableRowElement>('tbody > tr, tfoot > tr')].map((row) =>
        [...row.cells].map((cell) => {
          const lines = cell.innerText.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
          return lines.filter((line) => line !== '').join('; ') || cell.title;
        }),
      ),
    );
}

/** Tables with the same headings are made by the same panel. */
async function firstOfEachKind(all: readonly Locator[]): Promise<Locator[]> {
  const kinds = await Promise.all(
    all.map((part) => part.evaluate((root: HTMLElement) => root.dataset['chart'] ?? root.querySelector('thead')?.innerText ?? '')),
  );
  return all.filter((_, at) => kinds.indexOf(kinds[at] ?? '') === at);
}

async function isChart(part: Locator): Promise<boolean> {
  return (await part.getAttribute('data-chart')) !== null;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

it('every chart, map and table gives the rows of its table as data and a picture with its title and sources', async () => {
  const page = await openPage(`/en/${paths[0]}`);
  // A page without the policy of the app, which lets nobody read markup.
  const reader = await page.context().newPage();
  await page.bringToFront();
  const wordsOf = (svg: string) =>
    reader.evaluate((svg) => {
      const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
      return [...root.querySelectorAll('text')].map((text) => text.textContent).join(' ');
    }, svg);
  for (const path of paths) {
    await page.goto(`/en/${path}`);
    await untilReady(page);
    await page.evaluate(() => {
      for (const drawer of document.querySelectorAll('details')) drawer.open = true;
    });
    const all = await firstOfEachKind(await page.locator(parts).all());
    expect(all.length).toBeGreaterThan(2);
    expect(
      await page.locator('main table').evaluateAll((tables, within) => tables.filter((table) => !table.closest(within)), parts),
    ).toEqual([]);
    for (const part of all) {
      await part.locator('[data-take="data"]').last().click();
      const { name, text } = await save(page, page.locator('dialog [data-format="csv"]'));
      expect(name).toMatch(/-2026-02-18\.csv$/);
      await close(page);
      const rows = readRecords(text).map((row) => Object.values(row));
      const shown = await readTwin(page, part);
      expect({ name, rows: rows.length }).toEqual({ name, rows: shown.length });
      const missing = shown.flatMap((row, at) => row.filter((cell) => rows[at]?.includes(cell) !== true));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
    const drawn = await Promise.all(all.map(async (part) => ((await isChart(part)) ? [part] : [])));
    for (const part of new Set([...drawn.flat(), ...all.slice(0, 1)])) {
      await part.locator('[data-take="picture"]').last().click();
      const picture = await save(page, page.locator('dialog button').filter({ hasText: 'SVG' }));
      const title = plain((await page.locator('dialog img').getAttribute('alt')) ?? '').split('. ')[0] ?? '';
      const words = plain(await wordsOf(picture.text));
      const said = [title, 'Sources', 'INTERPOL', '18 February 2026', `/en/${path.split('?')[0]}`];
      expect(title).not.toBe('');
      expect({ title, missing: said.filter((each) => !words.includes(each)) }).toEqual({ title, missing: [] });
      expect(picture.text).not.toMatch(/(?:href|src)="|url\(["']?https?:/);
      await close(page);
    }
  }
  // The first eight sources of this page are of the programme, and the goals are of others.
  await page.goto('/en/programme');
  await untilReady(page);
  await page.locator('#goals [data-take="picture"]').last().click();
  const goals = await wordsOf((await save(page, page.locator('dialog button').filter({ hasText: 'SVG' }))).text);
  expect(goals).toMatch(/Sources 1 .*Global Policing Goals/i);
  expect(goals).not.toMatch(/more: see the address below/);
  await page.keyboard.press('Escape');
  await page.locator('[data-part]:has(tr[data-outcome]) [data-take="picture"]').click();
  const outcomes = plain(await wordsOf((await save(page, page.locator('dialog button').filter({ hasText: 'SVG' }))).text));
  for (const caveat of ['no source says that the programme caused', 'columns must not be added up', 'has its own scale'])
    expect(outcomes).toContain(caveat);
  await page.goto('/en/data');
  await untilReady(page);
  await page.locator('#coverage [data-take="picture"]').last().click();
  const coverage = await wordsOf((await save(page, page.locator('dialog button').filter({ hasText: 'SVG' }))).text);
  expect(coverage).toMatch(/and \d+ more: see the address below/);
  await close(page);
  await page.locator('#coverage [data-take="share"]').click();
  expect(await page.locator('dialog input[type="url"]').inputValue()).toMatch(/\/en\/data#coverage$/);
  expect(await findAxeViolations(page)).toEqual([]);
});
