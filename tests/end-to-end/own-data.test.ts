import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeTemplate } from '@/export/template';
import { aDataset } from '../fixtures/a-dataset';
import { aFigure } from '../fixtures/a-figure';
import { anOperation } from '../fixtures/an-operation';
import { realIndex } from '../fixtures/real-dataset';
import { aSpeaker, undisturbed } from '../fixtures/taken-data';
import { findAxeViolations, followPath, openPage, untilDrawn, untilReady, type Visit } from './browser';
import { type FaultServer, startFaultServer } from './fault-server';
import { readOverflow } from './read-overflow';

const own = JSON.stringify(aDataset({ title: 'Results of our own' }));
const two = JSON.stringify(aDataset({ operations: [anOperation(), anOperation({ id: 'second' })] }));
/** Its only operation says neither when it was nor, in words, what it did. */
const broken = JSON.stringify({ ...aDataset(), operations: [{ ...anOperation(), period: 'last week', summary: 7 }] });
/** What a reader writes into a name: markup, two directions, no place to break. */
const names = ['<img src=x onerror=window.__pwned=1>', 'عملية Africa (2024) <b>', 'W'.repeat(200)];
const hostile = JSON.stringify(
  aDataset({
    title: names[2] ?? '',
    operations: names.map((name, position) =>
      anOperation({
        id: `record-${position}`,
        name,
        summary: `</script><svg onload=window.__pwned=1> ${name}`,
        programmes: [],
        countries: position === 0 ? { reported: null, named: [], complete: false } : { reported: 1, named: ['NGA'], complete: true },
        figures: position === 1 ? [aFigure()] : [],
      }),
    ),
    programmes: [],
    goals: { note: 'None.', frameworks: [], goals: [], byCrimeArea: aDataset().crimeAreas.map(({ id }) => ({ crimeArea: id, goals: [] })) },
  }),
);

function aFile(content: string | Buffer, name = 'ours.json') {
  return { name, mimeType: 'application/json', buffer: typeof content === 'string' ? Buffer.from(content) : content };
}

async function openOwnPage(visit: Visit = {}, language = 'en'): Promise<Page> {
  const page = await openPage(`/${language}/own`, { reducedMotion: 'reduce', colorScheme: 'light', ...visit });
  await untilReady(page);
  return page;
}

/** The template with the examples that are in it. */
async function template(format: 'csv' | 'xlsx'): Promise<Buffer> {
  const { blob } = await makeTemplate(await aSpeaker('en'), realIndex, format, undisturbed);
  return Buffer.from(await blob.arrayBuffer());
}

/** Once all code that comes ahead is there, the last of it for prints. */
async function untilNothingIsFetched(page: Page, { log }: FaultServer): Promise<void> {
  await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
  await expect.poll(() => log.some((path) => path.startsWith('/assets/own-data-worker-'))).toBe(true);
  await page.waitForLoadState('networkidle');
}

async function choose(page: Page, content: string | Buffer, name?: string): Promise<void> {
  await page.locator('main input[type="file"]').setInputFiles(aFile(content, name));
}

async function show(page: Page, content = own): Promise<void> {
  await choose(page, content);
  await page.locator('[data-act="show"]').click();
  await page.locator('aside[data-origin="own"]').waitFor();
  await untilReady(page);
}

/** Gives the page what a reader lets fall on it, or pastes. */
async function give(page: Page, how: 'drop' | 'paste', content: string): Promise<void> {
  await page.evaluate(
    ([how, content]) => {
      const given = new DataTransfer();
      if (how === 'drop') given.items.add(new File([content], 'let-fall.json'));
      else given.setData('text/plain', content);
      const event =
        how === 'drop'
          ? new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: given, bubbles: true });
      document.body.dispatchEvent(event);
    },
    [how, content] as const,
  );
}

const banner = (page: Page) => page.locator('aside[data-origin]');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('a file of the reader’s own', () => {
  it('opens in every form and in every way without a word to any server, not even for code', async () => {
    const server = await startFaultServer();
    const page = await openOwnPage({ baseURL: server.address });
    await untilNothingIsFetched(page, server);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    server.log.length = 0;
    const untilRead = async (words: string) => {
      await page.locator('#read').filter({ hasText: words }).waitFor();
      expect(await focused(page)).toMatch(/ is read$/);
    };
    const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['ours.json', () => choose(page, own)],
      ['ours.csv', async () => choose(page, await template('csv'), 'ours.csv')],
      ['ours.xlsx', async () => choose(page, await template('xlsx'), 'ours.xlsx')],
      ['let-fall.json', () => give(page, 'drop', own)],
      ['1 operation', () => give(page, 'paste', own)],
      [
        '2 operations',
        async () => {
          await page.getByLabel('Or paste text').fill(two);
          await page.locator('[data-act="paste"]').click();
        },
      ],
    ];
    for (const [words, open] of ways) {
      await open();
      await untilRead(words);
    }
    expect(await banner(page).count()).toBe(0);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    expect(server.log).toEqual([]);
  });

  it('opens without a network as well, after one visit to another page', async () => {
    const server = await startFaultServer();
    const page = await openPage('/en/', { baseURL: server.address, serviceWorkers: 'allow', expected: /Failed to (?:load|fetch)|ERR_/ });
    await untilReady(page);
    await expect
      .poll(
        () =>
          page.evaluate(async () => {
            const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
            const paths = requests.flat().map(({ url }) => new URL(url).pathname);
            return ['/assets/own-data-worker-', '/assets/OwnPage-', '/assets/lang-rest-en-', '/data/manifest.json'].every((beginning) =>
              paths.some((path) => path.startsWith(beginning)),
            );
          }),
        { timeout: 30_000 },
      )
      .toBe(true);
    server.stop();
    await page.goto('/en/own');
    await untilReady(page);
    await choose(page, await template('xlsx'), 'ours.xlsx');
    await page.locator('#read').filter({ hasText: 'ours.xlsx' }).waitFor();
  });

  it('is shown at the reader’s word, without the filters of other data, and the published data come back at another', async () => {
    const page = await openPage('/en/own?country=CMR', { reducedMotion: 'reduce' });
    await untilReady(page);
    await show(page);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/en/');
    expect(await page.locator('h1').innerText()).toBe('Results of our own');
    expect(await banner(page).innerText()).toContain('ours.json');
    await followPath(page, '/en/operations/boring');
    await banner(page).getByRole('button').click();
    await untilReady(page);
    expect(await banner(page).count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/en/');
    expect(await page.locator('h1').innerText()).not.toBe('Results of our own');
  });

  it('shows nothing of the published programme where it has none', async () => {
    const page = await openOwnPage();
    await choose(page, await template('csv'), 'ours.csv');
    await page.locator('[data-act="show"]').click();
    await banner(page).waitFor();
    await untilReady(page);
    const timeline = page.locator('#timeline');
    expect(await timeline.innerText()).toContain('operations in time');
    expect(await timeline.textContent()).not.toMatch(/phase/i);
    await followPath(page, '/en/programme');
    expect(await page.locator('main').innerText()).toContain('The data hold no details of a programme.');
    await followPath(page, '/en/briefing');
    expect(await page.locator('main').innerText()).toContain('These data in seven slides');
  });

  it('opens also where the published data cannot be had, from the page that says so', async () => {
    const server = await startFaultServer();
    server.faults = { manifest: 404 };
    const page = await openPage('/ar/', { baseURL: server.address, expected: /^Failed to load resource/ });
    await page.getByRole('alert').getByRole('link').click();
    await untilReady(page);
    expect(new URL(page.url()).pathname).toBe('/ar/own');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    expect(await findAxeViolations(page)).toEqual([]);
    // A table takes its lists from the published data.
    await choose(page, await template('csv'), 'ours.csv');
    await page.locator('#read').filter({ hasText: 'ours.csv' }).waitFor();
    await show(page);
    expect(await page.locator('h1').innerText()).toBe('Results of our own');
    await banner(page).getByRole('button').first().click();
    await page.getByRole('alert').waitFor();
  });

  it('leaves what is shown as it is where it is refused, and says where the fault lies', async () => {
    const page = await openOwnPage();
    await show(page);
    await followPath(page, '/en/own');
    await choose(page, '{"operations": [', 'cut.json');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('E_JSON_SYNTAX');
    expect(await focused(page)).toBe('The file was not opened');
    expect(await banner(page).innerText()).toContain('ours.json');

    await choose(page, broken, 'broken.json');
    await page.getByRole('alert').filter({ hasText: 'E_SCHEMA' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await page.locator('section[data-code] table').first().innerText()).toContain('last week');
    expect(await banner(page).innerText()).toContain('ours.json');
  });

  it('is opened and shown by the keyboard alone', async () => {
    const page = await openOwnPage();
    const chosen = page.waitForEvent('filechooser');
    await page.locator('[data-act="choose"]').focus();
    await page.keyboard.press('Enter');
    await (await chosen).setFiles(aFile(own));
    await page.locator('[data-act="show"]').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Show these data');
    await page.keyboard.press('Enter');
    await banner(page).waitFor();
    await untilReady(page);
  });
});

describe('what the reader wishes for the file', () => {
  it('is kept for the next visit, small counts hidden, until another tab forgets it', async () => {
    const page = await openOwnPage();
    await show(page);
    await followPath(page, '/en/own');
    await page.getByLabel('Hide counts under').fill('10');
    await page.getByLabel('Hide counts under').press('Enter');
    await banner(page).filter({ hasText: 'Counts under 10 are hidden' }).waitFor();
    await page.getByLabel('Keep on this device').check();
    await expect.poll(() => page.evaluate(() => window.localStorage.getItem('tally-own'))).not.toBeNull();
    await page.reload();
    await untilReady(page);
    await banner(page).filter({ hasText: 'Counts under 10 are hidden' }).waitFor();
    expect(await page.getByLabel('Keep on this device').isChecked()).toBe(true);

    await page.addInitScript(() => {
      const look = () => {
        const title = document.querySelector('h1');
        if (title?.checkVisibility() === true && title.textContent !== 'Results of our own') document.documentElement.dataset['flash'] = '';
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto('/en/');
    await untilReady(page);
    await banner(page).waitFor();
    expect(await page.locator('[data-flash]').count(), 'the published figures are seen before the own ones').toBe(0);

    const other = await page.context().newPage();
    await other.goto('/en/own');
    await banner(other).waitFor();
    await other.locator('[data-act="forget"]').click();
    await banner(page).waitFor({ state: 'detached' });
    expect(await banner(other).count()).toBe(0);
    await other.getByRole('status').filter({ hasText: 'forgotten' }).waitFor();
    await page.reload();
    await untilReady(page);
    expect(await banner(page).count()).toBe(0);
  });
});

describe.each(['en', 'ar'])('every page survives a small file of hostile names: %s', (language) => {
  it('as text, under the banner, without scrolling sideways', async () => {
    const page = await openOwnPage({}, language);
    await show(page, hostile);
    const pages = ['', 'countries', 'countries/NGA', 'countries/KEN', 'programme', 'data', 'method', 'own', 'briefing', 'elsewhere'];
    const records = names.map((_, position) => `operations/record-${position}`);
    const slides = [1, 2, 3, 5, 6, 7].map((slide) => `present#${slide}`);
    for (const path of [...pages, ...records, ...slides, 'present#all']) {
      await followPath(page, `/${language}/${path}`);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await untilDrawn(page);
        await untilReady(page);
        const { beyond } = await page.evaluate(readOverflow);
        expect.soft(beyond, `${path}, ${width} px`).toBe(0);
      }
      const says = await page.evaluate(() => document.body.innerText);
      expect.soft(says, path).not.toMatch(/NaN|undefined|\[object|Infinity|Invalid Date|\{\{|\bown\.\w+\.\w+/);
      expect.soft(says, path).toContain('ours.json');
      expect.soft(await page.locator('[data-origin="own"]').count(), path).toBe(path === 'present#all' ? 7 : 1);
    }
    for (const [position, name] of names.entries()) {
      await followPath(page, `/${language}/operations/record-${position}`);
      expect(await page.locator('h1').textContent()).toContain(name);
    }
    expect(await page.evaluate(() => ['__pwned' in window, Object.keys(Object.prototype)])).toEqual([false, []]);
  });
});

it('a print says on every sheet whose data it shows', async () => {
  const page = await openOwnPage();
  await show(page);
  await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
  const foot = await page.evaluate(() =>
    document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join(),
  );
  expect(foot).toContain('Your data, not the published dataset');
  expect(foot).not.toContain('independent compilation');
  await page.emulateMedia({ media: 'print' });
  expect(await banner(page).isVisible()).toBe(true);
  expect(await banner(page).getByRole('button').isVisible()).toBe(false);
});

it.each([
  ['en', { width: 1440, height: 900 }],
  ['ar', { width: 390, height: 844 }],
] as const)('axe finds nothing on the page of own data in any state: %s', async (language, viewport) => {
  const page = await openOwnPage({ viewport }, language);
  expect.soft(await findAxeViolations(page), 'at the start').toEqual([]);
  await choose(page, broken);
  await page.getByRole('alert').waitFor();
  expect.soft(await findAxeViolations(page), 'refused, with problems').toEqual([]);
  await choose(page, own);
  await page.locator('[data-act="show"]').waitFor();
  expect.soft(await findAxeViolations(page), 'read').toEqual([]);
  await page.locator('[data-act="show"]').click();
  await banner(page).waitFor();
  await followPath(page, `/${language}/own`);
  expect.soft(await findAxeViolations(page), 'shown').toEqual([]);
  await page.evaluate(() => {
    // It never comes to an end with the file.
    Worker.prototype.postMessage = () => {};
  });
  await choose(page, own);
  await page.locator('progress').waitFor();
  expect.soft(await findAxeViolations(page), 'being read').toEqual([]);
  await page.locator('[data-act="cancel"]').click();
  await page.locator('progress').waitFor({ state: 'detached' });
  expect(await banner(page).count()).toBe(1);
});
