import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages, otherLanguages } from '@/domain/language';
import { factsByLanguage } from '@/text/language';
import { textsOf } from '../../data/build/translate';
import { act, chart, findAxeViolations, followPath, openOverview, openPage, untilReady } from './browser';
import { startFaultServer } from './fault-server';
import { readBuilt, readDataset, readManifest } from './reference';

function read(page: Page) {
  return page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    link: window.location.pathname + window.location.search + window.location.hash,
    title: document.title,
    description: document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '',
    heading: document.querySelector('h1')?.textContent ?? '',
  }));
}

async function choose(page: Page, language: (typeof languages)[number]): Promise<void> {
  await page.locator('header button[aria-expanded]').click();
  await page.locator('header').getByRole('link', { name: factsByLanguage[language].name, exact: true }).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
  await untilReady(page);
}

/** The bar lies at the top of the page, and a real click would first scroll there. */
async function chooseInPlace(page: Page, language: (typeof languages)[number]): Promise<void> {
  await page.locator('header button[aria-expanded]').dispatchEvent('click');
  await page.locator(`header a[hreflang="${language}"]`).dispatchEvent('click');
  await page.locator(`html[lang="${language}"]`).waitFor();
  await untilReady(page);
}

describe('choosing a language', () => {
  it('keeps page, filters, focus and scroll, without a reload, and can be undone', async () => {
    const page = await openOverview('?crime=cybercrime&country=NGA');
    await page.evaluate(() => {
      Object.assign(window, { isSamePage: true });
      window.scrollTo(0, 700);
    });
    const figure = () => page.locator('data[data-total="arrests"]').getAttribute('value');
    const before = { arrests: await figure(), chips: await page.locator('[data-chip]').count() };
    // The browser keeps what is in view where it is, though what stands above it has another height.
    const inView = () =>
      page.evaluate(() => document.elementFromPoint(720, 100)?.closest('figure')?.getAttribute('data-chart') ?? window.scrollY);
    const view = await inView();
    expect(view).toBe('timeline');
    for (const language of [...otherLanguages, 'en'] as const) {
      await chooseInPlace(page, language);
      const seen = await read(page);
      expect(seen).toMatchObject({ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
      expect(seen.link).toBe(`/${language}/?crime=cybercrime&country=NGA`);
      expect({ arrests: await figure(), chips: await page.locator('[data-chip]').count() }).toEqual(before);
      expect(await inView()).toBe(view);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    }
    await page.goBack();
    await page.locator('html[lang="sw"]').waitFor();
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  });

  it('looks like a fresh load of the same link, one language after another', async () => {
    const page = await openPage('/en/operations/weka-2#sources');
    await untilReady(page);
    const html = () =>
      page.evaluate(() =>
        // Ids made by React count up with every element that was ever drawn.
        (document.querySelector('main')?.innerHTML ?? '').replaceAll(/_r_\w+_|«r\w+»/g, 'id').replace(/ data-ready="\w+"/, ''),
      );
    for (const language of ['ar', 'fr', 'sw', 'pt', 'es', 'en'] as const) {
      await choose(page, language);
      const switched = { ...(await read(page)), html: await html() };
      expect(switched).toMatchObject({ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
      await page.reload();
      await untilReady(page);
      expect({ ...(await read(page)), html: await html() }).toEqual(switched);
    }
  });

  it('stays at the place that the link names', async () => {
    const page = await openPage('/en/data#sources');
    await untilReady(page);
    await page.evaluate(() => {
      window.location.hash = '#conflicts';
    });
    await choose(page, 'fr');
    expect((await read(page)).link).toBe('/fr/data#conflicts');
  });

  it('works by keyboard alone', async () => {
    const page = await openOverview();
    const button = page.locator('header button[aria-expanded]');
    await button.focus();
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('html[lang="fr"]').waitFor();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
  });

  it('is remembered for links that name no language', async () => {
    const page = await openOverview();
    await choose(page, 'sw');
    await page.goto('/countries');
    await untilReady(page);
    expect((await read(page)).link).toBe('/sw/countries');
  });
});

describe('a first visit', () => {
  it.each([
    ['fr-CM', '/', '/fr/'],
    ['ar-EG', '/operations/weka-2?receipt=weka-2', '/ar/operations/weka-2?receipt=weka-2'],
    ['pt-BR', '/method', '/pt/method'],
    ['de-DE', '/data', '/en/data'],
    ['es-MX', '/?country=NGA', '/es/?country=NGA'],
    ['fr-FR', '/sw/countries', '/sw/countries'],
    ['fr-FR', '/?lang=ar&period=2023', '/ar/?period=2023'],
  ])('of a browser in %s to %s opens %s', async (locale, link, opened) => {
    const page = await openPage(link, { locale });
    await untilReady(page);
    const seen = await read(page);
    expect(seen.link).toBe(opened);
    expect(seen.lang).toBe(opened.slice(1, 3));
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it.each(['/ar/?country=NGA', '/?country=NGA'])('takes English where the language cannot be fetched, and says so: %s', async (link) => {
    const server = await startFaultServer();
    server.faults = { 'messages in Arabic': 404 };
    const page = await openPage(link, { baseURL: server.address, locale: 'ar-EG', expected: /^Failed to load resource/ });
    await untilReady(page);
    expect(await page.getByRole('alert').innerText()).toContain('The texts in Arabic could not be fetched');
    expect(await read(page)).toMatchObject({ lang: 'en', link: '/en/?country=NGA' });
    // A stopgap is not what the reader prefers.
    server.faults = {};
    await page.goto('/data');
    await untilReady(page);
    expect((await read(page)).link).toBe('/ar/data');
  });
});

describe('a language that cannot be fetched', () => {
  it('leaves the page in the present one with a notice, and can be chosen again', async () => {
    const server = await startFaultServer();
    server.faults = { 'messages in Arabic': 503 };
    const page = await openPage('/fr/?country=NGA', { baseURL: server.address, expected: /^Failed to load resource/ });
    await untilReady(page);
    await page.locator('header button[aria-expanded]').click();
    await page.locator('header').getByRole('link', { name: 'العربية' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await read(page)).toMatchObject({ lang: 'fr', link: '/fr/?country=NGA' });
    expect(await alert.innerText()).toMatch(/arabe/);
    expect(await findAxeViolations(page)).toEqual([]);
    server.faults = {};
    await page.locator('header button[aria-expanded]').click();
    await page.locator('header').getByRole('link', { name: 'العربية' }).click();
    await page.locator('html[lang="ar"]').waitFor();
    await untilReady(page);
    expect(await alert.count()).toBe(0);
    await page.reload();
    await untilReady(page);
    expect((await read(page)).link).toBe('/ar/?country=NGA');
  });

  it('leaves a page in the present one where only what the page says is missing', async () => {
    const server = await startFaultServer();
    server.faults = { 'more messages in Arabic': 503 };
    const page = await openPage('/fr/method', { baseURL: server.address, expected: /^Failed to load resource/ });
    await untilReady(page);
    await page.locator('header button[aria-expanded]').click();
    await page.locator('header').getByRole('link', { name: 'العربية' }).click();
    await page.getByRole('alert').waitFor();
    expect(await read(page)).toMatchObject({ lang: 'fr', link: '/fr/method' });
    server.faults = {};
    await choose(page, 'ar');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it.each([404, 503] as const)(
    'is shown with the texts of the data in English, marked as such, where only these are missing: %s',
    async (fault) => {
      const server = await startFaultServer();
      server.faults = { 'dataset in Arabic': fault };
      const page = await openPage('/ar/operations/weka-2', { baseURL: server.address, expected: /^Failed to load resource/ });
      await untilReady(page);
      expect(await read(page)).toMatchObject({ lang: 'ar', dir: 'rtl' });
      const summary = readDataset().operations.find(({ id }) => id === 'weka-2')?.summary ?? '';
      const text = page.locator('main [lang="en"]').filter({ hasText: summary });
      expect(await text.first().innerText()).toBe(summary);
      expect(await page.locator('footer').innerText()).toContain('الإنكليزية');
      // Every longer text that the data have in English is marked.
      const texts = textsOf(readDataset(), []).filter((each) => each.length > 60);
      const bare = await page.evaluate(
        (known) =>
          [...document.querySelectorAll('main *')]
            .filter((element) =>
              [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && known.includes(node.textContent ?? '')),
            )
            .filter((element) => element.closest('[lang="en"]') === null)
            .map((element) => element.textContent),
        texts,
      );
      expect(bare).toEqual([]);
    },
  );
});

describe('what only pages and receipts say', () => {
  const expected = /^Failed to load resource|dynamically imported module/;

  it('is fetched again with a page that could not be shown for want of it', async () => {
    const server = await startFaultServer();
    server.faults = { 'more messages in Arabic': 503 };
    const page = await openPage('/ar/method', { baseURL: server.address, expected, isFaultExpected: true });
    // The page has been loaded anew by itself by then, in vain.
    const alert = page.locator('main').getByRole('alert').filter({ hasText: 'E_UPDATE' });
    await alert.waitFor();
    const broken = await read(page);
    expect(broken.lang).toBe('ar');
    expect(broken.title).toContain(broken.heading);
    server.faults = {};
    await page.locator('main').getByRole('button').click();
    await alert.waitFor({ state: 'detached' });
    await untilReady(page);
    expect(await page.locator('main h2').count()).toBeGreaterThan(3);
    expect(await page.locator('body').innerText()).not.toMatch(/\b(?:method|crumbs|nav)\.[a-z-]+/);
  });

  it('is fetched again with a receipt, over an overview that needs none of it', async () => {
    const server = await startFaultServer();
    server.faults = { 'more messages in Arabic': 503 };
    const page = await openPage('/ar/', { baseURL: server.address, expected, isFaultExpected: true });
    await untilReady(page);
    await page.locator('data[data-total="arrests"]').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('alert').filter({ hasText: 'E_UPDATE' }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    server.faults = {};
    await dialog.getByRole('button').last().click();
    await dialog.locator('a').first().waitFor();
    expect(await dialog.getByRole('alert').count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it.each(['/ar/', '/ar/countries/NGA'])('comes with the page that needs it, and with the overview once that stands: %s', async (link) => {
    const page = await openPage(link);
    await untilReady(page);
    const fetched = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => /lang-(rest-)?ar-/.exec(name)?.[0])
          .filter((name) => name !== undefined),
      );
    await expect.poll(fetched).toEqual(expect.arrayContaining(['lang-ar-', 'lang-rest-ar-']));
    const preloaded = readFileSync(`dist${link}/index.html`, 'utf8').match(/lang-(?:rest-)?ar-/g);
    expect(preloaded).toEqual(link === '/ar/' ? ['lang-ar-'] : ['lang-ar-', 'lang-rest-ar-']);
  });
});

describe.each(languages)('in %s', (language) => {
  const manifest = readManifest();
  const path = manifest.translations?.[language]?.dataset.path ?? manifest.dataset.path;
  const dataset = readBuilt<ReturnType<typeof readDataset>>(path);

  it('title, description and summary follow the language', async () => {
    const page = await openPage(`/${language}/operations/flash-weka`);
    await untilReady(page);
    const record = dataset.operations.find(({ id }) => id === 'flash-weka');
    const seen = await read(page);
    expect(seen.description).toBe(record?.summary);
    expect(seen.title).toContain(record?.name);
    expect(await page.locator('main').innerText()).toContain(record?.summary);
    const name = page.locator('h1 bdi');
    expect(await name.getAttribute('lang')).toBe(language === 'en' ? null : 'en');
  });

  it('numbers are those of English, whatever their separators', async () => {
    const page = await openPage(`/${language}/?period=2022..2023`);
    await untilReady(page);
    const numbers = () => page.evaluate(() => [...document.querySelectorAll('data')].map(({ value }) => value).toSorted());
    const own = await numbers();
    const english = await openOverview('?period=2022..2023');
    expect(own).toEqual(await english.evaluate(() => [...document.querySelectorAll('data')].map(({ value }) => value).toSorted()));
    expect(own.length).toBeGreaterThan(50);
    expect(await page.locator('body').innerText()).not.toMatch(
      /[\u0660-\u0669\u06F0-\u06F9]|NaN|undefined|\[object|Invalid Date|\{[a-zA-Z]+\}/,
    );
  });

  it('a search finds a country by its name in any language', async () => {
    const page = await openPage(`/${language}/method`);
    await untilReady(page);
    for (const [text, code] of [
      ['cote', 'CIV'],
      ['نيجيريا', 'NGA'],
      ['Nijeria', 'NGA'],
      ['africa do sul', 'ZAF'],
      ['كوت ديفوار', 'CIV'],
    ] as const) {
      await followPath(page, `/${language}/method`);
      await page.keyboard.press('Control+k');
      await page.keyboard.type(text);
      const country = dataset.countries.find((each) => each.code === code);
      const option = page.getByRole('option').filter({ hasText: country?.names?.[language] ?? country?.name ?? '' });
      await option.first().click();
      await page.waitForURL(`**/${language}/countries/${code}`);
      expect((await read(page)).lang).toBe(language);
    }
  });
});

describe('from right to left', () => {
  it('the page is mirrored; time, the map and the names of operations are not', async () => {
    const page = await openPage('/ar/');
    await untilReady(page);
    const boxOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().x);
    expect(await boxOf('header a[aria-current]')).toBeGreaterThan(720);
    expect(await boxOf('figure[data-chart="map"]')).toBeGreaterThan(await boxOf('figure[data-chart="ranking"]'));
    const years = await chart(page, 'by-year')
      .locator('button[data-year]')
      .evaluateAll((buttons) =>
        buttons.slice(0, 7).map((button) => ({ year: button.getAttribute('data-year'), x: button.getBoundingClientRect().x })),
      );
    expect(years.toSorted((a, b) => a.x - b.x).map(({ year }) => year)).toEqual(['2020', '2021', '2022', '2023', '2024', '2025', '2026']);
    const bars = await chart(page, 'timeline')
      .locator('[data-operation="delilah"], [data-operation="red-card-2"]')
      .evaluateAll((marks) => marks.map((mark) => ({ id: mark.getAttribute('data-operation'), x: mark.getBoundingClientRect().x })));
    expect(bars.toSorted((a, b) => a.x - b.x)[0]?.id).toBe('delilah');
    const map = chart(page, 'map');
    const placeOf = (code: string) =>
      map
        .locator(`path[data-country="${code}"]`)
        .first()
        .evaluate((shape) => shape.getBoundingClientRect().x);
    expect(await placeOf('SEN')).toBeLessThan(await placeOf('ETH'));
    expect(await page.locator('tr[data-operation="serengeti-2"] th bdi').innerText()).toBe('Serengeti 2.0');
  });

  it('Arabic type is fetched for Arabic alone', async () => {
    const fonts: string[] = [];
    const page = await openPage('/fr/', {
      prepare: async (context) => {
        context.on('request', (request) => {
          if (request.url().endsWith('.woff2')) fonts.push(request.url());
        });
        await Promise.resolve();
      },
    });
    await untilReady(page);
    await page.locator('header button[aria-expanded]').click();
    expect(fonts.filter((url) => url.includes('arabic'))).toEqual([]);
    await page.locator('header').getByRole('link', { name: 'العربية' }).click();
    await page.locator('html[lang="ar"]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(fonts.filter((url) => url.includes('arabic')).length).toBe(2);
  });
});

it('one language is fetched, and a second one when it is chosen', async () => {
  const asked: string[] = [];
  const page = await openPage('/fr/', {
    prepare: async (context) => {
      context.on('request', (request) => {
        const name = /lang-(?:rest-)?(\w+)-|\/data\/dataset-?(\w*)\.[0-9a-f]{64}/.exec(request.url());
        if (name !== null) asked.push(name[1] ?? (name[2] === '' ? 'en' : (name[2] ?? '')));
      });
      await Promise.resolve();
    },
  });
  await untilReady(page);
  expect([...new Set(asked)]).toEqual(['fr']);
  await choose(page, 'pt');
  expect([...new Set(asked)]).toEqual(['fr', 'pt']);
  await act(page, () => choose(page, 'fr'));
  expect(asked.filter((language) => language === 'fr').length).toBeLessThanOrEqual(4);
});
