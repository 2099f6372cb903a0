import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openDeck } from '../fixtures/open-deck';
import { openPage, untilReady } from './browser';

async function openDialog(page: Page, view: string) {
  await untilReady(page);
  await page.locator(`#${view} [data-take="share"]`).click();
  return page.locator('dialog[open] [data-action="make-slides"]');
}

describe('the slide of a view', () => {
  it.each(['map', 'by-year', 'timeline'])('is made on the page itself and saved: %s', async (view) => {
    const page = await openPage('/en/');
    const make = await openDialog(page, view);
    const [download] = await Promise.all([page.waitForEvent('download'), make.click()]);
    expect(download.suggestedFilename()).toMatch(/^tally-\d{4}-\d\d-\d\d\.pptx$/);
    const deck = await openDeck(new Blob([await readFile(await download.path())]));
    expect(await deck.parts(/slides\/slide\d+\.xml$/)).not.toEqual([]);
    expect(deck.paths.some((path) => (view === 'map' ? path.endsWith('.png') : path.includes('charts/chart')))).toBe(true);
    await page.getByText(/handed to the browser to save: .*\.pptx/).waitFor();
    expect(await make.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('can be cancelled by the button that makes it, and says so', async () => {
    const page = await openPage('/en/');
    await page.route(/assets\/slides-/, () => new Promise<void>(() => undefined));
    const make = await openDialog(page, 'map');
    await make.click();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByText('Cancelled. Nothing was saved.').waitFor();
    expect(await make.textContent()).toBe('Make a slide');
  });

  it('says where its code cannot be fetched, and the page stays as it was', async () => {
    const page = await openPage('/en/', { expected: /Failed to load resource/ });
    const make = await openDialog(page, 'map');
    await page.context().setOffline(true);
    await make.click();
    await page.getByText('a part of the app could not be fetched').waitFor();
    expect(await make.isEnabled()).toBe(true);
  });
});
