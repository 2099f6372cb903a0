import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, inject } from 'vitest';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';
import { openPage, untilReady } from './browser';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));
const file = join(folder, 'tally.html');

/** Opens the share dialog of a view. */
async function share(page: Page): Promise<void> {
  await untilReady(page);
  await page.locator('[data-chart="by-year"] [data-take="share"]').click();
  await page.getByRole('dialog').waitFor();
}

beforeAll(async () => {
  const browser = await chromium.launch({ args: chromiumFlags, executablePath: findChromium() ?? '' });
  const page = await browser.newPage({ baseURL: inject('address'), serviceWorkers: 'block' });
  await page.goto('/fr/?country=KEN');
  await share(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer en un seul fichier HTML' }).click();
  await (await download).saveAs(file);
  await browser.close();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the site saved as one file', () => {
  const opened = () => {
    const asked: string[] = [];
    const page = openPage(pathToFileURL(file).href, {
      offline: true,
      prepare: async (context) => {
        context.on('request', (request) => asked.push(request.url()));
        return Promise.resolve();
      },
    });
    return page.then(async (page) => {
      await untilReady(page);
      return { page, asked };
    });
  };
  const total = (page: Page) => page.locator('data[data-total="arrests"]').getAttribute('value');

  it('opens without a network at the view that was saved, with map and charts, and asks nobody for anything', async () => {
    const { page, asked } = await opened();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await total(page)).toBe('4942');
    expect(await page.locator('[data-chart="map"] path[data-country]').count()).toBe(55);
    expect(await page.locator('[data-chart="by-year"] .recharts-surface').count()).toBeGreaterThan(0);
    expect(asked.filter((address) => !/^(?:data|blob):/.test(address))).toEqual([pathToFileURL(file).href]);
  });

  it('filters, goes back and changes pages and languages', async () => {
    const { page } = await opened();
    await page.locator('[data-action="clear-filters"]').click();
    await expect.poll(() => total(page)).toBe('5809');
    await page.goBack();
    await expect.poll(() => total(page)).toBe('4942');
    await page.locator('header nav a').nth(1).click();
    await expect.poll(() => page.title()).toContain('Pays');
    await page.reload();
    await untilReady(page);
    expect(await page.title()).toContain('Pays');
    await page.getByRole('button', { name: /Français/ }).click();
    await page.locator('header a[hreflang="ar"]').click();
    await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl');
    await untilReady(page);
  });

  it('shows the slides by the keyboard alone, without a network', async () => {
    const { page, asked } = await opened();
    const link = page.locator('header a[href*="/briefing"]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await untilReady(page);
    await page.locator('main a[href*="/present"]:not([href*="#"])').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('main[data-slide="1"][data-ready="true"]').waitFor();
    const titles = new Set<string>();
    for (let slide = 1; slide <= 7; slide += 1) {
      await page.locator(`main[data-slide="${slide}"][data-ready="true"]`).waitFor();
      titles.add(await page.getByRole('heading', { level: 1 }).innerText());
      await page.keyboard.press('ArrowRight');
    }
    expect(titles.size).toBe(7);
    await page.keyboard.press('Home');
    await page.locator('main[data-slide="1"]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('main [data-step="figures"]').waitFor();
    expect(asked.filter((address) => !/^(?:data|blob):/.test(address))).toEqual([pathToFileURL(file).href]);
  });

  it('shares the address of the site from which it was saved', async () => {
    const { page } = await opened();
    await share(page);
    expect(await page.getByRole('dialog').locator('input[type="url"]').inputValue()).toBe(
      new URL('/fr/?country=KEN#by-year', inject('address')).href,
    );
  });
});

describe('saving the site', () => {
  it('says why it could not, leaves everything as it was, and can be tried again', async () => {
    let isLost = true;
    const page = await openPage('/en/', {
      expected: /Failed to load resource/,
      prepare: (context) => context.route(/\/saved-file\.html$/, (route) => (isLost ? route.fulfill({ status: 503 }) : route.continue())),
    });
    await share(page);
    const button = page.getByRole('button', { name: 'Save as one HTML file' });
    await button.click();
    await page.getByText('saved-file.html: 503').waitFor();
    isLost = false;
    const download = page.waitForEvent('download');
    await button.click();
    expect((await download).suggestedFilename()).toMatch(/-all-\d{4}-\d{2}-\d{2}\.html$/);
  });

  it('can be cancelled', async () => {
    const page = await openPage('/en/', {
      prepare: (context) => context.route(/\/saved-file\.html$/, () => {}),
    });
    await share(page);
    await page.getByRole('button', { name: 'Save as one HTML file' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Nothing was saved').waitFor();
    expect(await page.getByRole('button', { name: 'Save as one HTML file' }).isVisible()).toBe(true);
  });
});

it('a briefing saved as one file keeps its notes, and stays the briefing of that file', async () => {
  const step = { view: 'figures', asked: '', language: 'en', title: null, note: 'Say "thanks" & <b>pause</b>' };
  const kept = { format: 'tally-briefing', version: 1, title: 'Steering committee 6', steps: [step] };
  const page = await openPage('/en/briefing', {
    prepare: (context) =>
      context.addInitScript((kept) => {
        if (window.location.protocol.startsWith('http'))
          window.localStorage.setItem('tally-briefing', JSON.stringify({ state: { kept }, version: 0 }));
      }, kept),
  });
  await untilReady(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as one HTML file' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toContain('-briefing-steering-committee-6-');
  const own = join(folder, 'briefing.html');
  await saved.saveAs(own);
  const opened = await openPage(pathToFileURL(own).href, { offline: true });
  await untilReady(opened);
  expect(await opened.locator('main').getAttribute('data-slide')).toBe('1');
  await opened.keyboard.press('Escape');
  await untilReady(opened);
  expect(await opened.locator('textarea').inputValue()).toBe(step.note);
  await opened.locator('header a[href*="/briefing"]').first().click();
  await expect.poll(() => opened.locator('textarea').inputValue()).toBe(step.note);
});
