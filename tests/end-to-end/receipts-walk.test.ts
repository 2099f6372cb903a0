import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { followPath, openOverview, openPage, untilReady } from './browser';
import { everyPath } from './places';
import { readDataset } from './reference';

const dataset = readDataset();
const paths = everyPath(dataset);

interface Fault {
  number: string;
  fault: string;
}

/** Opens the receipt of every number on the page, one after the other, and closes it by Escape. Gives the numbers that fail, and how many there are. */
async function walkReceipts(page: Page): Promise<{ faults: Fault[]; count: number }> {
  return page.evaluate(async () => {
    const until = async (isTrue: () => boolean): Promise<boolean> => {
      for (let frames = 0; frames < 120; frames += 1) {
        if (isTrue()) return true;
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      }
      return false;
    };
    const faults: Fault[] = [];
    const before = window.location.href;
    const numbers = () => [...document.querySelectorAll<HTMLDataElement>('main data')];
    const count = numbers().length;
    for (let position = 0; position < count; position += 1) {
      const data = numbers()[position];
      if (data === undefined) break;
      const number = `${data.value} ${data.dataset['measure'] ?? ''} in ${data.closest('[id]')?.id ?? ''} (${data.closest('a')?.getAttribute('href') ?? 'no link'})`;
      const target = data.closest<HTMLElement | SVGElement>('a, button, [role="button"]');
      if (target === null || !target.matches('a[href], button, [tabindex]')) {
        faults.push({ number, fault: 'no key reaches it' });
        continue;
      }
      target.focus({ preventScroll: true });
      data.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 }));
      if (!(await until(() => document.querySelector('dialog[open]') !== null))) {
        faults.push({ number, fault: 'opens no receipt' });
        continue;
      }
      const dialog = document.querySelector('dialog[open]');
      const links = [...(dialog?.querySelectorAll<HTMLAnchorElement>('a[target="_blank"]') ?? [])];
      const isSafe = links.every(({ href, rel }) => href.startsWith('https://') && rel.split(' ').includes('noopener'));
      if (links.length === 0 || !isSafe) faults.push({ number, fault: 'its receipt has no safe link to a source' });
      if (dialog?.querySelector(`data[value="${CSS.escape(data.value)}"]`) === null)
        faults.push({ number, fault: 'its receipt does not repeat it' });
      dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
      if (!(await until(() => document.querySelector('dialog[open]') === null && window.location.href === before))) {
        faults.push({ number, fault: 'its receipt does not close to where the reader was' });
        break;
      }
    }
    return { faults, count };
  });
}

it.each(['/en/', '/en/?crime=cybercrime&country=NGA,KEN&reading=attributed&measure=victims-rescued', '/en/?period=2023&table=activities'])(
  'every number of the overview opens a receipt with a source: %s',
  async (path) => {
    const page = await openPage(path);
    await untilReady(page);
    const tables = page.getByRole('button', { name: 'Table', exact: true });
    for (const table of await tables.all()) await table.click();
    const { faults, count } = await walkReceipts(page);
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(20);
  },
);

const kinds = {
  'the pages of the site': paths.filter((path) => /^\/en\/[^/]+$/.test(path)),
  'the pages of operations and activities': paths.filter((path) => path.startsWith('/en/operations/')),
  'the pages of countries': paths.filter((path) => path.startsWith('/en/countries/')),
};

it.each(Object.entries(kinds))('every number on %s opens a receipt with a source', { timeout: 600_000 }, async (_, pages) => {
  const page = await openOverview();
  const faults: (Fault & { path: string })[] = [];
  let count = 0;
  for (const path of pages) {
    await followPath(page, path);
    // What is folded away is a part of the page, and so are the tables of its drawings.
    await page
      .getByRole('button', { name: 'Table', exact: true })
      .evaluateAll((buttons: HTMLElement[]) => buttons.forEach((button) => button.click()));
    await page.evaluate(() => document.querySelectorAll('main details').forEach((details) => details.setAttribute('open', '')));
    const walked = await walkReceipts(page);
    faults.push(...walked.faults.map((fault) => ({ path, ...fault })));
    count += walked.count;
  }
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThan(pages.length);
});
