import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { act, openOverview, untilReady } from './browser';

/** Presses Tab until an element that fits has the focus, and checks at each stop that a reader sees where the focus is. */
async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(showsFocus), `the focus is seen on ${await describeFocus(page)}`).toBe(true);
    if (await hasFocus(page, selector)) return;
  }
  throw new Error(`${most} presses of Tab do not lead to ${selector}`);
}

function hasFocus(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);
}

function describeFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element === null
      ? 'nothing'
      : `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}`;
  });
}

/** An outline of 2 px on the element or around its label, or a ring drawn in its graphic. */
function showsFocus(): boolean {
  const element = document.activeElement;
  if (element === null || element === document.body) return false;
  const hasOutline = (one: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const isDrawn = (one: Element) => {
    const { visibility, stroke, strokeWidth, display } = getComputedStyle(one);
    return visibility === 'visible' && display !== 'none' && stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2;
  };
  if (element instanceof SVGElement) {
    const map = element.closest('.leaflet-container');
    const rings = map ? map.querySelectorAll('[class*="focusLine"]') : element.querySelectorAll('[class*="ring"]');
    return [...rings].some(isDrawn);
  }
  const { width, height, top, bottom } = element.getBoundingClientRect();
  // A field shows it around its label, or around the box that it stands in.
  const label = element.closest('label') ?? (element instanceof HTMLInputElement ? element.parentElement : null);
  return (
    (hasOutline(element) && width > 0 && height > 0 && bottom > 0 && top < window.innerHeight) || (label !== null && hasOutline(label))
  );
}

function searchOf(page: Page): string {
  return new URL(page.url()).search;
}

describe('with the keyboard alone', () => {
  it('the first stop skips to the content', async () => {
    const page = await openOverview();
    await page.keyboard.press('Tab');
    const link = await page.getByRole('link', { name: 'Skip to the content' }).boundingBox();
    expect(link?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await hasFocus(page, 'main')).toBe(true);
    await page.keyboard.press('Tab');
    expect(await hasFocus(page, '[role="search"] button')).toBe(true);
  });

  it('the focus goes through the page in the order in which it is read, and is seen at every stop', async () => {
    const page = await openOverview();
    const places: string[] = [];
    for (let stops = 0; stops < 300; stops += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        return (
          element.closest('figure')?.dataset['chart'] ??
          element.closest('#figures, #table, [role="search"], section, header, footer')?.getAttribute('id') ??
          element.closest('[role="search"], [role="status"], section, header')?.getAttribute('role') ??
          element.closest('section, header')?.tagName ??
          'skip'
        );
      });
      if (place === null) break;
      expect(await page.evaluate(showsFocus), `the focus is seen on ${await describeFocus(page)}`).toBe(true);
      if (places.at(-1) !== place) places.push(place);
    }
    expect(places).toEqual([
      'skip',
      'HEADER',
      'search',
      // The sentence about what is shown.
      'status',
      'SECTION',
      'figures',
      'timeline',
      'map',
      'ranking',
      'by-year',
      'by-crime-area',
      'HEADER',
      'table',
      // The foot of the page.
      'SECTION',
    ]);
  });

  it('a filter opens, is chosen, and closes by Escape, which gives the focus back', async () => {
    const page = await openOverview();
    await tabTo(page, '[role="search"] button');
    while (!(await describeFocus(page)).includes('Crime area')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, 'input[type="checkbox"]', 3);
    await act(page, () => page.keyboard.press('Space'));
    expect(searchOf(page)).toMatch(/^\?crime=/);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await describeFocus(page)).toContain('Crime area');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true);
  });

  it('the number of a column is the next stop after its button, and opens its receipt', async () => {
    const page = await openOverview();
    await page.locator('figure[data-chart="by-year"] button[data-year="2020"]').first().focus();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowRight');
    expect(await hasFocus(page, 'button[data-year="2023"]')).toBe(true);
    await page.keyboard.press('Tab');
    const opener = await describeFocus(page);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Arrests, 2023: 1,091' }).waitFor();
    expect(searchOf(page)).toBe('?receipt=arrests:year:2023');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await describeFocus(page)).toBe(opener);
    expect(searchOf(page)).toBe('');
  });

  it('a measure is chosen, and the receipt of its total opens and closes where it was opened', async () => {
    const page = await openOverview();
    await tabTo(page, 'section[aria-label="Victims rescued"] h2 button');
    await act(page, () => page.keyboard.press('Enter'));
    expect(searchOf(page)).toBe('?measure=victims-rescued');
    expect(await hasFocus(page, '[aria-pressed="true"]')).toBe(true);
    await page.keyboard.press('Tab');
    const opener = await describeFocus(page);
    expect(opener).toContain('about 1,700');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Victims rescued' }).waitFor();
    expect(await page.evaluate(() => document.querySelector('dialog')?.contains(document.activeElement))).toBe(true);
    for (let presses = 0; presses < 30; presses += 1) await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () => document.activeElement === document.body || document.querySelector('dialog')?.contains(document.activeElement),
      ),
      'the focus stays within',
    ).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await describeFocus(page)).toBe(opener);
    expect(searchOf(page)).toBe('?measure=victims-rescued');
  });

  it('bars of the timeline are one stop, moved by arrows; Enter opens a receipt and Escape leads back to the bar', async () => {
    const page = await openOverview();
    await tabTo(page, 'figure[data-chart="timeline"] [data-operation]');
    expect(await page.locator('figure[data-chart="timeline"] [data-operation][tabindex="0"]').count()).toBe(1);
    const first = await page.evaluate(() => document.activeElement?.getAttribute('data-operation'));
    await page.keyboard.press('ArrowRight');
    const second = await page.evaluate(() => document.activeElement?.getAttribute('data-operation'));
    expect(second).not.toBe(first);
    expect(await page.evaluate(showsFocus)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(searchOf(page)).toBe(`?receipt=${second}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await hasFocus(page, `[data-operation="${second}"]`)).toBe(true);
  });

  it('both handles of the period move by a month, by a year and to the end, in one step of the history', async () => {
    const page = await openOverview();
    const before = await page.evaluate(() => window.history.length);
    await tabTo(page, '[role="slider"][data-part="from"]');
    const value = () => page.evaluate(() => Number(document.activeElement?.getAttribute('aria-valuenow')));
    const start = await value();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'PageUp']) await act(page, () => page.keyboard.press(key));
    expect(await value()).toBe(start + 13);
    expect(searchOf(page)).toMatch(/^\?period=2021-02\.\./);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext'))).toBe('February 2021');
    expect(await page.evaluate(() => window.history.length)).toBe(before + 1);
    await tabTo(page, '[role="slider"][data-part="to"]', 1);
    const end = await value();
    await act(page, () => page.keyboard.press('PageDown'));
    expect(await value()).toBe(end - 12);
    await page.keyboard.press('Shift+Tab');
    await act(page, () => page.keyboard.press('Home'));
    expect(await value()).toBe(start);
    expect(searchOf(page)).toMatch(/^\?period=2020(-01)?\.\.2025(-\d\d)?$/);
  });

  it('the map is one stop, moved by arrows; Enter filters and Escape closes the card', async () => {
    const page = await openOverview();
    const shape = 'figure[data-chart="map"] path[data-country]';
    await tabTo(page, shape);
    expect(await page.locator(`${shape}[tabindex="0"]`).count()).toBe(1);
    expect(await hasFocus(page, '[data-country="DZA"]')).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const country = await page.evaluate(() => document.activeElement?.getAttribute('data-country'));
    expect(country).not.toBe('DZA');
    expect(await page.evaluate(showsFocus)).toBe(true);
    const card = page.locator(`[id="${await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'))}"]`);
    expect(await card.isVisible()).toBe(true);
    await act(page, () => page.keyboard.press('Enter'));
    expect(searchOf(page)).toBe(`?country=${country}`);
    expect(await hasFocus(page, `${shape}[data-country="${country}"][aria-pressed="true"]`)).toBe(true);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await act(page, () => page.keyboard.press('Enter'));
    expect(searchOf(page)).toBe('');
    await page.keyboard.press('Tab');
    expect(await hasFocus(page, shape)).toBe(false);
  });

  it('a row of the ranking, a column of a year and a row of a crime area filter', async () => {
    const page = await openOverview();
    await page.locator('figure[data-chart="map"] [data-take]').last().focus();
    await tabTo(page, 'figure[data-chart="ranking"] th button', 1);
    await act(page, () => page.keyboard.press('Enter'));
    expect(searchOf(page)).toBe('?country=NGA');
    // Two numbers a row lead to their receipts on the way.
    await tabTo(page, 'figure[data-chart="by-year"] button[data-year]', 90);
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await act(page, () => page.keyboard.press('Enter'));
    expect(searchOf(page)).toBe('?period=2023&country=NGA');
    await tabTo(page, 'figure[data-chart="by-crime-area"] button[data-crime-area]');
    await act(page, () => page.keyboard.press('Enter'));
    expect(searchOf(page)).toMatch(/^\?period=2023&crime=[a-z-]+&country=NGA$/);
  });

  it('the table is sorted, an operation in it leads to its page and back, a number to its receipt and back', async () => {
    const page = await openOverview('?reading=took-part');
    await page.locator('#table').getByRole('button', { name: '29 activities' }).focus();
    await tabTo(page, '#table th button');
    while (!(await describeFocus(page)).includes('Arrests')) await page.keyboard.press('Tab');
    await act(page, () => page.keyboard.press('Enter'));
    expect(searchOf(page)).toContain('sort=-arrests');
    expect(await page.locator('#table th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    const order = () =>
      page
        .locator('#table tbody tr')
        .evaluateAll((rows) =>
          rows.flatMap((row) =>
            [...row.querySelectorAll<HTMLDataElement>('data[data-measure="arrests"]')].map(({ value }) => Number(value)),
          ),
        );
    const falling = await order();
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    await act(page, () => page.keyboard.press('Enter'));
    expect(await page.locator('#table th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    expect(await order()).toEqual(falling.toReversed());
    await tabTo(page, '#table tbody th a');
    const name = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/operations\//);
    await untilReady(page);
    expect(await page.locator('h1').textContent()).toContain(name);
    await act(page, () => page.goBack());
    expect(await page.locator('#table th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await page.locator('#table tbody th a').first().focus();
    await page.keyboard.press('Tab');
    const opener = await describeFocus(page);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await describeFocus(page)).toBe(opener);
  });

  it('a whole task takes no more than sixty keys: filter, read a value, open an operation and its source, save its numbers', async () => {
    const page = await openOverview('', { acceptDownloads: true });
    let keys = 0;
    const press = async (key: string) => {
      await page.keyboard.press(key);
      keys += 1;
    };
    const tabUntil = async (selector: string, tab = 'Tab') => {
      for (let presses = 0; presses < 60 && !(await hasFocus(page, selector)); presses += 1) {
        await press(tab);
        expect(await page.evaluate(showsFocus), `the focus is seen on ${await describeFocus(page)}`).toBe(true);
      }
    };

    await press('Tab');
    await press('Enter');
    await tabUntil('[role="search"] button');
    while (!(await describeFocus(page)).includes('Crime area')) await press('Tab');
    await press('Enter');
    await tabUntil('input[type="checkbox"]');
    await act(page, () => press('Space'));
    await act(page, () => press('Escape'));
    expect(searchOf(page)).toMatch(/^\?crime=/);

    await tabUntil('figure[data-chart="timeline"] [data-operation]');
    expect(await describeFocus(page)).toMatch(/\d/);
    const operation = await page.evaluate(() => document.activeElement?.getAttribute('data-operation'));
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabUntil('dialog a[href^="https:"]');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('rel'))).toContain('noopener');
    // The key that would open it.
    keys += 1;
    await tabUntil(`dialog a[href*="/operations/${operation}"]`, 'Shift+Tab');
    await press('Enter');
    await page.waitForURL(`**/operations/${operation}*`);
    await untilReady(page);

    // The keys by which a browser goes back.
    keys += 1;
    await act(page, () => page.goBack());
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await tabUntil('[data-take="data"]');
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabUntil('dialog [data-format="csv"]');
    const saved = page.waitForEvent('download');
    await press('Enter');
    expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
    expect(keys).toBeLessThanOrEqual(60);
  });
});
