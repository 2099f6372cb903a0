import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { act, chart, filterButton, findAxeViolations, follow, openOverview, openPage, untilDrawn, untilReady } from './browser';
import { startFaultServer } from './fault-server';
import { readOverflow } from './read-overflow';

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

it.each([wide, phone])('axe finds nothing against WCAG 2.2 AA in any state of the page, $width px wide', async (viewport) => {
  const page = await openOverview('', { viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  expect.soft(await findAxeViolations(page), 'no filter').toEqual([]);

  await act(page, () => chart(page, 'ranking').locator('tr[data-country="NGA"]').click());
  const tables = page.getByRole('button', { name: 'Table', exact: true });
  for (const table of await tables.all()) await table.click();
  expect.soft(await findAxeViolations(page), 'a filter set and all tables open').toEqual([]);
  for (const table of await tables.all()) await table.click();

  await follow(page, '?period=2023&crime=cybercrime&country=NGA&reading=attributed&table=activities');
  if (viewport === wide) await filterButton(page, 'Country').click();
  else await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('checkbox').or(page.getByRole('dialog')).first().waitFor();
  expect.soft(await findAxeViolations(page), 'a filter panel open').toEqual([]);
  await page.keyboard.press('Escape');

  for (const [state, link] of [
    ['the receipt of an operation', '?receipt=flash-weka'],
    ['the receipt of a total', '?receipt=victims-rescued'],
    ['nothing fits', '?find=zzzz'],
    ['a part of the link left out', '?country=Atlantis&measure=networks-identified'],
  ] as const) {
    await follow(page, link);
    expect.soft(await findAxeViolations(page), `in the state: ${state}`).toEqual([]);
  }
});

it('axe finds nothing where the data are refused, nor while they are waited for', async () => {
  const server = await startFaultServer();
  server.faults = { dataset: 404 };
  const page = await openPage('/', { baseURL: server.address, expected: /^Failed to load resource/ });
  await page.getByRole('alert').waitFor();
  expect.soft(await findAxeViolations(page), 'refused').toEqual([]);
  await page.setViewportSize(phone);
  expect.soft(await findAxeViolations(page), 'refused on a phone').toEqual([]);
  server.faults = { dataset: 'never' };
  await page.goto('/en/?country=NGA');
  await page.getByText('Reading the data').first().waitFor();
  expect.soft(await findAxeViolations(page), 'waited for').toEqual([]);
});

it('on a phone what takes a part along opens from one button, passes axe, and gives the focus back', async () => {
  const page = await openPage('/en/operations/weka-2', { viewport: phone, colorScheme: 'light', reducedMotion: 'reduce' });
  await untilReady(page);
  const opener = page.locator('main figure[data-chart]').first().getByRole('button', { name: 'Take along' });
  const menu = page.locator('[popover]:popover-open');
  await opener.press('Enter');
  await menu.waitFor();
  expect.soft(await findAxeViolations(page), 'menu').toEqual([]);
  await page.keyboard.press('Escape');
  for (const taking of ['picture', 'data', 'share'] as const) {
    await opener.focus();
    await page.keyboard.press('Enter');
    await menu.waitFor();
    const boxes = await menu.locator('button').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...boxes)).toBeGreaterThanOrEqual(24);
    await menu.locator(`[data-take="${taking}"]`).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.locator('img, [data-format="csv"], input[type="url"]').first().waitFor();
    expect.soft(await findAxeViolations(page), taking).toEqual([]);
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  }
});

it('the headings of a table whose rows are blocks are read by name on a phone, and seen while the keyboard sorts by them', async () => {
  const page = await openOverview('', { viewport: phone, reducedMotion: 'reduce' });
  const heads = page.locator('#table thead');
  const reader = await page.context().newCDPSession(page);
  const { nodes } = await reader.send('Accessibility.getFullAXTree');
  const columns = nodes.filter(({ role }) => role?.value === 'columnheader').map(({ name }): unknown => name?.value);
  expect(columns).toEqual(expect.arrayContaining(['Operation', 'Date', 'Countries', 'Arrests', 'Networks identified']));
  expect((await heads.boundingBox())?.height).toBe(1);
  await page.locator('#table [aria-pressed]').last().focus();
  // Columns that a phone leaves out have no heading either.
  const sorts = await heads.locator('button:visible').count();
  expect(sorts).toBe(6);
  for (let at = 0; at < sorts; at += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const { activeElement } = document;
      const box = activeElement?.getBoundingClientRect();
      if (activeElement?.closest('thead') == null || box === undefined) return null;
      const atMiddle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return {
        isOnTop: activeElement.contains(atMiddle),
        isWithin: box.left >= 0 && box.right <= window.innerWidth,
        isTall: box.height >= 24,
      };
    });
    expect(seen).toEqual({ isOnTop: true, isWithin: true, isTall: true });
  }
  await act(page, () => page.keyboard.press('Enter'));
  expect(await heads.locator('th[aria-sort]').innerText()).toContain('Networks identified');
  await page.keyboard.press('Tab');
  expect((await heads.boundingBox())?.height).toBe(1);
  const isInView = await page.evaluate(() => {
    const link = document.activeElement?.closest('tbody') && document.activeElement.getBoundingClientRect();
    return link != null && link.top >= 0 && link.bottom <= window.innerHeight;
  });
  expect(isInView).toBe(true);
});

describe('the page never scrolls sideways', () => {
  it.each([
    '',
    '?period=2023&crime=cybercrime,terrorism&country=NGA,COD,STP&organisation=afripol:led&kind=operations&find=surge&reading=attributed',
    '?find=zzzz',
    '?receipt=weka-2',
  ])('at any width from 320 to 1440 px: "%s"', async (link) => {
    const page = await openOverview(link, { reducedMotion: 'reduce' });
    for (const width of [1440, 1200, 1024, 768, 390, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await untilDrawn(page);
      await untilReady(page);
      expect(await page.evaluate(readOverflow), `${width} px`).toEqual({ beyond: 0, cut: [] });
    }
  });

  it('nor with text of twice the size, and no label is cut', async () => {
    const page = await openOverview('?country=NGA', { viewport: { width: 1280, height: 800 }, textSize: 32, reducedMotion: 'reduce' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await page.evaluate(readOverflow)).toEqual({ beyond: 0, cut: [] });
  });
});

/** What of a state a reader sees without telling colours apart by name: paint, lines and weight of an element and what is in it. */
function readLook(selector: string): string {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`nothing fits ${selector}`);
  return [element, ...element.querySelectorAll('*')]
    .map((one) => {
      const { backgroundColor, color, borderColor, borderWidth, borderStyle, outlineStyle, outlineWidth, fontWeight, textDecorationLine } =
        getComputedStyle(one);
      return [
        backgroundColor,
        color,
        borderColor,
        borderWidth,
        borderStyle,
        outlineStyle,
        outlineWidth,
        fontWeight,
        textDecorationLine,
      ].join(' ');
    })
    .join('\n');
}

describe.each([{ forcedColors: 'active' }, { forcedColors: 'none' }] as const)('with forced colours $forcedColors', (visit) => {
  it('what is chosen looks different from what is not', async () => {
    const page = await openOverview('?country=NGA&crime=cybercrime&period=2023', { ...visit, reducedMotion: 'reduce' });
    const pairs = {
      'a measure': ['section[data-chosen="true"]', 'section[data-chosen="false"]'],
      'a filter': ['[role="search"] button[data-set="true"]', '[role="search"] button[data-set="false"]'],
      'a lane of the timeline': [
        'figure[data-chart="timeline"] button[data-crime-area][aria-pressed="true"]',
        'figure[data-chart="timeline"] button[data-crime-area][aria-pressed="false"]',
      ],
      'a reading of the map': ['figure[data-chart="map"] label:has(:checked)', 'figure[data-chart="map"] label:not(:has(:checked))'],
      'a row of the ranking': [
        'figure[data-chart="ranking"] tr[data-selected="true"] th',
        'figure[data-chart="ranking"] tr[data-country]:not([data-selected]) th',
      ],
      'a column of a year': [
        'figure[data-chart="by-year"] :has(> button[aria-pressed="true"])',
        'figure[data-chart="by-year"] :has(> button[aria-pressed="false"])',
      ],
      'a row of a crime area': [
        'figure[data-chart="by-crime-area"] :has(> button[aria-pressed="true"])',
        'figure[data-chart="by-crime-area"] :has(> button[aria-pressed="false"])',
      ],
      'a sheet of the table': ['#table button[aria-pressed="true"]', '#table button[aria-pressed="false"]'],
    } as const;
    // Another filter than the lane's own would leave one lane only.
    await act(page, () => page.locator('[data-chip="country:NGA"]').click());
    await act(page, () => chart(page, 'ranking').locator('tr[data-country="NGA"]').click());
    await page.mouse.move(0, 0);
    for (const [what, [chosen, other]] of Object.entries(pairs))
      expect.soft(await page.evaluate(readLook, chosen), what).not.toBe(await page.evaluate(readLook, other));
    expect(await chart(page, 'map').locator('[class*="selectedLine"]').count()).toBe(1);
  });
});

it('nothing moves for a reader who asked for less motion', async () => {
  const page = await openOverview('', { reducedMotion: 'reduce' });
  const moving = () => page.evaluate(() => document.getAnimations().length);
  await chart(page, 'by-year').locator('[data-year="2023"]').first().click();
  expect(await moving()).toBe(0);
  await untilReady(page);
  expect(await moving()).toBe(0);
});

describe('the colours', () => {
  const paper = (page: Page) =>
    page.evaluate(() => [document.documentElement.dataset['theme'], getComputedStyle(document.body).backgroundColor]);

  it('follow the system, change by the switch, and stay so at the next visit', async () => {
    const page = await openOverview('', { colorScheme: 'light' });
    const light = await paper(page);
    await page.getByRole('button', { name: 'Switch to dark colours' }).click();
    const dark = await paper(page);
    expect([light[0], dark[0]]).toEqual(['light', 'dark']);
    expect(dark[1]).not.toBe(light[1]);
    await page.reload();
    await untilReady(page);
    expect(await paper(page)).toEqual(dark);
    await page.getByRole('button', { name: 'Switch to light colours' }).click();
    expect(await paper(page)).toEqual(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-theme="dark"]').waitFor();
  });

  it('change for this visit where the browser refuses to store anything', async () => {
    const page = await openOverview('', {
      prepare: (context) =>
        context.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('refused', 'SecurityError');
            },
          });
        }),
    });
    await page.getByRole('button', { name: 'Switch to dark colours' }).click();
    expect((await paper(page))[0]).toBe('dark');
  });
});
