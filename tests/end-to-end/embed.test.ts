import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { views } from '@/query/view';
import { findAxeViolations, openPage, untilReady } from './browser';

/** A page of somebody else, which frames what its address names and hears its height. */
const newspaper = createServer((request, response) => {
  const framed = new URL(request.url ?? '', 'http://newspaper').searchParams.get('framed') ?? '';
  response.setHeader('Content-Type', 'text/html').end(
    `<!doctype html><title>Newspaper</title><link rel="icon" href="data:,"><iframe title="Figures" src="${framed}" width="700" height="300"></iframe>
    <script>addEventListener('message', ({ data, origin }) => { if (data.type === 'tally:height') document.title = origin + ' ' + data.height; })</script>`,
  );
});
let around = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => newspaper.listen(0, '127.0.0.1', resolve));
  // What listens on a port of its own has an address of this form.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  around = `http://127.0.0.1:${(newspaper.address() as AddressInfo).port}`;
});
afterAll(() => newspaper.close());

const framing = (path: string) => `${around}/?framed=${encodeURIComponent(inject('address') + path)}`;

describe('an embedded view', () => {
  it('is shown by a page of another host, which is told its height', async () => {
    const page = await openPage(framing('embed/fr/by-year/?country=KEN'), { around });
    const frame = page.frameLocator('iframe');
    await frame.locator('main[data-ready="true"]').waitFor();
    await expect.poll(() => frame.locator('figure[data-chart="by-year"] h2').textContent()).toContain('Arrestations');
    const height = await frame.locator('html').evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
    await expect.poll(() => page.title()).toBe(`${new URL(inject('address')).origin} ${height}`);
    expect(await frame.locator('html').evaluate((html) => html.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('is all of the app that another page can frame', async () => {
    const page = await openPage(framing('en/'), { around, expected: /frame-ancestors/ });
    await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
    expect(await page.frameLocator('iframe').locator('main').count()).toBe(0);
  });

  it.each(views)('stores nothing and asks no other host: %s', async (view) => {
    const page = await openPage(`/embed/en/${view}/?country=KEN`);
    await untilReady(page);
    await page.waitForTimeout(500);
    const kept = await page.evaluate(async () => ({
      // What the browser of the tests was given before.
      local: Object.keys(window.localStorage).filter((key) => key !== 'tally-type'),
      session: window.sessionStorage.length,
      cookies: document.cookie,
      caches: await window.caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(kept).toEqual({ local: [], session: 0, cookies: '', caches: [], workers: 0 });
  });

  it.each(['/embed/en/timeline/', '/embed/ar/map/', '/embed/fr/table/', '/embed/sw/figures/'])(
    'can be used by everybody: %s',
    async (path) => {
      const page = await openPage(path, { viewport: { width: 390, height: 800 } });
      await untilReady(page);
      expect(await findAxeViolations(page)).toEqual([]);
    },
  );

  it('has the colours that its address asks for, else those of the reader', async () => {
    const page = await openPage('/embed/en/figures/?theme=dark', { colorScheme: 'light' });
    await untilReady(page);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.goto('/embed/en/figures/');
    await untilReady(page);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  });

  it('leads to the app in a new tab, with what the reader asked in the frame', async () => {
    const page = await openPage('/embed/en/ranking/');
    await untilReady(page);
    await page.getByRole('button', { name: 'Kenya' }).click();
    await untilReady(page);
    const link = page.getByRole('link', { name: 'Open in Tally' });
    expect(await link.getAttribute('href')).toBe('/en/?country=KEN');
    const [app] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await untilReady(app);
    expect(new URL(app.url()).pathname).toBe('/en/');
    const [receipt] = await Promise.all([page.waitForEvent('popup'), page.locator('a[href*="receipt="]').first().click()]);
    await receipt.getByRole('dialog').waitFor();
    expect(await receipt.evaluate(() => window.opener === null)).toBe(true);
  });

  it('says which part of its address it could not follow', async () => {
    const page = await openPage('/embed/en/figures/?country=Atlantis');
    await untilReady(page);
    expect(await page.getByRole('alert').textContent()).toContain('country=Atlantis');
  });
});
