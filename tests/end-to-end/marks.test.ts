import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { act, chart, follow, openOverview } from './browser';
import { readBuilt, readDataset, readManifest } from './reference';

const dataset = readDataset();
const members = dataset.countries.filter(({ region }) => region !== null).map(({ code }) => code as string);

describe('the marks by which a script reads the page', () => {
  it('stand on every number', async () => {
    const page = await openOverview();
    for (const table of await page.getByRole('button', { name: 'Table', exact: true }).all()) await table.click();
    for (const link of ['', '?reading=attributed&country=NGA', '?receipt=weka-2', '?receipt=arrests']) {
      await follow(page, link);
      // A single result has a label of its own instead of a measure of the catalogue.
      const numbers = await page
        .locator('data')
        .evaluateAll((all) =>
          all.map(({ attributes, dataset: { qualifier, status, measure = 'none' }, parentElement }) =>
            [
              attributes.getNamedItem('value')?.value,
              qualifier,
              status,
              measure === 'none' && parentElement?.closest('dialog') ? 'single' : measure,
            ].join(' '),
          ),
        );
      expect(numbers.length).toBeGreaterThan(100);
      const marked =
        /^\d+(\.\d+)? (exact|about|nearly|over|at-least|up-to) (stated|disputed) (arrests|victims-rescued|networks-identified|single|[a-z]+(-[a-z]+)+)$/;
      expect(numbers.filter((number) => !marked.test(number))).toEqual([]);
    }
  });

  it('name every view, and what stands in it', async () => {
    const page = await openOverview('?country=NGA&crime=cybercrime');
    const count = (selector: string) => page.locator(selector).count();
    for (const name of ['timeline', 'map', 'by-year', 'by-crime-area', 'ranking'] as const) expect(await chart(page, name).count()).toBe(1);
    expect(await chart(page, 'map').locator('path[data-country="NGA"]').count()).toBe(1);
    expect(await chart(page, 'ranking').locator('tr[data-country="NGA"]').count()).toBe(1);
    expect(await chart(page, 'timeline').locator('[data-crime-area="cybercrime"]').count()).toBe(1);
    expect(await chart(page, 'by-crime-area').locator('[data-crime-area="cybercrime"]').count()).toBe(3);
    expect(await chart(page, 'timeline').locator('[data-year="2023"]').count()).toBe(1);
    expect(await chart(page, 'by-year').locator('[data-year="2023"]').count()).toBe(3);
    expect(await page.getByRole('slider').count()).toBe(2);
    expect(await page.locator('[data-chip]').evaluateAll((chips: HTMLElement[]) => chips.map((chip) => chip.dataset['chip']))).toEqual([
      'crime:cybercrime',
      'country:NGA',
    ]);
    expect(await count('[data-action="clear-filters"]')).toBe(1);
    await act(page, () => page.locator('[data-action="clear-filters"]').click());
    expect(new URL(page.url()).search).toBe('');
    expect(await count('[data-chip], [data-action="clear-filters"]')).toBe(0);
    expect(await count('tr[data-operation="weka-2"]')).toBe(1);
  });

  it('say at once that an act is not yet drawn', async () => {
    const page = await openOverview();
    const marks = await page.evaluate(async () => {
      const main = document.querySelector('main');
      const seen: (string | undefined)[] = [];
      const observer = new MutationObserver(() => seen.push(main?.dataset['ready']));
      if (main) observer.observe(main, { attributeFilter: ['data-ready'] });
      document.querySelector('[data-year="2023"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      // The tasks that the act itself leaves behind, and nothing after them.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      const atOnce = main?.dataset['ready'];
      while (!seen.includes('true')) await new Promise(requestAnimationFrame);
      observer.disconnect();
      return { atOnce, last: seen.at(-1) };
    });
    expect(marks).toEqual({ atOnce: 'false', last: 'true' });
  });
});

describe.each([
  { width: 360, height: 800 },
  { width: 1440, height: 900 },
])('on a screen $width px wide', ({ width, height }) => {
  it('the map shows every member of the African Union where a pointer finds it', async () => {
    const page = await openOverview('', { viewport: { width, height } });
    const found = await mapShapes(page);
    expect(Object.keys(found).sort()).toEqual(members.toSorted());
    for (const [country, shape] of Object.entries(found)) {
      expect(shape.isVisible, `${country} is drawn`).toBe(true);
      expect(shape.atMiddle, `the country at the middle of ${country}`).toBe(country);
    }
  });
});

describe('every member of the African Union has a target of 24 px', () => {
  const isSmall = ({ target }: CountryOnScreen) => Math.min(target.width, target.height) < 23.9;

  it('on the whole map of a wide screen, but for two that lie too close together', async () => {
    const shapes = Object.entries(await mapShapes(await openOverview()));
    expect(
      shapes.flatMap(([country, shape]) => (isSmall(shape) ? [country] : [])).filter((country) => country !== 'RWA' && country !== 'BDI'),
    ).toEqual([]);
  });

  it('on a phone when the map is enlarged twice', async () => {
    const page = await openOverview('', { viewport: { width: 360, height: 800 }, reducedMotion: 'reduce' });
    const map = chart(page, 'map');
    for (let times = 0; times < 2; times += 1) await map.getByRole('button', { name: 'Zoom in' }).click();
    const press = async (name: string) => {
      await map.getByRole('button', { name }).dispatchEvent('click');
      // A step beyond the edge of the map is drawn back.
      await map.locator('.leaflet-pan-anim').waitFor({ state: 'detached' });
    };
    const enough = new Set<string>();
    // Nine by nine steps of two fifths of the box cover a map that is four boxes wide.
    for (let times = 0; times < 4; times += 1) {
      await press('Move north');
      await press('Move west');
    }
    for (let row = 0; row < 9; row += 1) {
      for (let column = 0; column < 9; column += 1) {
        for (const [country, shape] of Object.entries(await mapShapes(page))) if (!isSmall(shape)) enough.add(country);
        await press(row % 2 === 0 ? 'Move east' : 'Move west');
      }
      await press('Move south');
    }
    expect(members.filter((country) => !enough.has(country))).toEqual([]);
  });
});

interface CountryOnScreen {
  isVisible: boolean;
  atMiddle: string | null;
  target: { width: number; height: number };
}

/** Of each country on the map: whether it is drawn, what lies at its middle, and the size of the ground on which it is found. */
function mapShapes(page: Page): Promise<Record<string, CountryOnScreen>> {
  const plane = readBuilt<{ shapes: { id: string; label: { x: number; y: number }; small: boolean }[] }>(readManifest().outlines.path);
  const places = plane.shapes.map(({ id, label: { x, y }, small }) => ({ id, x, y, small }));
  return page.evaluate((places) => {
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    document.querySelector('figure[data-chart="map"] .leaflet-container')?.scrollIntoView({ block: 'center' });
    const middle = (id: string) => {
      const { x, y, width, height } = boxOf(`path[data-country="${id}"]`);
      return { x: x + width / 2, y: y + height / 2 };
    };
    // Circles stand exactly on their place: two of them tell how the plane lies on the screen.
    const circles = places.filter(({ small }) => small).toSorted((a, b) => a.x - b.x);
    const [first, last] = [circles[0], circles.at(-1)];
    if (first === undefined || last === undefined) throw new Error('the map has no circles');
    const [from, to] = [middle(first.id), middle(last.id)];
    const scale = (to.x - from.x) / (last.x - first.x);
    return Object.fromEntries(
      places.map(({ id, x, y }) => {
        const shape = document.querySelector(`path[data-country="${id}"]`);
        const hit = document
          .elementFromPoint(from.x + (x - first.x) * scale, from.y + (y - first.y) * scale)
          ?.closest('[data-country], [data-target]');
        const [own, ring] = [boxOf(`path[data-country="${id}"]`), boxOf(`[data-target="${id}"]`)];
        const boxes = ring.width > 0 ? [own, ring] : [own];
        return [
          id,
          {
            isVisible:
              shape !== null &&
              own.width > 0 &&
              own.height > 0 &&
              getComputedStyle(shape).visibility === 'visible' &&
              getComputedStyle(shape).fill !== 'none',
            atMiddle: hit?.getAttribute('data-country') ?? hit?.getAttribute('data-target') ?? null,
            target: {
              width: Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left)),
              height: Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top)),
            },
          },
        ];
      }),
    );
  }, places);
}
