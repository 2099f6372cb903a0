import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { act, followPath, openPage, untilReady } from './browser';
import { startFaultServer } from './fault-server';
import { untilKept } from './kept';
import { expectSound } from './oracle';

const expected = /Failed to load resource|Failed to fetch dynamically imported module|Refused to apply style/;

const within = { timeout: 30_000 };

/** Remembers in the page that it was not loaded anew. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-marked', ''));
}

async function isMarked(page: Page): Promise<boolean> {
  return (await page.locator('body[data-marked]').count()) === 1;
}

const isSecondVersion = async (page: Page) => (await page.locator('script[type="module"][src$="-2.js"]').count()) > 0;

describe('a new version of the app', () => {
  it('is offered, never forced and not in the midst of slides; tabs with the version before go on working', async () => {
    const server = await startFaultServer();
    const page = await openPage('/en/', { baseURL: server.address, serviceWorkers: 'allow', expected });
    await untilReady(page);
    await untilKept(page, 'en');
    const other = await page.context().newPage();
    await other.goto('/en/countries');
    await untilReady(other);
    await mark(page);
    await mark(other);

    server.deploy();
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    const offer = page.getByRole('status').filter({ hasText: 'A new version of this app is there.' });
    await offer.waitFor({ timeout: 60_000 });
    await expectSound(page);
    await followPath(page, '/en/method');
    await expectSound(page);
    await followPath(page, '/en/present');
    expect(await offer.count()).toBe(0);
    await followPath(page, '/en/?country=NGA');
    expect(await isMarked(page)).toBe(true);

    await offer.getByRole('button').click();
    await expect.poll(async () => isMarked(page).catch(() => true), within).toBe(false);
    await untilReady(page);
    expect(await isSecondVersion(page)).toBe(true);
    expect(new URL(page.url()).search).toBe('?country=NGA');
    expect(await offer.count()).toBe(0);
    await expectSound(page);

    await other.bringToFront();
    for (const path of ['/en/programme', '/en/data', '/en/operations/weka-2']) await followPath(other, path);
    expect(await isMarked(other)).toBe(true);
    expect(await isSecondVersion(other)).toBe(false);
    await expectSound(other);
  });
});

describe('a part of the app that is gone from the server', () => {
  it.each([
    { part: 'a page', gone: /MethodPage-[\w-]+\.js/, path: '/en/method' },
    { part: 'the views of the overview', gone: /OverviewViews-[\w-]+\.js/, path: '/en/' },
    { part: 'a receipt', gone: /\/Receipt-[\w-]+\.js/, path: '/en/?receipt=arrests' },
  ])('has the page loaded anew, once, and then says so with E_UPDATE: $part', async ({ gone, path }) => {
    const server = await startFaultServer();
    // Before the page comes: once it stands, it fetches ahead what a print needs.
    server.gone = gone;
    const page = await openPage('/en/countries', { baseURL: server.address, expected });
    await untilReady(page);
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await page.evaluate((path) => window.history.pushState(null, '', path), path);
    const alert = page.getByRole('alert').filter({ hasText: 'Code E_UPDATE.' });
    await alert.waitFor();
    expect(loads).toBe(1);
    await expectSound(page, { alert: /E_UPDATE/ });
    server.gone = null;
    await page.getByRole('button', { name: 'Reload with the new version' }).click();
    await expect.poll(() => loads, within).toBe(2);
    await untilReady(page);
    expect(await alert.count()).toBe(0);
  });

  it.each(['/en/', '/en/countries'])('is said with E_UPDATE where a file needs it, and the page stays as it is: %s', async (path) => {
    const server = await startFaultServer();
    const page = await openPage(path, { baseURL: server.address, expected });
    await untilReady(page);
    await mark(page);
    const take = async () => {
      await page.locator('[data-take="data"]').first().click();
      await page.getByRole('dialog').waitFor();
    };
    server.gone = path === '/en/' ? /\/dataset-file-[\w-]+\.js/ : /\/TakePart-[\w-]+\.js/;
    await take();
    if (path === '/en/') await page.locator('dialog[open] [data-format="json"]').click();
    await page.getByRole('dialog').getByRole('alert').filter({ hasText: 'Code E_UPDATE.' }).waitFor();
    expect(await isMarked(page)).toBe(true);
    await expectSound(page, { alert: /E_UPDATE/ });
  });

  it('is found by loading the page anew where another version was published without those of the one before', async () => {
    const server = await startFaultServer();
    const page = await openPage('/en/', { baseURL: server.address, expected });
    await untilReady(page);
    server.deploy();
    await act(page, () => page.evaluate(() => window.history.pushState(null, '', '/en/method')));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(async () => isSecondVersion(page).catch(() => false), within).toBe(true);
    await untilReady(page);
    await expectSound(page);
  });
});
