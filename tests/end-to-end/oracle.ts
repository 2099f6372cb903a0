import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findAxeViolations } from './browser';

/** What no reader should ever meet: a value that is none, or a message that was not filled in. */
const unsound = /\bNaN\b|\bundefined\b|\[object Object\]|\bInfinity\b|Invalid Date|\{\{/;
/** Nor the key of a message in place of its words. */
const keys = new Set(
  readFileSync('src/text/messages/en.json', 'utf8')
    .split('\n')
    .flatMap((line) => /^ {2}"(\S+\.\S+)":/.exec(line)?.[1] ?? []),
);

interface Expected {
  /** The code of what is wrong, where something is: it is said once, with a next step. */
  alert?: RegExp | null;
  /** What the page repeats of the reader's own words, which may be anything. */
  repeated?: string;
}

/**
 * Holds after every fault, whatever it brings about. What the page threw, what it wrote to the console, what broke its policy and what it asked of other
 * hosts, `openPage` holds against it at the end.
 */
export async function expectSound(page: Page, { alert = null, repeated = '' }: Expected = {}): Promise<void> {
  expect(await page.evaluate(() => ({ pwned: '__pwned' in window, added: Object.keys(Object.prototype) }))).toEqual({
    pwned: false,
    added: [],
  });
  const headings = page.locator('h1');
  await headings.first().waitFor({ timeout: 5000 });
  expect(await headings.count(), 'headings of the first level').toBe(1);
  expect(await page.locator('main').count(), 'main parts').toBe(1);
  const text = (await page.locator('body').innerText()).replaceAll(repeated, '');
  expect(unsound.exec(text)?.[0], 'no value').toBeUndefined();
  expect(
    text.split(/[^\w.-]+/).filter((word) => keys.has(word)),
    'keys of messages',
  ).toEqual([]);
  const alerts = (await page.getByRole('alert').all()).map(async (said) => said.innerText());
  const said = await Promise.all(alerts);
  if (alert === null) expect(said).toEqual([]);
  else {
    expect(said).toEqual([expect.stringMatching(alert)]);
    expect(
      await page.getByRole('alert').getByRole('button').or(page.locator('main').getByRole('button')).count(),
      'next steps',
    ).toBeGreaterThan(0);
  }
  expect(await findAxeViolations(page)).toEqual([]);
}
