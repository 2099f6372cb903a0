import { readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { draftRecord } from '@/domain/draft-record';
import { findAxeViolations, openPage, untilReady } from './browser';

const total = (page: Page) => page.locator('data[data-total="arrests"]').getAttribute('value');

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Goes to a field from where the focus is, and types; in a list of choices the typing chooses. */
async function type(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, `#add-${field}`);
  await page.keyboard.type(text);
}

async function press(page: Page, selector: string, key = 'Enter'): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/** A folder that goes with the test. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

it('by keyboard alone an operation is drafted, mended, saved as a file, shown among the published data and taken back', async () => {
  const page = await openPage('/en/add');
  await untilReady(page);
  expect(await findAxeViolations(page)).toEqual([]);

  await type(page, 'name', 'Operation Lantern');
  await press(page, '[data-act="make"]');
  const faults = page.locator('#add-faults');
  await expect.poll(() => faults.evaluate((title) => title === document.activeElement)).toBe(true);
  expect(await faults.textContent()).toBe('4 things are to be mended first');
  expect(await findAxeViolations(page)).toEqual([]);
  // The first of them leads to its field.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('add-summary');
  await page.keyboard.type('A week against fraud by telephone.');
  await expect.poll(() => faults.textContent()).toBe('3 things are to be mended first');

  await type(page, 'start', '2026-01');
  await type(page, 'end', '2026-02-01');
  await type(page, 'crimeAreas', 'Cyb');
  await press(page, '#add-named button');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kenya');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  // A new row takes the focus.
  await press(page, '#add-add-source');
  await type(page, 'sources-1-url', 'https://police.example/lantern');
  await type(page, 'sources-1-title', 'Forty held in Operation Lantern');
  await type(page, 'sources-1-publisher', 'Police of Kenya');
  await type(page, 'sources-1-published', '2026-02-03');
  await type(page, 'sources-1-kind', 'the');
  await press(page, '#add-add-source + button');
  await type(page, 'sources-2-known', 'Associated Press');
  await press(page, '#add-add-figure');
  await type(page, 'figures-1-measure', 'Arr');
  await type(page, 'figures-1-claims-1-value', '40');
  await press(page, '#add-figures-1-claims-1-sources input', 'Space');
  await press(page, '#add-figures-1-add-claim');
  await type(page, 'figures-1-claims-2-qualifier', 'nea');
  await type(page, 'figures-1-claims-2-value', '50');
  await press(page, '#add-add-disagreement');
  await type(page, 'disagreements-1-figure', 'Fig');
  await type(page, 'disagreements-1-text', 'Arrests: 40 in [1], nearly 50 in [2].');

  await page.reload();
  await untilReady(page);
  expect(await page.locator('#add-figures-1-claims-1-value').inputValue()).toBe('40');

  const download = page.waitForEvent('download');
  await press(page, '[data-act="make"]');
  const file = await download;
  expect(file.suggestedFilename()).toBe('operation-lantern.draft.json');
  const made = draftRecord.parse(JSON.parse(readFileSync(await file.path(), 'utf8')));
  expect(made.operation).toMatchObject({ period: '2026-01/2026-02-01', crimeAreas: ['cybercrime'], countries: { named: ['KEN'] } });
  expect(made.operation.figures[0]?.claims).toEqual([
    { value: 40, qualifier: 'exact', sources: [made.sources[0]?.id] },
    { value: 50, qualifier: 'nearly', sources: [made.operation.sources[1]] },
  ]);
  expect(made.operation.disagreements).toMatchObject([{ about: 'figure', figure: 'arrests' }]);

  await press(page, '[data-act="show"]');
  const links = page.locator('[data-act="back"]');
  await links.waitFor();
  expect(await findAxeViolations(page)).toEqual([]);
  await press(page, 'a[href="/en/operations/operation-lantern"]');
  await expect.poll(() => page.locator('h1').textContent()).toContain('Operation Lantern');
  await page.goBack();
  await untilReady(page);
  await press(page, 'main a[href="/en/"]');
  await expect.poll(() => total(page)).toBe('5849');
  await page.goBack();
  await untilReady(page);
  await press(page, '[data-act="back"]');
  await expect.poll(() => links.count()).toBe(0);
  await press(page, '[data-act="clear"]');
  await expect.poll(() => page.locator('#add-name').inputValue()).toBe('');
  await page.goto('/en/');
  await untilReady(page);
  expect(await total(page)).toBe('5809');
});

it('a draft goes along in one HTML file and in no link', async () => {
  const page = await openPage('/en/add');
  await untilReady(page);
  await page.locator('#add-name').fill('Operation Lantern');
  await page.locator('#add-summary').fill('A week against fraud by telephone.');
  await page.locator('#add-start').fill('2026-01');
  await page.locator('#add-crimeAreas').selectOption('cybercrime');
  await page.locator('#add-add-source + button').click();
  await page.locator('#add-sources-1-known').selectOption('interpol-weka-2-2022');
  await page.locator('#add-add-figure').click();
  await page.locator('#add-figures-1-measure').selectOption('arrests');
  await page.locator('#add-figures-1-claims-1-value').fill('40');
  await page.locator('[data-act="show"]').click();
  await page.locator('main a[href="/en/"]').click();
  await untilReady(page);
  await page.locator('[data-chart="by-year"] [data-take="share"]').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('No link carries these data');
  expect(await dialog.locator('svg[role="img"], textarea').count()).toBe(0);
  const download = page.waitForEvent('download');
  await dialog.locator('[data-action="make-site"]').click();
  const path = join(aFolder(), 'draft.html');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^draft-/);
  await file.saveAs(path);
  const saved = await openPage(pathToFileURL(path).href, { offline: true });
  await untilReady(saved);
  expect(await total(saved)).toBe('5849');
});

it('in Arabic on a phone the form with its faults is as wide as the screen, and everything has a name', async () => {
  const page = await openPage('/ar/add', { viewport: { width: 390, height: 800 } });
  await untilReady(page);
  await page.locator('#add-add-source').click();
  await page.locator('#add-add-figure').click();
  for (const noun of ['organisation', 'segment', 'disagreement']) await page.locator(`#add-add-${noun}`).click();
  await page.locator('#add-figures-1-add-claim').click();
  await page.locator('[data-act="make"]').click();
  await page.locator('#add-faults').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await findAxeViolations(page)).toEqual([]);
});
