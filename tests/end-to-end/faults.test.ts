import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '@/domain/schema-version';
import { act, chart, openPage, untilReady } from './browser';
import { type DataFile, type Fault, type FaultServer, startFaultServer } from './fault-server';
import { expectSound } from './oracle';
import { readDataset } from './reference';

const expected = /^Failed to load resource/;

async function openWith(faults: FaultServer['faults'], path = '/'): Promise<{ page: Page; server: FaultServer }> {
  const server = await startFaultServer();
  server.faults = faults;
  return { page: await openPage(path, { baseURL: server.address, expected }), server };
}

describe('data that do not arrive as they were published', () => {
  it.each<{ file: DataFile; fault: Fault; code: string; tries: number; advice: string }>([
    { file: 'manifest', fault: 404, code: 'E_HTTP_4XX', tries: 1, advice: 'The server does not have the file' },
    { file: 'manifest', fault: 503, code: 'E_HTTP_5XX', tries: 3, advice: 'Try again in a minute' },
    { file: 'manifest', fault: 'html', code: 'E_NOT_JSON', tries: 1, advice: 'sign-in page' },
    { file: 'manifest', fault: 'cut', code: 'E_JSON_SYNTAX', tries: 1, advice: 'cut off or damaged' },
    { file: 'dataset', fault: 404, code: 'E_HTTP_4XX', tries: 1, advice: 'The server does not have the file' },
    { file: 'dataset', fault: 503, code: 'E_HTTP_5XX', tries: 3, advice: 'Try again in a minute' },
    { file: 'dataset', fault: 'html', code: 'E_NOT_JSON', tries: 1, advice: 'sign-in page' },
    { file: 'dataset', fault: 'flipped', code: 'E_CHECKSUM', tries: 2, advice: 'not the one that was published' },
    { file: 'dataset', fault: 'cut', code: 'E_CHECKSUM', tries: 2, advice: 'not the one that was published' },
    { file: 'dataset', fault: 'reset', code: 'E_NET_FAIL', tries: 3, advice: 'Check the connection' },
  ])('are refused with $code: $file, $fault', async ({ file, fault, code, tries, advice }) => {
    const { page, server } = await openWith({ [file]: fault });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const text = await alert.innerText();
    expect(text).toContain('The data could not be read.');
    expect(text).toContain(advice);
    expect(text).toMatch(new RegExp(`Code ${code}, file data/${file}\\.`));
    expect(await page.locator('data').count(), 'numbers shown').toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    // A browser may ask once more by itself where a connection breaks.
    const asked = fault === 'reset' ? Math.min(server.asked[file], tries) : server.asked[file];
    expect(asked).toBe(tries);
    await expectSound(page, { alert: new RegExp(code) });

    server.faults = {};
    await page.getByRole('button', { name: 'Try again' }).click();
    await untilReady(page);
    expect(await page.locator('data[data-total="arrests"]').getAttribute('value')).toBe('5809');
    await expectSound(page);
  });

  it.each<[DataFile, Fault]>([
    ['manifest', 'never'],
    ['dataset', 'never'],
    ['dataset', 'stall'],
  ])('are refused with E_NET_TIMEOUT after three tries, which are shown: %s, %s', async (file, fault) => {
    const server = await startFaultServer();
    server.faults = { [file]: fault };
    const page = await openPage('/en/?country=NGA', { baseURL: server.address, prepare: async (context) => context.clock.install() });
    await page.getByRole('main').getByText('Reading the data').waitFor();
    const alert = page.getByRole('alert');
    const now = () => page.evaluate(() => Date.now());
    const start = await now();
    let seconds = 0;
    while ((await alert.count()) === 0) {
      await page.clock.fastForward(1000);
      seconds += 1;
      await page.waitForTimeout(50);
      expect(seconds).toBeLessThanOrEqual(30);
    }
    // Longer than two tries take. The server may see fewer: what hangs in the browser keeps the next request for the same file waiting.
    // By the clock of the page, for which time also passes by itself.
    expect((await now()) - start).toBeGreaterThan(18_000);
    await expectSound(page, { alert: /E_NET_TIMEOUT/ });
  });

  it('are asked for three times in all, after waits as long as a busy server asks for, and twice as long', async () => {
    const { page, server } = await openWith({ manifest: 'busy' }, '/en/?country=NGA');
    await page.getByRole('alert').waitFor();
    expect(server.asked.manifest).toBe(3);
    const tries = server.times.filter((_, at) => server.log[at]?.startsWith('/data/manifest.'));
    const waits = tries.slice(1).map((start, at) => start - (tries[at] ?? 0));
    expect(waits).toEqual([expect.toSatisfy((wait) => wait >= 2000), expect.toSatisfy((wait) => wait >= 4000)]);
    await expectSound(page, { alert: /E_HTTP_5XX/ });
  });

  it('show that they are waited for, without a number, and appear when they come', async () => {
    const { page, server } = await openWith({ dataset: 'never' }, '/en/?country=NGA');
    await page.getByRole('main').getByText('Reading the data').waitFor();
    expect(await page.locator('data').count()).toBe(0);
    expect(server.asked.dataset).toBe(1);
    server.faults = {};
    await page.reload();
    await untilReady(page);
    expect(await page.locator('data[data-total="arrests"]').count()).toBe(1);
  });

  it('leave the figures of the page to be read while they are late, and say so', async () => {
    const { page } = await openWith({ dataset: 'never' });
    await page.locator('#late').waitFor();
    expect(await page.locator('#late').innerText()).toBe('Reading the data');
    expect(await page.locator('data[data-total="arrests"]').getAttribute('value')).toBe('5809');
  });

  it('are refused when they are newer than the app', async () => {
    const server = await startFaultServer();
    server.publish({ ...readDataset(), schemaVersion: SCHEMA_VERSION + 1 });
    const page = await openPage('/', { baseURL: server.address });
    expect(await page.getByRole('alert').innerText()).toContain('Code E_SCHEMA_NEWER,');
    expect(await page.locator('data').count()).toBe(0);
    await expectSound(page, { alert: /E_SCHEMA_NEWER/ });
  });
});

describe('a dataset that breaks a rule of its format', () => {
  it('is refused as a whole, naming the record, the field and what stands there', async () => {
    const dataset = readDataset();
    const position = dataset.operations.findIndex(({ id }) => id === 'weka-2');
    const server = await startFaultServer();
    server.publish({
      ...dataset,
      operations: dataset.operations.map((operation) => (operation.id === 'weka-2' ? { ...operation, period: '2023-13' } : operation)),
    });
    const page = await openPage('/', { baseURL: server.address });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const text = await alert.innerText();
    expect(text).toContain('Code E_SCHEMA,');
    expect(text).toContain(`operations[${position}].period`);
    expect(text).toContain('weka-2');
    expect(text).toContain('2023-13');
    expect(await page.locator('data').count()).toBe(0);
    await expectSound(page, { alert: /E_SCHEMA/ });

    server.publish(dataset);
    await page.getByRole('button', { name: 'Try again' }).click();
    await untilReady(page);
    expect(await page.locator('data[data-total="arrests"]').getAttribute('value')).toBe('5809');
  });

  it('is refused when an operation names a source that does not exist', async () => {
    const dataset = readDataset();
    const server = await startFaultServer();
    server.publish({
      ...dataset,
      operations: dataset.operations.map((operation) =>
        operation.id === 'weka-2' ? { ...operation, sources: [...operation.sources, 'nowhere'] } : operation,
      ),
    });
    const page = await openPage('/', { baseURL: server.address });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('nowhere');
    expect(await page.locator('data').count()).toBe(0);
    await expectSound(page, { alert: /E_SCHEMA/ });
  });
});

describe('without the outlines of the map', () => {
  it.each<Fault>([404, 'html', 'flipped'])('everything else works, and the map says so: %s', async (fault) => {
    const { page } = await openWith({ outlines: fault });
    await untilReady(page);
    expect(await chart(page, 'map').getByRole('alert').innerText()).toContain('The outlines of the map could not be loaded');
    await expectSound(page, { alert: /outlines/ });
    expect(await page.locator('data[data-total="arrests"]').getAttribute('value')).toBe('5809');
    await chart(page, 'ranking').locator('tr[data-country="NGA"]').click();
    await untilReady(page);
    expect(new URL(page.url()).search).toBe('?country=NGA');
    await chart(page, 'map').getByRole('button', { name: 'Table', exact: true }).click();
    expect(await chart(page, 'map').locator('tbody tr').count()).toBeGreaterThanOrEqual(55);
  });
});

it('over a poor line the figures stand before the code is there, and then everything works', async () => {
  const page = await openPage('about:blank');
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('data[data-total="arrests"][value="5809"]') === null) return;
      performance.mark('figures');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/en/', { waitUntil: 'commit' });
  await untilReady(page);
  const { figures, code } = await page.evaluate(() => {
    const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '';
    const fetched = performance.getEntriesByName(script).find((entry) => entry instanceof PerformanceResourceTiming);
    return { figures: performance.getEntriesByName('figures')[0]?.startTime, code: fetched?.responseEnd ?? 0 };
  });
  expect(figures).toBeLessThan(code);
  const arrests = page.locator('data[data-total="arrests"]');
  await act(page, () => chart(page, 'ranking').locator('tr[data-country="NGA"]').click());
  expect(await page.locator('[data-chip]').count()).toBe(1);
  await arrests.click();
  await page.getByRole('dialog').locator('a').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('header').getByRole('link', { name: 'Countries' }).click();
  await page.getByRole('heading', { level: 1, name: 'Countries' }).waitFor();
  await untilReady(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expectSound(page);
});
