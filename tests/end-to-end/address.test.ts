import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { act, chart, filterButton, measureButton, openOverview, openPage, untilReady } from './browser';
import { startFaultServer } from './fault-server';
import { expectSound } from './oracle';

const full =
  '?period=2021-05..2025-06&crime=cybercrime,terrorism&country=NGA,KEN&organisation=afripol:led&programme=ispa&kind=operations&find=africa&measure=victims-rescued&reading=attributed&sort=-victims-rescued&receipt=victims-rescued';

function searchOf(page: Page): string {
  return new URL(page.url()).search;
}

function lengthOfHistory(page: Page): Promise<number> {
  return page.evaluate(() => window.history.length);
}

it('a link restores the filters, the measure and the reading', async () => {
  const page = await openOverview(
    '?period=2023-04..2024-12&crime=cybercrime&country=NGA&organisation=afripol&kind=operations&find=surge&measure=networks-identified&reading=attributed',
  );
  expect(searchOf(page)).toBe(
    '?period=2023-04..2024-12&crime=cybercrime&country=NGA&organisation=afripol&kind=operations&find=surge&measure=networks-identified&reading=attributed',
  );
  const chips = page.locator('[data-chip]');
  expect(await chips.evaluateAll((all: HTMLElement[]) => all.map((chip) => chip.dataset['chip']))).toEqual([
    'period',
    'crime:cybercrime',
    'country:NGA',
    'organisation',
    'kind',
    'find',
  ]);
  expect(await page.getByRole('search').getByRole('searchbox').inputValue()).toBe('surge');
  expect(await measureButton(page, 'Networks identified').getAttribute('aria-pressed')).toBe('true');
  expect(await page.getByRole('radio', { name: 'Results attributed to the country' }).isChecked()).toBe(true);
  await filterButton(page, 'Country').click();
  expect(await page.getByRole('checkbox', { name: /^Nigeria/ }).isChecked()).toBe(true);
  expect(await chart(page, 'ranking').locator('tr[data-country="NGA"]').getAttribute('data-selected')).toBe('true');
});

it('a link restores the sheet of the table and its order', async () => {
  const page = await openOverview('?table=activities&sort=name');
  const table = page.locator('#table');
  expect(await table.getByRole('button', { name: '29 activities' }).getAttribute('aria-pressed')).toBe('true');
  expect(await table.getByRole('columnheader', { name: 'Activity' }).getAttribute('aria-sort')).toBe('ascending');
  const names = await table.locator('tbody th a').allTextContents();
  expect(names).toHaveLength(29);
  // Sorted by the whole name, of which the table leaves out the word "Operation".
  expect(names.filter((name) => name !== 'Nervone')).toEqual(
    names.filter((name) => name !== 'Nervone').toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })),
  );
});

it('a link restores an open receipt, and Back leads to the page without it', async () => {
  const page = await openOverview('?measure=victims-rescued');
  await act(page, () => chart(page, 'timeline').locator('[data-operation="weka-2"]').click());
  expect(searchOf(page)).toBe('?measure=victims-rescued&receipt=weka-2');
  await page.reload();
  await untilReady(page);
  expect(await page.getByRole('dialog', { name: /WEKA II/i }).isVisible()).toBe(true);
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(searchOf(page)).toBe('?measure=victims-rescued');
});

it('a link with everything set comes back as it was, and is short enough to send', async () => {
  const page = await openOverview(full);
  expect(searchOf(page)).toBe(full);
  expect(page.url().length).toBeLessThan(2000);
});

it('every filter set to everything still gives a link below 2,000 characters', async () => {
  const page = await openOverview();
  await filterButton(page, 'Crime area').click();
  for (const choice of await page.getByRole('search').getByRole('checkbox').all()) await choice.check();
  await filterButton(page, 'Country').click();
  const countries = page.getByRole('search').getByRole('checkbox');
  expect(await countries.count()).toBeGreaterThanOrEqual(55);
  await act(page, () => countries.evaluateAll((boxes: HTMLElement[]) => boxes.forEach((box) => box.click())));
  await filterButton(page, 'Programme').click();
  await act(page, () => page.getByRole('search').getByRole('checkbox').first().check());
  await act(page, () => page.getByRole('search').getByRole('searchbox').fill('ü'.repeat(150)));
  expect(searchOf(page)).toContain('NGA');
  expect(page.url().length).toBeLessThan(2000);
});

it('a broken link keeps its good part, says what it left out, and is mended without a step in the history', async () => {
  const broken = '?country=Atlantis&period=2024-13&crime=cybercrime&data=https://example.org/x.json';
  const page = await openOverview(broken);
  const notice = page.getByRole('alert');
  expect(await notice.textContent()).toContain('W_STATE_IGNORED');
  for (const part of ['country=Atlantis', 'period=2024-13', 'data=https://example.org/x.json'])
    expect(await notice.textContent()).toContain(part);
  expect(searchOf(page)).toBe('?crime=cybercrime');
  expect(await lengthOfHistory(page)).toBe(await lengthOfHistory(await openOverview('?crime=cybercrime')));
  expect(await page.locator('[data-chip]').evaluateAll((all: HTMLElement[]) => all.map((chip) => chip.dataset['chip']))).toEqual([
    'crime:cybercrime',
  ]);
  await notice.getByRole('button').click();
  expect(await notice.count()).toBe(0);
});

it('what a link carries is shown as text and never runs', async () => {
  const page = await openOverview(
    `?country=${encodeURIComponent('<img src=x onerror=alert(1)>')}&find=${encodeURIComponent('"><script>alert(1)</script>')}`,
  );
  expect(await page.getByRole('alert').textContent()).toContain('country=<img src=x onerror=alert(1)>');
  expect(await page.locator('main img, main script').count()).toBe(0);
});

it('typing in the find field makes one step in the history', async () => {
  const page = await openOverview();
  const before = await lengthOfHistory(page);
  await act(page, async () => {
    await page.getByRole('search').getByRole('searchbox').pressSequentially('weka');
    await page.waitForFunction(() => window.location.search.endsWith('weka'));
  });
  expect(searchOf(page)).toBe('?find=weka');
  expect(await lengthOfHistory(page)).toBe(before + 1);
  await act(page, () => page.goBack());
  expect(searchOf(page)).toBe('');
  expect(await page.getByRole('search').getByRole('searchbox').inputValue()).toBe('');
});

it('two choices make two steps in the history', async () => {
  const page = await openOverview();
  const before = await lengthOfHistory(page);
  await act(page, () => chart(page, 'by-year').locator('[data-year="2023"]').first().click());
  await act(page, () => measureButton(page, 'Victims rescued').click());
  expect(await lengthOfHistory(page)).toBe(before + 2);
});

it('a name with an apostrophe is typed into one entry of the history', async () => {
  const page = await openOverview();
  const before = await lengthOfHistory(page);
  await act(page, async () => {
    await page.getByRole('search').getByRole('searchbox').pressSequentially("Côte d'Ivoire");
    await page.waitForFunction(() => window.location.search.endsWith('Ivoire'));
  });
  expect(await lengthOfHistory(page)).toBe(before + 1);
  expect(searchOf(page)).toBe('?find=C%C3%B4te%20d%27Ivoire');
  expect(await page.locator('main [role="status"]').textContent()).toContain("“Côte d'Ivoire”");
});

it('an address of data in a link, and a state that the app never wrote, are left out, said and never asked for', async () => {
  const server = await startFaultServer();
  const page = await openPage('/en/', { baseURL: server.address });
  await untilReady(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const links = [
    { link: '?data=https://example.org/x.json', left: 'data=https://example.org/x.json', good: '' },
    { link: '?%64ata=%2F%2Fexample.org%2Fx.json&crime=cybercrime', left: 'data=//example.org/x.json', good: '?crime=cybercrime' },
    { link: '#data=https://example.org/x.json', left: '#data=https://example.org/x.json', good: '' },
    { link: '#data%3Dhttps%3A%2F%2Fexample.org', left: '#data%3Dhttps', good: '' },
    { link: '?country=NGA#s=%E0%A4%A&', left: '#s=%E0%A4%A&', good: '?country=NGA' },
    { link: '#op=does-not-exist&zoom=NaN&lat=999&from=2024-13&country=%3Cb%3E', left: '#op=does-not-exist', good: '' },
    { link: '?op=does-not-exist&zoom=NaN&lat=999&period=2024-13&country=%3Cb%3E,NGA', left: 'zoom=NaN', good: '?country=NGA' },
    { link: '#v=0&filter=old-format', left: '#v=0&filter=old-format', good: '' },
  ];
  const expectLeftOut = async ({ left, good }: (typeof links)[number]) => {
    const said = page.getByRole('alert').filter({ hasText: left });
    await said.waitFor();
    await expectSound(page, { alert: /W_STATE_IGNORED/, repeated: 'zoom=NaN' });
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe(good);
    await said.getByRole('button').click();
    expect(await page.getByRole('alert').count()).toBe(0);
  };
  for (const each of links) {
    await page.goto('about:blank');
    await page.goto(`/en/${each.link}`);
    await untilReady(page);
    await expectLeftOut(each);
  }
  // In a page that is open as well.
  await page.evaluate(() => {
    window.location.hash = '#v=0&filter=old-format';
  });
  await expectLeftOut({ link: '', left: '#v=0&filter=old-format', good: '' });
  expect(asked.filter((address) => address.includes('example.org') && !address.startsWith(server.address))).toEqual([]);
});
