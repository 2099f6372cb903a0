import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { act, follow, openOverview } from './browser';
import { expectedViews, readDataset } from './reference';

const dataset = readDataset();

async function openReceipt(id: string): Promise<{ page: Page; text: string }> {
  const page = await openOverview(`?receipt=${id}`);
  return { page, text: await page.getByRole('dialog').innerText() };
}

describe('the receipt of an operation', () => {
  it('of WEKA II shows 300 with its parts, and that nobody says whether the 100 is inside', async () => {
    const { page, text } = await openReceipt('weka-2');
    const figure = page
      .getByRole('dialog')
      .locator('li', { has: page.locator('data[value="300"]') })
      .first();
    expect(
      await figure.locator('data').evaluateAll((all: HTMLDataElement[]) => all.map(({ value, textContent }) => [value, textContent])),
    ).toEqual([
      ['300', '300'],
      ['88', '88'],
      ['83', '83'],
      ['100', 'about 100'],
    ]);
    expect(await figure.locator('li', { has: page.locator('data[value="100"]') }).innerText()).toContain(
      'the sources do not say whether inside 300 or on top',
    );
    expect(text).toContain('disputed');
  });

  it('of FLASH-WEKA shows both readings of 823', async () => {
    const { page, text } = await openReceipt('flash-weka');
    const numbers = page.getByRole('dialog').locator('data[value="823"]');
    expect(await numbers.evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset['status']))).toEqual([
      'disputed',
      'disputed',
    ]);
    expect(text).toContain('2 other sources say');
    expect(text.slice(text.indexOf('2 other sources say'))).toMatch(/^[^[]*identified/);
  });

  it('of Serengeti shows over 35,000 victims and 35,224, each with its source', async () => {
    const { page } = await openReceipt('serengeti');
    const figure = page
      .getByRole('dialog')
      .locator('li', { has: page.locator('data[value="35224"]') })
      .first();
    expect(await figure.locator('data').evaluateAll((all: HTMLDataElement[]) => all.map(({ value }) => value).sort())).toEqual([
      '35000',
      '35224',
    ]);
    const sources = await figure.locator('sup').allTextContents();
    expect(sources).toHaveLength(2);
    expect(new Set(sources).size).toBe(2);
    for (const source of sources) expect(source).toMatch(/\[\d+\]/);
  });

  it('names a source for every figure, and leads to it safely, in all records', async () => {
    const page = await openOverview();
    expect(dataset.operations).toHaveLength(49);
    for (const operation of dataset.operations) {
      await follow(page, `?receipt=${operation.id}`);
      await page.waitForFunction((name) => document.querySelector('dialog[open] h2')?.textContent === name, operation.name);
      const seen = await page.getByRole('dialog').evaluate((dialog) => ({
        // What several figures add up to stands above them.
        claims: [...dialog.querySelectorAll<HTMLDataElement>('li data')].map((data) => {
          const detail = data.closest('div')?.nextElementSibling;
          return {
            value: data.value,
            sources: [...(detail?.querySelector('sup')?.textContent.matchAll(/\[(\d+)\]/g) ?? [])].map((match) => Number(match[1])),
          };
        }),
        links: [...dialog.querySelectorAll<HTMLAnchorElement>('ol a')].map(({ href, rel, target, parentElement }) => ({
          href,
          rel,
          target,
          text: parentElement?.textContent ?? '',
        })),
      }));
      const wanted = operation.figures.flatMap(({ claims }) => claims.map(({ value }) => String(value)));
      expect(seen.claims.map(({ value }) => value).sort(), `figures of ${operation.id}`).toEqual(wanted.sort());
      for (const { value, sources } of seen.claims) {
        expect(sources.length, `${operation.id}: sources of ${value}`).toBeGreaterThan(0);
        for (const source of sources) expect(source, `${operation.id}: source of ${value}`).toBeLessThanOrEqual(seen.links.length);
      }
      expect(seen.links).toHaveLength(operation.sources.length);
      for (const { href, rel, target, text } of seen.links) {
        expect(href).toMatch(/^https:\/\//);
        expect(rel.split(' ')).toContain('noopener');
        expect(target).toBe('_blank');
        expect(text, `${operation.id}: the host of ${href}`).toContain(new URL(href).hostname);
      }
    }
  });
});

describe('the receipt of a total', () => {
  it('lists what was added, which gives the total, and who stayed silent', async () => {
    const page = await openOverview();
    const dialog = page.getByRole('dialog');
    for (const { filter, asked } of [
      { filter: '', asked: {} },
      { filter: '&country=NGA', asked: { country: 'NGA' } },
      { filter: '&crime=cybercrime', asked: { crimeArea: 'cybercrime' } },
    ]) {
      for (const [measure, expected] of Object.entries(expectedViews(dataset, asked).headlines)) {
        await follow(page, `?receipt=${measure}${filter}`);
        await dialog.waitFor();
        // A sum of several figures names them in a list of its own.
        const values = await dialog
          .locator('h3:has-text("Added up") + ul > li')
          .evaluateAll((items) =>
            items.flatMap((item) => [...item.querySelectorAll('data')].slice(0, 1).map(({ value }) => Number(value))),
          );
        const silent = await dialog.locator('h3:has-text("Silent") + p + ul > li').count();
        const [, total = '0', stated, asked] = /^(?:(\d+)[^,]*|unreported), (\d+) of (\d+)$/.exec(expected) ?? [];
        const seen = { receipt: `${measure}${filter}`, sum: values.reduce((sum, value) => sum + value, 0), added: values.length, silent };
        expect(seen).toEqual({
          receipt: `${measure}${filter}`,
          sum: Number(total),
          added: Number(stated),
          silent: Number(asked) - Number(stated),
        });
      }
    }
  });

  it('leads on to the receipt of an operation', async () => {
    const { page } = await openReceipt('victims-rescued');
    await act(page, () => page.getByRole('dialog').getByRole('link', { name: 'FLASH-WEKA', exact: true }).click());
    expect(new URL(page.url()).search).toBe('?receipt=flash-weka');
    expect(await page.getByRole('dialog', { name: /FLASH-WEKA/ }).isVisible()).toBe(true);
  });
});

describe('copying a citation', () => {
  it('puts the numbers, the sources and the address on the clipboard', async () => {
    const page = await openOverview('?receipt=weka-2', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.getByRole('dialog').getByText('Copied', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('300 arrests');
    expect(copied).toContain('[1] ');
    expect(copied).toContain('https://');
    expect(copied.trim().endsWith(page.url())).toBe(true);
  });

  it('shows the text where the clipboard is refused', async () => {
    const page = await openOverview('?receipt=arrests', {
      prepare: (context) =>
        context.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', {
            value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
          });
        }),
    });
    await page.getByRole('button', { name: 'Copy citation' }).click();
    const text = await page.getByRole('dialog').getByRole('textbox').inputValue();
    expect(text).toContain('5,809');
    expect(text).toContain(page.url());
  });
});
