import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, untilReady } from './browser';

const suggestions = '**/SearchWithSuggestions*.js';

/** The overview, where suggestions come no sooner than they are let. */
async function openWithoutSuggestions(): Promise<{ page: Page; letCome: () => void }> {
  let letCome = () => {};
  const waiting = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  const page = await openPage('/en/', {
    prepare: (context) =>
      context.route(suggestions, async (route) => {
        await waiting;
        await route.continue();
      }),
  });
  await untilReady(page);
  return { page, letCome };
}

function readField(page: Page) {
  return page.getByRole('combobox').evaluate((field) => ({
    text: field instanceof HTMLInputElement ? field.value : null,
    caret: field instanceof HTMLInputElement ? field.selectionStart : null,
    hasFocus: field === document.activeElement,
  }));
}

describe('the search', () => {
  it('looks the same before its suggestions have come and after', async () => {
    const { page, letCome } = await openWithoutSuggestions();
    const field = page.getByRole('combobox', { name: /search/i });
    const look = () =>
      field.evaluate((input) => {
        const { x, y, width, height } = input.getBoundingClientRect();
        return { box: [x, y, width, height], html: input.parentElement?.outerHTML };
      });
    const plain = (html = '') => html.replaceAll(/ (?:id|for|aria-\w+|value|type|role|\w+)="[^"]*"/g, '');
    const before = await look();
    letCome();
    await page.locator('[role="listbox"]').waitFor({ state: 'attached' });
    const after = await look();
    expect(after.box).toEqual(before.box);
    expect(plain(after.html)).toBe(plain(before.html));
  });

  it('takes what is typed before its suggestions have come, and goes on at the same letter', async () => {
    const { page, letCome } = await openWithoutSuggestions();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('weka');
    await page.keyboard.press('ArrowLeft');
    expect(await readField(page)).toEqual({ text: 'weka', caret: 3, hasFocus: true });
    letCome();
    await page.getByRole('option', { name: 'WEKA II' }).waitFor();
    expect(await readField(page)).toEqual({ text: 'weka', caret: 3, hasFocus: true });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/operations/*');
  });

  it('follows Enter that was pressed before its suggestions have come', async () => {
    const { page, letCome } = await openWithoutSuggestions();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Nigeria');
    await page.keyboard.press('Enter');
    letCome();
    await page.waitForURL('**/en/countries/NGA');
    expect((await readField(page)).text).toBe('');
  });

  it('asks for its suggestions again where they could not be fetched', async () => {
    let lost = 0;
    const page = await openPage('/en/', {
      expected: /Failed to load resource/,
      prepare: (context) =>
        context.route(suggestions, (route) => {
          lost += 1;
          return route.abort();
        }),
    });
    await untilReady(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('weka');
    // The page asks by itself as well, once it stands: that must not come when nobody is in the field.
    for (let before = -1; before !== lost; await page.waitForTimeout(1000)) before = lost;
    expect(lost).toBeGreaterThan(0);
    await page.context().unroute(suggestions);
    await page.getByRole('combobox').blur();
    await page.getByRole('combobox').focus();
    await page.getByRole('option', { name: 'WEKA II' }).waitFor();
    expect(await readField(page)).toMatchObject({ text: 'weka', hasFocus: true });
  });
});
