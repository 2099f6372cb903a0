import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What is kept for visits without a network, by the name of its cache. */
export async function kept(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const entries = await Promise.all(
      names.map(async (name) => {
        const requests = await (await caches.open(name)).keys();
        return [name.replace(/-http.*/, ''), requests.map(({ url }) => new URL(url).pathname)] as const;
      }),
    );
    return Object.fromEntries(entries);
  });
}

/** Waits until a language and the data in it are kept. */
export async function untilKept(page: Page, language: string): Promise<void> {
  await expect
    .poll(async () => Object.values(await kept(page)).flat(), { timeout: 30_000 })
    .toEqual(
      expect.arrayContaining([
        expect.stringContaining(`/assets/lang-${language}-`),
        expect.stringContaining(`/assets/lang-rest-${language}-`),
        expect.stringMatching(language === 'en' ? /\/data\/dataset\.\w+\.json/ : new RegExp(`/data/dataset-${language}\\.`)),
        expect.stringContaining('/data/outlines.'),
        '/data/manifest.json',
      ]),
    );
}
