import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chart, openOverview } from './browser';

async function openTable(page: Page, name: Parameters<typeof chart>[1]): Promise<{ drawing: Locator; twin: Locator }> {
  const figure = chart(page, name);
  const button = figure.getByRole('button', { name: 'Table', exact: true });
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  await button.click();
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  return { drawing: figure.locator(':scope > [role="group"]'), twin: figure.getByRole('region', { name: /^Table: / }) };
}

/** Numbers of a part of the page, each once: "arrests 5809 exact disputed". Bars outside the period are not meant. */
function readNumbers(root: Element): string[] {
  const data = [...root.querySelectorAll('data')].filter((number) => number.closest('[class*="outside"]') === null);
  const numbers = data.map(({ value, dataset }) => `${dataset['measure']} ${value} ${dataset['qualifier']} ${dataset['status']}`);
  return [...new Set(numbers)].sort();
}

/** The text of each cell, by country. */
function readRows(root: Element): [string | null, string][] {
  return [...root.querySelectorAll('tr[data-country]')].map((row) => [
    row.getAttribute('data-country'),
    [...row.children].map((cell) => cell.textContent).join(' | '),
  ]);
}

const links = ['', '?country=NGA', '?period=2024..2025&reading=attributed'] as const;

describe.each(links)('with the link "%s"', (link) => {
  it('every drawing has a table with the same numbers', async () => {
    const page = await openOverview(link);
    for (const name of ['timeline', 'by-year', 'by-crime-area'] as const) {
      const { drawing, twin } = await openTable(page, name);
      const listed = await twin.evaluate(readNumbers);
      expect(listed.length).toBeGreaterThan(0);
      expect(listed).toEqual(await drawing.evaluate(readNumbers));
    }
  });

  it('the table of the ranking goes on where the drawing ends', async () => {
    const page = await openOverview(link);
    await page.getByRole('button', { name: /^Show all \d+ countries/ }).click();
    const { drawing, twin } = await openTable(page, 'ranking');
    const drawn = await drawing.evaluate(readRows);
    expect(drawn.length).toBeGreaterThanOrEqual(55);
    expect((await twin.evaluate(readRows)).slice(0, drawn.length)).toEqual(drawn);
  });
});

it('the table of the map holds the numbers that the map prints', async () => {
  const { drawing, twin } = await openTable(await openOverview('?period=2024..2025&reading=attributed'), 'map');
  const drawn = await drawing.evaluate(readNumbers);
  expect(drawn.length).toBeGreaterThan(0);
  expect(await twin.evaluate(readNumbers)).toEqual(expect.arrayContaining(drawn));
});

it('the table of the map counts the operations of every country as the map does', async () => {
  const page = await openOverview('?crime=cybercrime');
  const { drawing, twin } = await openTable(page, 'map');
  const drawn = await drawing
    .locator('path[data-country]')
    .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('aria-label') ?? ''));
  const rows = twin.locator('tbody tr');
  const listed = await rows.evaluateAll((all) =>
    all.map(({ children: [country, count] }) => `${country?.textContent}, ${count?.textContent}`),
  );
  expect(drawn).toHaveLength(55);
  expect(listed).toEqual(expect.arrayContaining(drawn.map((name) => name.replace(/ operations?$/, ''))));
});
