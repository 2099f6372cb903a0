import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '@/domain/language';
import { aDataset } from '../fixtures/a-dataset';
import { act, findAxeViolations, followPath, openOverview, openPage, untilDrawn, untilReady } from './browser';
import { kindsOfPages } from './places';
import { readOverflow } from './read-overflow';

/** Pages with parts that only a phone has; `pages.test.ts` looks at every page in English on one. */
const lookDifferentOnAPhone = new Set<string>(['/', '/operations/weka-2', '/programme']);
const still = { colorScheme: 'light', reducedMotion: 'reduce' } as const;

async function openIn(language: string, visit: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage(`/${language}/`, { ...still, ...visit });
  await untilReady(page);
  return page;
}

/** What is too wide or cut on each kind of page, at each width. */
async function findOverflow(page: Page, language: string, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of kindsOfPages) {
    await followPath(page, `/${language}${path}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await untilDrawn(page);
      await untilReady(page);
      let { beyond, cut } = await page.evaluate(readOverflow);
      if (beyond > 0 || cut.length > 0) {
        // A drawing that measures its width may still be on its way to another one.
        await page.waitForTimeout(1000);
        ({ beyond, cut } = await page.evaluate(readOverflow));
      }
      if (beyond > 0) faults.push(`${path} at ${width} px is ${beyond} px too wide`);
      faults.push(...cut.map((text) => `${path} at ${width} px cuts "${text.slice(0, 60)}"`));
    }
  }
  return faults;
}

describe.each(languages)('in %s', (language) => {
  it('axe finds nothing against WCAG 2.2 AA on any kind of page, and nothing is cut, at a desk and on a phone', async () => {
    const page = await openIn(language);
    for (const path of kindsOfPages) {
      await followPath(page, `/${language}${path}`);
      expect.soft(await findAxeViolations(page), path).toEqual([]);
      if (!lookDifferentOnAPhone.has(path)) continue;
      await page.setViewportSize({ width: 390, height: 900 });
      await untilDrawn(page);
      await untilReady(page);
      expect.soft(await findAxeViolations(page), `${path} on a phone`).toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    expect(await findOverflow(page, language, [1440, 390])).toEqual([]);
  });

  it('text of twice the size fits a desk and a phone', async () => {
    const page = await openIn(language, { viewport: { width: 1280, height: 800 }, textSize: 32 });
    expect(await findOverflow(page, language, [1280, 390])).toEqual([]);
  });

  it('text with as much space as a reader may want fits, and so does the narrowest phone', async () => {
    const page = await openIn(language, { viewport: { width: 320, height: 600 } });
    expect(await findOverflow(page, language, [320])).toEqual([]);
    // WCAG 1.4.12.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await findOverflow(page, language, [1280, 390])).toEqual([]);
  });
});

it('axe finds nothing where a view is shared, added to the briefing, or the keys of slides are explained', async () => {
  const page = await openOverview('?country=NGA', { ...still, viewport: { width: 390, height: 844 } });
  const figure = page.locator('figure[data-chart="by-year"]');
  const take = async (name: string) => {
    await figure.getByRole('button', { name: 'Take along' }).click();
    await figure.locator(`[data-take="${name}"]`).click();
  };
  await take('share');
  await page.getByRole('dialog').getByRole('button').first().waitFor();
  expect.soft(await findAxeViolations(page), 'share').toEqual([]);
  await page.keyboard.press('Escape');
  await take('briefing');
  await page.getByRole('status').filter({ hasText: 'Added' }).waitFor();
  expect.soft(await findAxeViolations(page), 'added').toEqual([]);
  await followPath(page, '/en/present');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  expect.soft(await findAxeViolations(page), 'keys').toEqual([]);
});

/** Runs in the page: text that is seen smaller than 12 px, in drawings as it is scaled. */
function readSmallText(): string[] {
  const small = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (element === null || text === '' || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (element.getBoundingClientRect().width <= 2 || element.closest('title, [class*="room"]') !== null) continue;
    const drawn = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    const scale = drawn === null ? element.currentCSSZoom : Math.hypot(drawn.a, drawn.b);
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < 11.9)
      small.add(
        `${size.toFixed(1)} px: ${element.tagName} in ${element.closest('[class]')?.getAttribute('class') ?? ''} ${text.slice(0, 30)}`,
      );
  }
  return [...small];
}

it('no text is smaller than 12 px on any kind of page, at a desk and on a phone', async () => {
  const page = await openIn('en');
  for (const path of kindsOfPages) {
    await followPath(page, `/en${path}`);
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await untilDrawn(page);
      await untilReady(page);
      expect.soft(await page.evaluate(readSmallText), `${path} at ${width} px`).toEqual([]);
    }
  }
});

it('every drawing has a title, a line on what it shows, and its table; the map says its keys, and no key of the page is a letter alone', async () => {
  const page = await openOverview();
  const figures = page.locator('figure[data-chart]');
  expect(await figures.count()).toBe(5);
  for (const figure of await figures.all()) {
    expect((await figure.getByRole('heading', { level: 2 }).innerText()).length).toBeGreaterThan(10);
    expect((await figure.locator('p').first().innerText()).length).toBeGreaterThan(10);
    expect(await figure.getByRole('button', { name: 'Table', exact: true }).count()).toBe(1);
  }
  const map = page.locator('figure[data-chart="map"] [role="group"][aria-describedby]').first();
  expect(await page.locator(`[id="${await map.getAttribute('aria-describedby')}"]`).textContent()).toContain('Arrow keys');
  const before = page.url();
  for (const key of 'abcdefghijklmnopqrstuvwxyz/?.,') await page.keyboard.press(key);
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

it('nothing moves on any kind of page for a reader who asked for less motion', async () => {
  const page = await openIn('en');
  const moving = () =>
    page.evaluate(() => {
      const isLong = (times: string) => times.split(', ').some((time) => Number.parseFloat(time) > 0);
      return [...document.querySelectorAll('*')].flatMap((element) =>
        [getComputedStyle(element), getComputedStyle(element, '::before'), getComputedStyle(element, '::after')]
          .filter(
            ({ transitionDuration, transitionProperty, animationName, animationDuration, animationIterationCount, scrollBehavior }) =>
              (isLong(transitionDuration) && transitionProperty !== 'opacity') ||
              (animationName !== 'none' && isLong(animationDuration)) ||
              animationIterationCount === 'infinite' ||
              scrollBehavior === 'smooth',
          )
          .map(() => `${element.tagName} ${element.getAttribute('class') ?? ''}`),
      );
    });
  for (const path of kindsOfPages) {
    await followPath(page, `/en${path}`);
    expect.soft(await moving(), path).toEqual([]);
    expect.soft(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
  }
});

/** Notes from now on what live regions say, those too that come later. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    window.said = said;
    const lastSaid = new Map<Element, string>();
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
        const words = region.textContent.trim();
        if (lastSaid.get(region) !== words && words !== '') said.push(words);
        lastSaid.set(region, words);
      }
    }).observe(document.body, { characterData: true, childList: true, subtree: true });
    // What stands there already is not news.
    for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]'))
      lastSaid.set(region, region.textContent.trim());
  });
  return () => page.evaluate(() => window.said?.splice(0) ?? []);
}

it('a filter, a file made and a file read are announced once, politely, and without the rest of the page', async () => {
  const page = await openOverview();
  const heard = await listen(page);
  await act(page, () => page.locator('figure[data-chart="ranking"] tr[data-country="NGA"]').click());
  expect(await heard()).toEqual([expect.stringContaining('Nigeria')]);

  await page.locator('figure[data-chart="by-year"] [data-take="data"]').click();
  await Promise.all([page.waitForEvent('download'), page.locator('dialog [data-format="csv"]').click()]);
  await page.getByRole('dialog').getByRole('status').filter({ hasText: '.csv' }).waitFor();
  const afterFile = (await heard()).filter((words) => !words.includes('Nigeria'));
  expect(afterFile.filter((words) => words.includes('.csv'))).toHaveLength(1);
  expect(new Set(afterFile).size).toBe(afterFile.length);
  await page.keyboard.press('Escape');

  await followPath(page, '/en/own');
  await heard();
  await page.locator('main input[type="file"]').setInputFiles({
    name: 'ours.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(aDataset({ title: 'Results of our own' }))),
  });
  await page.locator('[data-act="show"]').waitFor();
  const afterReading = await heard();
  expect(afterReading.length).toBeGreaterThan(0);
  expect(new Set(afterReading).size).toBe(afterReading.length);
  expect(await page.locator('[aria-live="assertive"], main [role="alert"]').count()).toBe(0);
});

it('the wheel over the map scrolls the page', async () => {
  const page = await openOverview();
  await page.locator('figure[data-chart="map"] .leaflet-container').hover();
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before + 300);
});

declare global {
  interface Window {
    said?: string[];
  }
}
