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
  title: string;
  asked: Asked;
  link: string;
  choose: (page: Page) => Promise<unknown>;
  takeBack?: (page: Page) => Promise<unknown>;
}

const choices: readonly Choice[] = [
  {
    title: 'Nigeria on the map',
    asked: { country: 'NGA' },
    link: '?country=NGA',
    choose: (page) => chart(page, 'map').locator('path[data-country="NGA"]').click(),
  },
  {
    title: 'Nigeria in the ranking',
    asked: { country: 'NGA' },
    link: '?country=NGA',
    choose: (page) => chart(page, 'ranking').locator('tr[data-country="NGA"]').click(),
  },
  { title: 'Nigeria in the filters', asked: { country: 'NGA' }, link: '?country=NGA', choose: inFilter('Country', 'checkbox', /^Nigeria/) },
  {
    title: 'cybercrime at its lane of the timeline',
    asked: { crimeArea: 'cybercrime' },
    link: '?crime=cybercrime',
    choose: (page) => chart(page, 'timeline').locator('button[data-crime-area="cybercrime"]').click(),
  },
  {
    title: 'cybercrime in the chart of crime areas',
    asked: { crimeArea: 'cybercrime' },
    link: '?crime=cybercrime',
    choose: (page) => chart(page, 'by-crime-area').locator('button[data-crime-area="cybercrime"]').first().click(),
  },
  {
    title: 'cybercrime in the filters',
    asked: { crimeArea: 'cybercrime' },
    link: '?crime=cybercrime',
    choose: inFilter('Crime area', 'checkbox', /^Cybercrime/),
  },
  {
    title: '2023 in the chart of years',
    asked: { year: 2023 },
    link: '?period=2023',
    choose: (page) => chart(page, 'by-year').locator('button[data-year="2023"]').first().click(),
  },
  {
    title: '2023 on the axis of the timeline',
    asked: { year: 2023 },
    link: '?period=2023',
    choose: (page) => chart(page, 'timeline').locator('[data-year="2023"]').click(),
  },
  {
    title: '2023 in the filters',
    asked: { year: 2023 },
    link: '?period=2023',
    choose: inFilter('Period', 'radio', /^2023$/),
    takeBack: inFilter('Period', 'radio', /^Whole period$/),
  },
];

function inFilter(filter: string, role: 'checkbox' | 'radio', name: RegExp): Choice['choose'] {
  return async (page) => {
    await filterButton(page, filter).click();
    await page.getByRole('search').getByRole(role, { name }).click();
    await page.keyboard.press('Escape');
  };
}

describe.each(choices)('choosing $title', ({ asked, link, choose, takeBack = choose }) => {
  it('changes every view alike, and is undone by a second click and by the Back button', async () => {
    const expected = expectedViews(dataset, asked);
    const page = await openOverview();
    const whole = expectedViews(dataset, {});

    await act(page, choose);
    expect(await readViews(page)).toEqual(expected);
    expect(new URL(page.url()).search).toBe(link);

    await act(page, takeBack);
    expect(await readViews(page)).toEqual(whole);
    expect(new URL(page.url()).search).toBe('');

    await act(page, () => page.goBack());
    expect(await readViews(page)).toEqual(expected);
    await act(page, () => page.goBack());
    expect(await readViews(page)).toEqual(whole);
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
  for (const { choose } of choices.filter(({ title }) =>
    ['Nigeria on the map', 'cybercrime at its lane of the timeline', '2023 in the chart of years'].includes(title),
  ))
    await act(page, choose);
  expect(await readViews(page)).toEqual(expectedViews(dataset, { country: 'NGA', crimeArea: 'cybercrime', year: 2023 }));
});
