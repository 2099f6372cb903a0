import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startFaultServer } from './fault-server';
import { findAxeViolations, openOverview, openPage, untilReady, type Visit } from './browser';

const room = { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' } as const;

async function openSlides(path = '/en/present', visit: Visit = room): Promise<Page> {
  const page = await openPage(path, visit);
  await untilReady(page);
  return page;
}

function slideOf(page: Page): Promise<string | null> {
  return page.locator('main').getAttribute('data-slide');
}

async function press(page: Page, ...keys: string[]): Promise<string | null> {
  for (const key of keys) await page.keyboard.press(key);
  return slideOf(page);
}

/** The smallest text of a slide, in pixels of the screen. */
function smallestText(): { size: number; text: string } {
  let smallest = { size: Number.POSITIVE_INFINITY, text: '' };
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (element === null || text === '' || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 2 || element.closest('[class*="aloud"], [class*="nstructions"], title, nav') !== null) continue;
    const svg = element.closest('svg');
    const drawn =
      svg === null
        ? 1
        : svg.getBoundingClientRect().width / element.currentCSSZoom / (svg.viewBox.baseVal?.width || svg.width.baseVal.value);
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom * Math.min(1, drawn);
    if (size < smallest.size) smallest = { size, text };
  }
  return smallest;
}

describe('slides', () => {
  it('are turned by the keyboard alone, and the link names the slide', async () => {
    const page = await openSlides();
    expect(await slideOf(page)).toBe('1');
    expect(await press(page, 'ArrowRight')).toBe('2');
    expect(await press(page, ' ')).toBe('3');
    expect(await press(page, 'PageDown', 'ArrowDown')).toBe('5');
    expect(await press(page, 'ArrowLeft', 'PageUp', 'ArrowUp')).toBe('2');
    expect(await press(page, 'End')).toBe('7');
    expect(await press(page, 'ArrowRight')).toBe('7');
    expect(new URL(page.url()).hash).toBe('#7');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.reload();
    await untilReady(page);
    expect(await slideOf(page)).toBe('7');
    expect(await press(page, 'Home')).toBe('1');
  });

  it('are turned the other way where text runs from right to left', async () => {
    const page = await openSlides('/ar/present');
    expect(await press(page, 'ArrowLeft')).toBe('2');
    expect(await press(page, 'ArrowRight')).toBe('1');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  });

  it('are turned by a click beside what is live', async () => {
    const page = await openSlides();
    await page.locator('h1').click();
    expect(await slideOf(page)).toBe('2');
    await page.locator('[data-operation="weka-2"]').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await slideOf(page)).toBe('2');
  });

  it('go black and come back', async () => {
    const page = await openSlides();
    await press(page, 'b');
    const black = page.getByRole('button', { name: 'Show the slide again' });
    expect(await black.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(0, 0, 0)');
    expect(await black.evaluate((element) => element.getBoundingClientRect().width)).toBe(1920);
    expect(await press(page, 'Escape'), 'Escape lifts the black alone').toBe('1');
    await black.waitFor({ state: 'detached' });
  });

  it('explain their numbers: a receipt opens and closes, and the slide stays', async () => {
    const page = await openSlides('/en/present#1');
    await page.getByRole('link', { name: /5,809 arrests/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('5,809');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await slideOf(page)).toBe('1');
    expect(new URL(page.url()).searchParams.has('receipt')).toBe(false);
  });

  it('fill the screen by F, and leave it by F', async () => {
    const page = await openSlides();
    const isFull = () => page.evaluate(() => document.fullscreenElement === document.documentElement);
    expect(await isFull()).toBe(false);
    await press(page, 'f');
    await expect.poll(isFull).toBe(true);
    expect(await slideOf(page)).toBe('1');
    await press(page, 'f');
    await expect.poll(isFull).toBe(false);
  });

  it('show as many rows of a table as fit, and say of how many', async () => {
    const page = await openOverview('', room);
    await page.locator('#table [data-take="briefing"]').first().click();
    await page.getByRole('link', { name: 'Present' }).click();
    await page.waitForURL(/\/present/);
    await untilReady(page);
    const line = await page.getByText(/^The first \d+ of 20\.$/).innerText();
    const rows = await page.locator('main tbody tr').count();
    expect(rows).toBeGreaterThan(5);
    expect(line).toContain(`first ${rows} of`);
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(0);
  });

  it('stand whole on projectors of every shape, whatever they show and however long their title is', async () => {
    const views = ['figures', 'timeline', 'map~reading=attributed', 'by-year', 'by-crime-area', 'ranking', 'table', 'evidence'];
    const title = 'Sixth meeting of the steering committee: what the operations of these years have brought, and how we know it';
    const titled = ['timeline', 'by-year', 'map'].map((view) => `${view}~title=${title}`);
    const page = await openSlides(`/en/present?briefing=${encodeURIComponent([...views, ...titled].join('!'))}`);
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      await press(page, 'Home');
      for (const slide of [...views, ...titled].keys()) {
        expect(await slideOf(page)).toBe(String(slide + 1));
        await untilReady(page);
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight), {
            message: `what is below the edge of slide ${slide + 1} at ${width} by ${height}`,
          })
          .toBeLessThanOrEqual(1);
        await press(page, 'ArrowRight');
      }
    }
  });

  it('have no controls on them, and still explain what is picked', async () => {
    const page = await openSlides('/en/present#2');
    expect(await page.locator('section[data-view] :is([role="slider"], [data-tool]:not(button))').filter({ visible: true }).count()).toBe(
      0,
    );
    expect(await page.locator('section[data-view]').innerText()).not.toContain('drag');
  });

  it('print every number of the map of attributed results, also the largest', async () => {
    const page = await openSlides('/en/present#4');
    const labels = page.locator('[data-view="map"] div[data-level]').filter({ visible: true });
    await expect.poll(async () => (await labels.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toContain('about 180');
    expect((await labels.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toContain('about 72');
  });

  it('have the code of the view that they show; the window of the one who presents has none', async () => {
    const page = await openSlides('/en/present#3');
    expect(await page.getByRole('img', { name: 'QR code of the address of this view' }).isVisible()).toBe(true);
    const opened = page.waitForEvent('popup');
    await press(page, 'p');
    const presenter = await opened;
    await untilReady(presenter);
    expect(await presenter.getByRole('img', { name: /QR code/ }).count()).toBe(0);
  });

  it('say what the keys do', async () => {
    const page = await openSlides();
    await press(page, '?');
    expect(await page.getByRole('dialog').innerText()).toContain('black screen');
    expect(await press(page, 'ArrowRight'), 'the slide behind the help').toBe('1');
    await press(page, 'Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

it('Escape leads back to the very state that was left: filters, sorting and place', async () => {
  const page = await openOverview('?country=NGA&sort=name');
  const link = page.url();
  await page.locator('[data-chart="by-year"] [data-take="briefing"]').click();
  await page.getByRole('link', { name: 'Present' }).waitFor();
  // What stands above may still find its height.
  const placeNow = () => page.evaluate(() => window.scrollY);
  let top = -1;
  await expect
    .poll(
      async () => {
        const before = top;
        top = await placeNow();
        return top === before;
      },
      { interval: 500 },
    )
    .toBe(true);
  expect(top).toBeGreaterThan(500);
  await page.getByRole('link', { name: 'Present' }).click();
  await page.waitForURL(/\/present/);
  await untilReady(page);
  expect(await page.locator('footer').innerText()).toContain('Nigeria');
  await page.keyboard.press('Escape');
  await page.waitForURL(link);
  await untilReady(page);
  await expect.poll(async () => Math.abs((await placeNow()) - top)).toBeLessThan(5);
});

it('Escape leads to the briefing where the slides were opened by a link', async () => {
  const page = await openSlides();
  await press(page, 'ArrowRight', 'Escape');
  await page.waitForURL(/\/en\/briefing/);
  await untilReady(page);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Briefing');
});

it('the window of the one who presents has the notes, follows and leads', async () => {
  const page = await openPage('/en/briefing');
  await untilReady(page);
  await page.locator('[data-act="keep"]').click();
  await page.locator('li[data-step="timeline"] textarea').fill('Say it slowly.');
  await page.getByRole('link', { name: 'Present', exact: true }).click();
  await page.waitForURL(/\/present/);
  await untilReady(page);
  const opened = page.waitForEvent('popup');
  await press(page, 'p');
  const presenter = await opened;
  await untilReady(presenter);
  await presenter.getByText('Notes').first().waitFor();
  await press(page, 'ArrowRight');
  await presenter.getByText('Say it slowly.').waitFor();
  expect(await presenter.locator('p[data-next]').innerText()).toContain('Nigeria');
  expect(await presenter.getByRole('timer').innerText()).toMatch(/\d+:\d\d/);
  await press(presenter, 'End');
  await expect.poll(() => slideOf(page)).toBe('7');
  await press(presenter, 'b');
  await page.getByRole('button', { name: 'Show the slide again' }).waitFor();
  expect(await findAxeViolations(presenter)).toEqual([]);
});

describe('on a screen of 1920 to 1080', () => {
  it.each(['en', 'ar'])('no text is smaller than 20 px, and every slide fits: %s', async (language) => {
    const page = await openSlides(`/${language}/present`);
    for (let slide = 1; slide <= 7; slide += 1) {
      await untilReady(page);
      expect.soft((await page.evaluate(smallestText)).size, `slide ${slide}`).toBeGreaterThanOrEqual(19.99);
      const beyond = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      expect.soft(beyond, `slide ${slide} beyond the screen`).toBeLessThanOrEqual(0);
      await press(page, 'PageDown');
    }
  });
});

it.each([
  ['/en/present', 1920],
  ['/en/present', 390],
  ['/ar/present', 1280],
])('axe finds nothing against WCAG 2.2 AA on any slide: %s, %i px wide', async (path, width) => {
  const page = await openSlides(path, { viewport: { width, height: width === 390 ? 844 : (width * 9) / 16 }, reducedMotion: 'reduce' });
  for (let slide = 1; slide <= 7; slide += 1) {
    await untilReady(page);
    expect.soft(await findAxeViolations(page), `slide ${slide}`).toEqual([]);
    expect
      .soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `slide ${slide}`)
      .toBeLessThanOrEqual(0);
    await press(page, 'PageDown');
  }
});

it('slides are shown without a network after one visit', async () => {
  const server = await startFaultServer();
  const page = await openPage('/en/', { baseURL: server.address, serviceWorkers: 'allow', expected: /Failed to (?:load|fetch)|ERR_/ });
  await untilReady(page);
  const keeps = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
      return kept.flat().join(' ');
    });
  await expect.poll(keeps, { timeout: 30_000 }).toContain('BriefingPage-');
  await expect.poll(keeps, { timeout: 30_000 }).toContain('lang-rest-en');
  await expect.poll(keeps, { timeout: 30_000 }).toContain('/data/dataset.');
  await expect.poll(keeps, { timeout: 30_000 }).toContain('/data/outlines.');
  server.stop();
  await page.goto('/en/present#3');
  await untilReady(page);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Nigeria');
});
