import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { act, findAxeViolations, followPath, openPage, untilReady } from './browser';
import { startFaultServer } from './fault-server';
import { kept, untilKept } from './kept';
import { expectSound } from './oracle';
import { kindsOfPages } from './places';

const worker = { serviceWorkers: 'allow' } as const;

async function choose(page: Page, language: string): Promise<void> {
  await page.locator('header button[aria-expanded]').click();
  await page.locator(`header a[hreflang="${language}"]`).click();
}

describe('after one visit, without a network', () => {
  it('the app starts on every page and speaks the languages that were used', async () => {
    const server = await startFaultServer();
    const page = await openPage('/data/manifest.json', { baseURL: server.address, ...worker, expected: /Failed to (?:load|fetch)|ERR_/ });
    // On a line that saves data no language is kept that was not used.
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
    });
    await page.goto('/fr/');
    await untilReady(page);
    await untilKept(page, 'fr');
    await choose(page, 'ar');
    await page.locator('html[lang="ar"]').waitFor();
    await untilKept(page, 'ar');
    const precached = Object.entries(await kept(page)).find(([name]) => name.startsWith('workbox-precache'))?.[1] ?? [];
    expect(precached.length).toBeGreaterThan(20);

    server.stop();
    await page.reload();
    await untilReady(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    expect(await page.locator('data[data-total="arrests"]').getAttribute('value')).toBe('5809');
    expect(await page.evaluate(() => document.fonts.check('16px "IBM Plex Sans Arabic"', '\u0639'))).toBe(true);

    await page.goto('/fr/operations/weka-2?receipt=weka-2:arrests');
    await untilReady(page);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    for (const path of ['/fr/countries/NGA', '/fr/programme', '/fr/method', '/fr/countries']) {
      await followPath(page, path);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.getByRole('alert').count()).toBe(0);
    }
    await choose(page, 'sw');
    await page.getByRole('alert').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByRole('alert').getByRole('button').click();
    await expectSound(page);
    // A link in a language that was never used opens in one that was.
    await page.goto('/es/countries');
    await untilReady(page);
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^(?:ar|fr)$/);
    // That another was asked for is said.
    await expectSound(page, { alert: /./ });
  });

  it('every kind of page is there, and every kind of file can be made', async () => {
    const server = await startFaultServer();
    const page = await openPage('/en/', { baseURL: server.address, ...worker, expected: /Failed to (?:load|fetch)|ERR_/ });
    await untilReady(page);
    await untilKept(page, 'en');
    await expect
      .poll(async () => Object.values(await kept(page)).flat(), { timeout: 60_000 })
      .toEqual(
        expect.arrayContaining([
          '/saved-file.html',
          expect.stringContaining('/assets/lang-rest-sw-'),
          expect.stringMatching(/\/data\/history-sw\./),
        ]),
      );
    const precached = [...readFileSync('dist/sw.js', 'utf8').matchAll(/url:"([^"]+)"/g)].map(([, url]) => `/${url}`);
    expect(Object.values(await kept(page)).flat()).toEqual(expect.arrayContaining(precached));
    expect(precached.length).toBeGreaterThan(20);

    server.stop();
    await page.reload();
    const save = async (view: string, taking: string, button: string) => {
      await page.locator(`#${view} [data-take="${taking}"]`).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`dialog[open] ${button}`).click()]);
      await page.keyboard.press('Escape');
      return download.suggestedFilename().replace(/^.*\./, '');
    };
    await untilReady(page);
    const files = [
      await save('table', 'data', '[data-format="csv"]'),
      await save('table', 'data', '[data-format="xlsx"]'),
      await save('map', 'picture', 'button:has-text("SVG")'),
      await save('map', 'picture', 'button:has-text("PNG")'),
      await save('map', 'share', '[data-action="make-slides"]'),
      await save('by-year', 'share', 'button:has-text("one HTML file")'),
    ];
    expect(files).toEqual(['csv', 'xlsx', 'svg', 'png', 'pptx', 'html']);
    await expectSound(page);
    for (const path of [...kindsOfPages, '/add', '/own']) {
      await followPath(page, `/en${path}`);
      await expectSound(page);
    }
    expect(await page.getByRole('status').filter({ hasText: 'Code E_' }).count()).toBeLessThanOrEqual(1);
    // On a good line every language is kept, so that a briefing can be shown in another than it was made in.
    await page.goto('/ar/present');
    await untilReady(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

it('a notice that what is shown is of the last visit passes axe, is said politely, and leaves the focus in the page when it is done with', async () => {
  const server = await startFaultServer();
  const visit = { ...worker, colorScheme: 'light', reducedMotion: 'reduce' } as const;
  const page = await openPage('/en/', { baseURL: server.address, ...visit, expected: /Failed to load/ });
  await untilReady(page);
  await untilKept(page, 'en');
  server.faults = { manifest: 503 };
  await page.reload();
  await untilReady(page);
  const notice = page.getByRole('status').filter({ has: page.getByRole('button') });
  await notice.waitFor();
  expect.soft(await findAxeViolations(page), 'at a desk').toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect.soft(await findAxeViolations(page), 'on a phone').toEqual([]);
  server.faults = {};
  await notice.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await notice.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

describe('the service worker', () => {
  it('never keeps data that are not those that were published', async () => {
    const server = await startFaultServer();
    const page = await openPage('/en/', { baseURL: server.address, ...worker });
    await untilReady(page);
    await untilKept(page, 'en');
    server.faults = { 'dataset in Arabic': 'flipped' };
    await choose(page, 'ar');
    await page.locator('html[lang="ar"]').waitFor();
    await untilReady(page);
    expect(server.asked['dataset in Arabic']).toBeGreaterThan(0);
    expect(
      Object.values(await kept(page))
        .flat()
        .filter((path) => path.includes('dataset-ar')),
    ).toEqual([]);
    await expectSound(page);
  });

  it('never keeps a page in place of a language', async () => {
    const server = await startFaultServer();
    server.faults = { 'messages in Arabic': 'html' };
    const page = await openPage('/en/', { baseURL: server.address, ...worker, expected: /Failed to load|MIME type/ });
    await untilReady(page);
    await untilKept(page, 'en');
    await choose(page, 'ar');
    await page.getByRole('alert').waitFor();
    server.faults = {};
    await choose(page, 'ar');
    await page.locator('html[lang="ar"]').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await expectSound(page);
  });

  it('asks anew for every page, that at the root too, once another version was published', async () => {
    const server = await startFaultServer();
    const page = await openPage('/en/', { baseURL: server.address, ...worker });
    await untilReady(page);
    await untilKept(page, 'en');
    for (const path of ['index.html', 'en/index.html'])
      server.replace(path, readFileSync(`dist/${path}`, 'utf8').replace('<html ', '<html data-version="2" '));
    for (const path of ['/', '/en/']) {
      await page.goto(path);
      await untilReady(page);
      expect(await page.locator('html').getAttribute('data-version')).toBe('2');
    }
    await expectSound(page);
  });

  it.each([404, 'html'] as const)('may be missing (%s): the app works with a network only', async (fault) => {
    const server = await startFaultServer();
    server.faults = { 'service worker': fault };
    const page = await openPage('/en/', {
      baseURL: server.address,
      ...worker,
      expected: /bad HTTP response code|unsupported MIME type|Failed to load resource/,
    });
    await untilReady(page);
    await expect.poll(() => server.asked['service worker']).toBeGreaterThan(0);
    await act(page, () => page.locator('figure[data-chart="ranking"] tr[data-country="NGA"]').click());
    expect(await page.locator('[data-chip]').count()).toBe(1);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
    await followPath(page, '/en/data');
    await page.getByText('An offline copy is not kept').waitFor();
    await expectSound(page);
  });
});

describe('a browser that refuses to keep anything', () => {
  it.each([
    { refused: ['localStorage'] },
    { refused: ['indexedDB'] },
    { refused: ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'serviceWorker'] },
  ])('shows everything, and says that an offline copy is not kept: $refused', async ({ refused }) => {
    const server = await startFaultServer();
    const page = await openPage('/en/', {
      baseURL: server.address,
      ...worker,
      prepare: async (context) =>
        context.addInitScript((refused) => {
          for (const name of refused)
            Object.defineProperty(
              name === 'serviceWorker' ? window.navigator : window,
              name,
              name.endsWith('Storage')
                ? {
                    get: () => {
                      throw new DOMException('denied', 'SecurityError');
                    },
                  }
                : { value: undefined },
            );
        }, refused),
    });
    await untilReady(page);
    await act(page, () => page.locator('figure[data-chart="ranking"] tr[data-country="NGA"]').click());
    expect(await page.locator('[data-chip]').count()).toBe(1);
    const theme = page.locator('header').getByRole('button', { name: /dark|light/i });
    await theme.click();
    expect(await page.locator('html[data-theme="dark"]').count()).toBe(1);
    await theme.click();
    await choose(page, 'fr');
    await page.locator('html[lang="fr"]').waitFor();
    await followPath(page, '/en/data');
    if (refused.includes('indexedDB')) await page.getByText('An offline copy is not kept').waitFor();
    await expectSound(page);
  });
});
