import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, untilReady } from './browser';
import { type Fault, type FaultServer, startFaultServer } from './fault-server';
import { untilKept } from './kept';
import { expectSound } from './oracle';
import { readDataset } from './reference';

const expected = /Failed to load resource|net::ERR_/;

/** A reader who was here before, whose waits pass as quickly as the test lets them. */
async function openAgain(): Promise<{ page: Page; server: FaultServer }> {
  const server = await startFaultServer();
  const page = await openPage('/en/', { baseURL: server.address, serviceWorkers: 'allow', expected });
  await untilReady(page);
  await untilKept(page, 'en');
  await page.clock.install();
  return { page, server };
}

function notice(page: Page, words: string): Locator {
  return page.getByRole('status').filter({ hasText: words });
}

/** Lets time pass for the page until something is said: waits for silence and between tries, in steps that are shorter than either. */
async function untilSaid(page: Page, said: Locator, step = 1500): Promise<void> {
  await expect
    .poll(
      async () => {
        if ((await said.count()) === 0) await page.clock.fastForward(step);
        return said.count();
      },
      { interval: 200, timeout: 60_000 },
    )
    .toBe(1);
}

/** The data of the last visit are shown, not those that cannot be had; it is said with the code and a next step. */
async function expectLastGood(page: Page, code: string): Promise<void> {
  await untilReady(page);
  const said = notice(page, `Code ${code}, file data/`);
  await untilSaid(page, said, code === 'E_NET_TIMEOUT' ? 7000 : 1500);
  expect(await said.innerText()).toContain('Not refreshed: these are the data of 18 February 2026.');
  expect(await page.locator('data[data-total="arrests"]').getAttribute('value')).toBe('5809');
  expect(await said.getByRole('button', { name: 'Try again' }).count()).toBe(1);
  await expectSound(page);
}

const ofManifest: readonly [Fault, string][] = [
  [404, 'E_HTTP_4XX'],
  [503, 'E_HTTP_5XX'],
  ['html', 'E_NOT_JSON'],
  ['cut', 'E_JSON_SYNTAX'],
  ['reset', 'E_NET_FAIL'],
  ['never', 'E_NET_TIMEOUT'],
  ['stall', 'E_NET_TIMEOUT'],
];
const ofDataset: readonly [Fault, string][] = [
  [404, 'E_HTTP_4XX'],
  [503, 'E_HTTP_5XX'],
  ['html', 'E_NOT_JSON'],
  ['flipped', 'E_CHECKSUM'],
  ['cut', 'E_CHECKSUM'],
  ['reset', 'E_NET_FAIL'],
  ['never', 'E_NET_TIMEOUT'],
  ['stall', 'E_NET_TIMEOUT'],
];

describe('on a later visit the data of the last one are shown at once', () => {
  it('where what is published now cannot be asked for, until it can', async () => {
    const { page, server } = await openAgain();
    for (const [fault, code] of ofManifest) {
      server.faults = { manifest: fault };
      await page.reload();
      await expectLastGood(page, code);
    }
    await page.getByRole('button', { name: 'Try again' }).click();
    await untilSaid(page, notice(page, 'Reading the data'));
    server.faults = {};
    await expect
      .poll(
        async () => {
          await page.clock.fastForward(1500);
          return page.getByRole('button', { name: 'Try again' }).count();
        },
        { timeout: 30_000 },
      )
      .toBe(0);
    expect(await page.locator('data[data-total="arrests"]').getAttribute('value')).toBe('5809');
    await expectSound(page);
  });

  it('where newer ones were published by halves or never come, which are neither shown nor kept', async () => {
    const { page, server } = await openAgain();
    server.publish({ ...readDataset(), asOf: '2026-03-01' });
    for (const [fault, code] of ofDataset) {
      server.faults = { dataset: fault };
      await page.reload();
      await expectLastGood(page, code);
    }
    server.faults = {};
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('1 March 2026').first().waitFor();
    await untilReady(page);
    expect(await notice(page, 'Not refreshed').count()).toBe(0);
    await expectSound(page);
  });
});

it('newer data are offered in a page that is open, and shown when the reader says so', async () => {
  const { page, server } = await openAgain();
  server.publish({ ...readDataset(), asOf: '2026-03-01' });
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  const offer = notice(page, 'Newer data were published: those of 1 March 2026.');
  await offer.waitFor();
  await expectSound(page);
  await offer.getByRole('button').click();
  await offer.waitFor({ state: 'detached' });
  await untilReady(page);
  expect(await page.getByRole('contentinfo').innerText()).toContain('1 March 2026');
  await expectSound(page);
});
