import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readWords, wordsOnWords } from '../fixtures/words-of-pdf';
import { followPath, openPage, untilReady } from './browser';

/** Lays the page out as for a printer. */
async function print(path: string, { colorScheme = 'light', goOnTo }: { colorScheme?: 'light' | 'dark'; goOnTo?: string } = {}) {
  const page = await openPage(path, { colorScheme });
  await untilReady(page);
  if (goOnTo !== undefined) await followPath(page, goOnTo);
  // What a print has of its own comes when the page is settled.
  await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
  await page.emulateMedia({ media: 'print' });
  await onPaper(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  return page;
}

/** As wide as A4, the narrower of the usual papers, and its content as between its margins. */
async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.evaluate(() => {
    document.body.style.inlineSize = '703px';
    // What is measured is measured before the browser says that it prints.
    return new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve, 100));
    });
  });
}

describe('a print', () => {
  it.each([
    ['/en/?country=KEN', '/en/?country=KEN'],
    ['/en/countries/KEN?period=2023', '/en/countries/KEN'],
  ])('of %s says where it can be looked up', async (path, address) => {
    const page = await print(path);
    expect(await page.locator('dd bdi').first().textContent()).toBe(new URL(address, page.url()).href);
    expect(await page.getByRole('img', { name: 'QR code of the address' }).isVisible()).toBe(true);
  });

  it('of an address that stands for no letters leaves it as it was written', async () => {
    const page = await print('/en/', { goOnTo: '/en/%E0%A4%A' });
    expect(await page.locator('dd bdi').first().textContent()).toContain('/en/%E0%A4%A');
  });

  it('of the overview numbers the sources of its figures', async () => {
    const page = await print('/en/?find=WEKA');
    const numbers = await page.locator('#printed-sources li > span:first-child').allTextContents();
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers).toEqual(numbers.map((_, position) => String(position + 1)));
  });

  it.each([
    ['en', 'page ', ' of '],
    ['ar', 'صفحة ', ' من '],
  ])('numbers its sheets: %s', async (language, before, between) => {
    const page = await print(`/${language}/method`);
    const rule = await page.evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join(),
    );
    expect(rule).toContain(`"${before}" counter(page) "${between}" counter(pages)`);
  });

  it('has light paper though the screen is dark', async () => {
    const page = await print('/en/', { colorScheme: 'dark' });
    const { paper, ink } = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { paper: backgroundColor, ink: color };
    });
    expect([paper, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(22, 25, 27)']);
  });

  it.each(['/en/', '/ar/', '/en/data', '/en/operations/weka-2', '/fr/countries/KEN', '/en/programme'])(
    'cuts nothing off: %s',
    async (path) => {
      const page = await print(path);
      const cut = await page.evaluate(() => {
        const paper = document.body.getBoundingClientRect();
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (texts.nextNode() !== null) {
          const range = document.createRange();
          range.selectNodeContents(texts.currentNode);
          const { left, right, width, height } = range.getBoundingClientRect();
          const isShown =
            width > 1 && height > 1 && texts.currentNode.parentElement?.checkVisibility({ visibilityProperty: true }) === true;
          if (isShown && (left < paper.left - 2 || right > paper.right + 2)) found.push(texts.currentNode.textContent ?? '');
        }
        return found;
      });
      expect(cut).toEqual([]);
    },
  );

  it('draws the bars of the timeline over the years of its axis', async () => {
    const page = await print('/en/');
    const starts = await page.evaluate(() =>
      ['[data-chart="timeline"] ul svg[aria-hidden="true"]:not(:empty)', '[data-chart="timeline"] button > svg'].map((selector) =>
        Math.round(document.querySelector(selector)?.getBoundingClientRect().left ?? -1),
      ),
    );
    const axis = await page.evaluate(() => {
      const year = [...document.querySelectorAll('[data-chart="timeline"] svg')].find((svg) => svg.textContent?.includes('2020'));
      return Math.round(year?.getBoundingClientRect().left ?? -1);
    });
    expect(axis).toBeGreaterThan(0);
    expect(starts).toEqual([axis, axis]);
  });
});

const hasReader = spawnSync('pdftotext', ['-v']).status === 0;

describe.skipIf(!hasReader)('a PDF, as pdftotext reads it (skipped where pdftotext is not installed)', () => {
  it('of the Arabic overview holds the words of the page in the order in which they are read', async () => {
    const page = await openPage('/ar/');
    await untilReady(page);
    await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
    const sentences = await page.locator('figure h2').allInnerTexts();
    const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: await page.pdf({ format: 'A4' }), encoding: 'utf8', maxBuffer: 1e8 });
    // Lam and alef are one sign of the type, of which pdftotext now and then gives the second letter first: both are left out.
    const words = (text: string) =>
      text
        .normalize('NFKC')
        .replaceAll(/[اأإآل]/g, '')
        .match(/\p{Script=Arabic}+/gu) ?? [];
    const read = words(stdout).join(' ');
    const long = sentences.map(words).filter(({ length }) => length > 2);
    expect(long.length).toBeGreaterThan(2);
    for (const expected of long) {
      // A line of paper ends where that of the screen does not: two words stand beside each other on either.
      for (const [position, word] of expected.slice(0, -1).entries()) expect(read).toContain(`${word} ${expected[position + 1]}`);
    }
  });

  it.each([
    ['/en/countries/KEN', 'Sources', 15],
    ['/en/method', 'Sources', 10],
    ['/en/data', 'Lists that are closed on the page are not printed.', 40],
  ])('of %s says “%s” and has no more than some sheets', async (path, words, most) => {
    const page = await openPage(path);
    await untilReady(page);
    await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
    const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: await page.pdf({ format: 'A4' }), encoding: 'utf8', maxBuffer: 1e8 });
    expect(stdout).toContain(words);
    expect(stdout).toMatch(/\n1\n/);
    expect(stdout).toContain('https://');
    const sheets = stdout.split('\f').length - 1;
    expect(stdout).toContain(`page ${sheets} of ${sheets}`);
    expect(sheets).toBeLessThanOrEqual(most);
  });
});

describe.skipIf(!hasReader)('paper, as pdftotext reads it (skipped where pdftotext is not installed)', () => {
  it.each(['en', 'ar'])('has every word between its edges and none upon another: %s', async (language) => {
    const page = await openPage(`/${language}/data`);
    for (const path of ['data', 'operations/serengeti', 'countries/NGA?with=GHA']) {
      await page.goto(`/${language}/${path}`);
      await untilReady(page);
      await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
      const { words, width } = readWords(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
      expect(words.length).toBeGreaterThan(500);
      const outside = words.filter(({ left, right }) => left < 0 || right > width).map(({ page, text }) => `${page}: ${text}`);
      // Of the signs and vowels of Arabic, pdftotext gives places that are not theirs; numbers and names stand among its words everywhere.
      const sure = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !/\p{Script=Arabic}/u.test(text));
      expect({ path, outside, upon: wordsOnWords(sure) }).toEqual({ path, outside: [], upon: [] });
    }
  });
});

describe('a briefing on paper', () => {
  it.each(['A4', 'Letter'])('is a cover and one lying sheet a slide: %s', async (format) => {
    const page = await openPage('/ar/present#all', { colorScheme: 'dark' });
    await untilReady(page);
    await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
    const slides = await page.locator('main section[aria-roledescription]').count();
    expect(slides).toBe(7);
    const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => Number(width) > Number(height));
    expect(sheets).toEqual(Array.from({ length: slides + 1 }, () => true));
    expect(await page.locator('main ol > li').count(), 'the titles on the cover').toBe(slides);
  });
});
