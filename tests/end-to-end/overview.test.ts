import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { act, chart, filterButton, openOverview, untilReady } from './browser';
import { type Asked, expectedViews, readDataset } from './reference';
import { readViews } from './views';

const dataset = readDataset();

describe('the overview without a filter', () => {
  it('says what is shown, and of each total how many operations published it', async () => {
    const page = await openOverview();
    expect(await page.locator('main [role="status"]').textContent()).toMatch(/^Showing 20 operations and 29 activities,/);
    const totals = page.locator('data[data-total]');
    expect(
      await totals.evaluateAll((all) =>
        all.map((data) => [data.textContent, Object.fromEntries([...data.attributes].map(({ name, value }) => [name, value]))]),
      ),
    ).toMatchObject([
      ['5,809', { 'data-total': 'arrests', value: '5809', 'data-qualifier': 'exact', 'data-stated': '18', 'data-asked': '20' }],
      [
        'about 1,700',
        { 'data-total': 'victims-rescued', value: '1725', 'data-qualifier': 'about', 'data-stated': '3', 'data-asked': '20' },
      ],
      [
        '20,674',
        { 'data-total': 'networks-identified', value: '20674', 'data-qualifier': 'exact', 'data-stated': '1', 'data-asked': '20' },
      ],
    ]);
  });

  it('shows in every view what a plain count of the data gives', async () => {
    expect(await readViews(await openOverview())).toEqual(expectedViews(dataset, {}));
  });
});

interface Choice {
  asked: Asked;
  link: string;
  /** Where it can be chosen, and how; a second time takes it back. */
  ways: Readonly<Record<string, Act>>;
}

type Act = (page: Page) => Promise<unknown>;

const nigeria: Choice = {
  asked: { country: 'NGA' },
  link: '?country=NGA',
  ways: {
    'on the map': (page) => chart(page, 'map').locator('path[data-country="NGA"]').click(),
    'in the ranking': (page) => chart(page, 'ranking').locator('tr[data-country="NGA"]').click(),
    'in the filters': (page) => chooseInFilter(page, 'Country', 'checkbox', /^Nigeria/),
  },
};

const cybercrime: Choice = {
  asked: { crimeArea: 'cybercrime' },
  link: '?crime=cybercrime',
  ways: {
    'at its lane of the timeline': (page) => chart(page, 'timeline').locator('button[data-crime-area="cybercrime"]').click(),
    'in the chart of crime areas': (page) => chart(page, 'by-crime-area').locator('button[data-crime-area="cybercrime"]').first().click(),
    'in the filters': (page) => chooseInFilter(page, 'Crime area', 'checkbox', /^Cybercrime/),
  },
};

const year2023: Choice = {
  asked: { year: 2023 },
  link: '?period=2023',
  ways: {
    'in the chart of years': (page) => chart(page, 'by-year').locator('button[data-year="2023"]').first().click(),
    'on the axis of the timeline': (page) => chart(page, 'timeline').locator('[data-year="2023"]').click(),
    'in the filters': (page) => chooseInFilter(page, 'Period', 'radio', new URL(page.url()).search === '' ? /^2023$/ : /^Whole period$/),
  },
};

async function chooseInFilter(page: Page, filter: string, role: 'checkbox' | 'radio', name: RegExp): Promise<void> {
  await filterButton(page, filter).click();
  await page.getByRole('search').getByRole(role, { name }).click();
  await page.keyboard.press('Escape');
}

describe.each([
  { title: 'Nigeria', ...nigeria },
  { title: 'cybercrime', ...cybercrime },
  { title: '2023', ...year2023 },
])('choosing $title', ({ asked, link, ways }) => {
  const expected = expectedViews(dataset, asked);
  const whole = expectedViews(dataset, {});

  it.each(Object.entries(ways))('%s changes every view alike, and a second time takes it back', async (_, choose) => {
    const page = await openOverview();
    await act(page, choose);
    expect(await readViews(page)).toEqual(expected);
    expect(new URL(page.url()).search).toBe(link);
    await act(page, choose);
    expect(await readViews(page)).toEqual(whole);
    expect(new URL(page.url()).search).toBe('');
    await act(page, () => page.goBack());
    expect(await readViews(page)).toEqual(expected);
    await act(page, () => page.goBack());
    await act(page, () => page.goForward());
    expect(await readViews(page)).toEqual(expected);
  });
});

it.each([
  { asked: { country: 'NGA' }, link: '?country=NGA' },
  { asked: { country: 'NGA', crimeArea: 'cybercrime', year: 2023 }, link: '?period=2023&crime=cybercrime&country=NGA' },
])('a link with $link shows the same after a reload and in another browser', async ({ asked, link }) => {
  const expected = expectedViews(dataset, asked);
  const page = await openOverview(link);
  expect(await readViews(page)).toEqual(expected);
  await page.reload();
  await untilReady(page);
  expect(await readViews(page)).toEqual(expected);
  expect(await readViews(await openOverview(link))).toEqual(expected);
});

it('three choices in three views leave what fits all of them', async () => {
  const page = await openOverview();
  for (const choose of [nigeria.ways['on the map'], cybercrime.ways['at its lane of the timeline'], year2023.ways['in the chart of years']])
    await act(page, async () => choose?.(page));
  expect(await readViews(page)).toEqual(expectedViews(dataset, { country: 'NGA', crimeArea: 'cybercrime', year: 2023 }));
});

describe('an act', () => {
  it('leaves the map where it stands, though the timeline above it grows shorter', async () => {
    const page = await openOverview();
    const algeria = chart(page, 'map').locator('path[data-country="DZA"]');
    await algeria.scrollIntoViewIfNeeded();
    const before = await algeria.boundingBox();
    await act(page, () => algeria.click());
    expect(new URL(page.url()).search).toBe('?country=DZA');
    const after = await algeria.boundingBox();
    expect(Math.abs((after?.y ?? Number.NaN) - (before?.y ?? Number.NaN))).toBeLessThan(2);
  });

  it('leaves the focus near, where the control that had it is gone', async () => {
    const page = await openOverview('?country=NGA&crime=cybercrime');
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-chip') ?? document.activeElement?.getAttribute('role'));
    await act(page, () => page.locator('[data-chip="country:NGA"]').press('Enter'));
    expect(await focused()).toBe('crime:cybercrime');
    await act(page, () => page.locator('[data-action="clear-filters"]').press('Enter'));
    expect(await focused()).toBe('status');
  });
});
