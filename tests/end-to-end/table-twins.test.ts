import { expect, it } from 'vitest';
import { chart, openOverview } from './browser';

/** Numbers of a part of the page, each once: "arrests 5809 exact disputed". Bars outside the period are not meant. */
function readNumbers(root: Element): string[] {
  const data = [...root.querySelectorAll('data')].filter((number) => number.closest('[class*="outside"]') === null);
  const numbers = data.map(({ value, dataset }) => `${dataset['measure']} ${value} ${dataset['qualifier']} ${dataset['status']}`);
  return [...new Set(numbers)].sort();
}

function readRows(root: Element): Record<string, string[]> {
  return Object.fromEntries(
    [...root.querySelectorAll('tr[data-country]')].map((row) => [row.getAttribute('data-country'), [...row.children].map((cell) => cell.textContent)]),
  );
}

it.each(['', '?country=NGA', '?period=2024..2025&reading=attributed'])('every drawing has a table with the same numbers: "%s"', async (link) => {
  const page = await openOverview(link);
  await page.getByRole('button', { name: /^Show all \d+ countries/ }).click();
  for (const name of ['timeline', 'map', 'ranking', 'by-year', 'by-crime-area'] as const) {
    const figure = chart(page, name);
    const button = figure.getByRole('button', { name: 'Table', exact: true });
    expect(await button.getAttribute('aria-expanded'), name).toBe('false');
    await button.click();
    expect(await button.getAttribute('aria-expanded'), name).toBe('true');
    const drawing = figure.locator(':scope > [role="group"]');
    const twin = figure.getByRole('region', { name: /^Table: / });
    const drawn = await drawing.evaluate(readNumbers);
    const listed = await twin.evaluate(readNumbers);
    expect(listed.length, name).toBeGreaterThan(0);
    switch (name) {
      case 'map':
        // The map shows one of the numbers that the table gives of each country: in words where it counts operations.
        expect(drawn.length > 0, name).toBe(link.includes('attributed'));
        expect(listed, name).toEqual(expect.arrayContaining(drawn));
        break;
      case 'ranking':
        // The table goes on with the countries outside Africa, which the drawing lists below it.
        expect(await twin.evaluate(readRows), name).toMatchObject(await drawing.evaluate(readRows));
        break;
      default:
        expect(listed, name).toEqual(drawn);
    }
    await button.click();
    expect(await twin.count(), name).toBe(0);
  }
});

it('the table of the map counts the operations of every country as the map does', async () => {
  const page = await openOverview('?crime=cybercrime');
  const map = chart(page, 'map');
  await map.getByRole('button', { name: 'Table', exact: true }).click();
  const drawn = await map.locator('path[data-country]').evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('aria-label') ?? ''));
  const rows = map.getByRole('region', { name: /^Table: / }).locator('tbody tr');
  const listed = await rows.evaluateAll((all) => all.map(({ children: [country, count] }) => `${country?.textContent}, ${count?.textContent}`));
  expect(drawn).toHaveLength(55);
  expect(listed).toEqual(expect.arrayContaining(drawn.map((name) => name.replace(/ operations?$/, ''))));
});
