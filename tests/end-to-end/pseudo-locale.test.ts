import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { followPath, openPage, untilDrawn, untilReady } from './browser';
import { startFaultServer } from './fault-server';
import { backwards, longer, speakPseudo } from './pseudo-locale';
import { readOverflow } from './read-overflow';
import { readDataset } from './reference';

const pages = [
  '/',
  '/operations/weka-2',
  '/operations/serengeti',
  '/operations/mauritius-training-2024',
  '/countries',
  '/countries/NGA?with=KEN',
  '/programme',
  '/data',
  '/method',
  '/own',
  '/add',
  '/present',
  '/nowhere',
];
const views = [
  '/?country=NGA&crime=cybercrime&period=2023',
  '/?find=zzzz',
  '/?receipt=victims-rescued',
  '/?receipt=weka-2',
  '/?country=ESH&kind=operations',
];

async function openPseudo(language: 'fr' | 'ar', change: typeof longer): Promise<Page> {
  const server = await startFaultServer();
  speakPseudo(server, language, change);
  const page = await openPage(`/${language}/`, { baseURL: server.address, reducedMotion: 'reduce' });
  await untilReady(page);
  return page;
}

/** Goes there, and opens what is folded. */
async function unfold(page: Page, path: string): Promise<void> {
  await followPath(page, path);
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
}

/** What is cut or too wide, at each width. */
async function findCut(page: Page, language: 'fr' | 'ar'): Promise<string[]> {
  const faults: string[] = [];
  for (const path of [...pages, ...views]) {
    await unfold(page, `/${language}${path}`);
    for (const width of [1440, 1024, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await untilDrawn(page);
      await untilReady(page);
      const { beyond, cut } = await page.evaluate(readOverflow);
      faults.push(...[...(beyond > 0 ? [`${beyond} px too wide`] : []), ...cut].map((fault) => `${path} at ${width} px: ${fault}`));
    }
  }
  return faults;
}

/** Runs in the page: words on screen and in names, but for those of elements in another language and for code. */
function readWords(): string[] {
  const words = new Set<string>();
  const take = (text: string | null) => {
    for (const word of text?.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []) words.add(word);
  };
  const isForeign = (element: Element | null) =>
    element?.closest('[lang]:not(html), code, data, kbd, noscript, script, style, #waiting, #late, [href^="https"]') !== null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (!isForeign(node.parentElement)) take(node.textContent);
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [aria-roledescription]'))
    if (!isForeign(element))
      for (const name of ['aria-label', 'placeholder', 'title', 'aria-roledescription']) take(element.getAttribute(name));
  take(document.title);
  return [...words];
}

/** What is not translated: names as published, abbreviations, units and what `Intl` says. */
function isKept(names: ReadonlySet<string>, word: string): boolean {
  const bare = word.replace(/[.’'-]+$/, '');
  return !/[A-Za-z]{3}/.test(bare) || names.has(bare) || /^[A-Z0-9_-]+s?$/.test(bare);
}

describe('in a language whose words are 40 % longer', () => {
  it('no word of any kind of page is left in English', async () => {
    const page = await openPseudo('fr', longer);
    const dataset = readDataset();
    const months = Array.from({ length: 12 }, (_, month) =>
      (['long', 'short'] as const).map((style) =>
        new Intl.DateTimeFormat('fr', { month: style, timeZone: 'UTC' }).format(Date.UTC(2024, month, 5)),
      ),
    ).flat();
    const published = [
      'Tally',
      'Français',
      ...months,
      ...dataset.operations.filter(({ kind }) => kind === 'operation').flatMap(({ name, shortName = '' }) => [name, shortName]),
      ...dataset.sources.flatMap(({ publisher, url, title }) => [publisher, new URL(url).hostname, title]),
      ...dataset.programmes.flatMap(({ shortName, details }) => [
        shortName,
        ...(details?.partner.leaders ?? []).map(({ name }) => name),
        ...(details?.steeringCommittee.coChairs.names ?? []),
      ]),
    ];
    const names = new Set(
      published.flatMap((name) => name.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).map((word) => word.replace(/[.’'-]+$/, '')),
    );
    for (const path of pages) {
      await unfold(page, `/fr${path}`);
      const words = await page.evaluate(readWords);
      expect.soft(words.length, path).toBeGreaterThan(40);
      expect
        .soft(
          words.filter((word) => !isKept(names, word)),
          path,
        )
        .toEqual([]);
    }
  });

  it('nothing of any kind of page is cut or wider than the screen', { timeout: 300_000 }, async () => {
    expect(await findCut(await openPseudo('fr', longer), 'fr')).toEqual([]);
  });
});

describe('in Latin letters from right to left', () => {
  it('nothing of any kind of page is cut or wider than the screen', { timeout: 300_000 }, async () => {
    const page = await openPseudo('ar', backwards);
    expect(await page.evaluate(() => [document.documentElement.dir, getComputedStyle(document.body).direction])).toEqual(['rtl', 'rtl']);
    expect(await findCut(page, 'ar')).toEqual([]);
  });
});
