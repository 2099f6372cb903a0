import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { act, findAxeViolations, followPath, openOverview, openPage, untilReady } from './browser';
import { startFaultServer } from './fault-server';
import { everyPath } from './places';
import { readDataset } from './reference';

const dataset = readDataset();
const paths = everyPath(dataset);
const chunks = Array.from({ length: 4 }, (_, part) => ({ part: part + 1, some: paths.filter((_path, position) => position % 4 === part) }));

/** Title and description as they stand in the file of a page. */
function readHead(path: string): { title: string; description: string } {
  const file = readFileSync(join('dist', path, 'index.html'), 'utf8');
  const decode = (text = '') => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return {
    title: decode(/<title>([^<]*)<\/title>/.exec(file)?.[1]),
    description: decode(/<meta name="description" content="([^"]*)"/.exec(file)?.[1]),
  };
}

describe('every page', () => {
  it('is there: 49 records, 55 members of the African Union, every other country named, and five more', () => {
    expect(paths.filter((path) => path.startsWith('/en/operations/'))).toHaveLength(49);
    const members = dataset.countries.filter(({ region }) => region !== null).map(({ code }) => `/en/countries/${code}`);
    expect(members).toHaveLength(55);
    expect(paths).toEqual(expect.arrayContaining(members));
    const named = new Set(dataset.operations.flatMap(({ countries }) => countries.named));
    expect([...named].filter((code) => !paths.includes(`/en/countries/${code}`))).toEqual([]);
  });

  it.each(chunks)(
    'passes axe, never scrolls sideways at 360 px, and has the title of its file (part $part)',
    { timeout: 600_000 },
    async ({ some }) => {
      const page = await openOverview('', { viewport: { width: 360, height: 800 }, reducedMotion: 'reduce', colorScheme: 'light' });
      const faults: string[] = [];
      for (const path of some) {
        await followPath(page, path);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (beyond > 0) faults.push(`${path} is ${beyond} px too wide`);
        if ((await page.locator('h1').count()) !== 1) faults.push(`${path} has not one h1`);
        const seen = await page.evaluate(() => ({
          title: document.title,
          description: document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '',
        }));
        expect.soft({ path, ...seen }).toEqual({ path, ...readHead(path) });
        faults.push(...(await findAxeViolations(page)).map((violation) => `${path}: ${violation}`));
      }
      expect(faults).toEqual([]);
    },
  );

  it('has a title and a description of its own', () => {
    const titles = new Map<string, string>();
    for (const path of paths) {
      const { title, description } = readHead(path);
      expect(description.length, `the description of ${path}`).toBeGreaterThan(20);
      expect(titles.get(title), `${path} has the title of another page`).toBeUndefined();
      titles.set(title, path);
    }
  });
});

describe('an address', () => {
  it.each([
    '/en/operations/serengeti',
    '/fr/operations/weka-2?crime=cybercrime&receipt=weka-2:arrests',
    '/ar/countries/TCD',
    '/en/countries/',
    '/pt/programme',
    '/en/data',
    '/sw/method/',
  ])('opened anew leads to its page on a host that only serves files: %s', async (path) => {
    const page = await openPage(path, { baseURL: (await startFaultServer()).address });
    await untilReady(page);
    const title = await page.title();
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe(path.replace(/\/$/, ''));
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(path.slice(1, 3));
    await page.reload();
    await untilReady(page);
    expect(await page.title()).toBe(title);
  });

  it.each(['/operations/weka-3', '/nothing/here', '/countries/ATL'])('that leads nowhere helps on: %s', async (path) => {
    const page = await openPage(path, { baseURL: (await startFaultServer()).address, expected: /^Failed to load resource.*404/ });
    await untilReady(page);
    expect(await page.locator('h1').textContent()).toBe('This page does not exist');
    expect(await page.title()).toContain('This page does not exist');
    expect(await page.locator('main').textContent()).toContain(path);
    await act(page, () => page.locator('main').getByRole('link', { name: 'Overview' }).click());
    expect(new URL(page.url()).pathname).toBe('/en/');
    expect(readFileSync('dist/404.html', 'utf8')).toContain('This page does not exist');
  });
});

it('a mistyped address offers what is written alike', async () => {
  const page = await openPage('/en/operations/weka-3');
  await untilReady(page);
  await act(page, () => page.locator('main').getByRole('link', { name: 'Operation WEKA II' }).click());
  expect(new URL(page.url()).pathname).toBe('/en/operations/weka-2');
});

describe('the way through the pages', () => {
  it('keeps the filters going in and coming back, and the place on the page', async () => {
    const page = await openOverview('?crime=cybercrime&country=NGA');
    const row = page.locator('tr[data-operation="serengeti"] th a');
    await row.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(1000);
    await act(page, () => row.click());
    expect(new URL(page.url()).pathname).toBe('/en/operations/serengeti');
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await act(page, () => page.goBack());
    expect(new URL(page.url()).search).toBe('?crime=cybercrime&country=NGA');
    await page.waitForFunction((before) => Math.abs(window.scrollY - before) < 40, before);
    await page.goForward();
    await untilReady(page);
    await act(page, () => page.getByRole('navigation', { name: 'Where you are' }).getByRole('link').first().click());
    expect(new URL(page.url()).search).toBe('?crime=cybercrime&country=NGA');
    expect(await page.locator('[data-chip]').count()).toBe(2);
  });

  it('closes a receipt without leaving it in the history', async () => {
    const page = await openOverview();
    await page.locator('data[data-total="arrests"]').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByRole('link', { name: 'Serengeti 2.0', exact: true }).click();
    await page.getByRole('dialog', { name: 'Operation Serengeti 2.0' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
    await act(page, () => page.locator('nav').getByRole('link', { name: 'Method' }).click());
    await act(page, () => page.goBack());
    expect(await dialog.count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/en/');
  });

  it('closes a receipt that came with its link in its place, and leaves the focus on its number', async () => {
    const page = await openPage('/en/operations/weka-2?receipt=weka-2:victims-rescued#sources');
    await untilReady(page);
    const length = await page.evaluate(() => window.history.length);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { pathname, search, hash } = new URL(page.url());
    expect(pathname + search + hash).toBe('/en/operations/weka-2#sources');
    expect(await page.evaluate(() => window.history.length)).toBe(length);
    expect(await page.evaluate(() => document.activeElement?.querySelector('data')?.value)).toBe('700');
  });

  it('closes a receipt once, however often it is told to', async () => {
    const page = await openPage('/en/countries');
    await untilReady(page);
    await followPath(page, '/en/operations/weka-2');
    await page.locator('data[value="700"]').first().click();
    await page.getByRole('dialog').waitFor();
    await page.evaluate(() => {
      const close = document.querySelector<HTMLElement>('dialog header button:last-of-type');
      close?.click();
      close?.click();
    });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(new URL(page.url()).pathname).toBe('/en/operations/weka-2');
  });

  it('leads back from one receipt to the one before, with the focus on the number that was opened', async () => {
    const page = await openOverview('?receipt=arrests');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('data[data-total="arrests"]').click();
    const number = page.getByRole('dialog').locator('a:has(data[value="574"])').first();
    await number.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /Sentinel/ }).waitFor();
    await page.getByRole('button', { name: 'Back to the receipt before' }).click();
    await page.getByRole('dialog', { name: 'Arrests: 5,809' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.querySelector('data')?.value)).toBe('574');
  });

  it('gives the focus back to the link by which a page was left', async () => {
    const page = await openOverview();
    const link = page.locator('tr[data-operation="weka-2"] th a');
    await link.focus();
    await act(page, () => page.keyboard.press('Enter'));
    await page.evaluate(() => {
      window.scrollTo = () => {
        document.title = 'scrolled';
      };
    });
    await act(page, () => page.goBack());
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('WEKA II');
    expect(await page.title()).not.toBe('scrolled');
  });

  it('fetches the outlines of a small map again', async () => {
    const page = await openPage('/en/operations/weka-2', {
      expected: /Failed to load resource/,
      prepare: (context) => context.route('**/data/outlines*', (route) => route.abort()),
    });
    await page.getByRole('alert').waitFor();
    await page.context().unroute('**/data/outlines*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('main svg a[href="/en/countries/CMR"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it('says on every page where one is, in six words', async () => {
    const page = await openOverview();
    const links = page.locator('header nav a');
    expect(await links.allTextContents()).toEqual(['Overview', 'Countries', 'Programme', 'Data', 'Method', 'Briefing']);
    for (const word of ['Countries', 'Programme', 'Data', 'Method', 'Briefing', 'Overview']) {
      await act(page, () => links.filter({ hasText: word }).click());
      expect(await page.locator('header nav a[aria-current="page"]').allTextContents()).toEqual([word]);
    }
  });
});
