import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { views } from '../../src/query/view';
import { act, findAxeViolations, openPage, untilReady, type Visit } from './browser';

const filter = '?period=2022-01..2023-12';

async function openFiltered(language: 'en' | 'ar', visit: Visit = {}): Promise<Page> {
  const page = await openPage(`/${language}/${filter}`, visit);
  await untilReady(page);
  return page;
}

async function openPicture(page: Page, view: string): Promise<void> {
  const menu = page.locator(`#${view} [popovertarget]`);
  if (await menu.isVisible()) await menu.click();
  await page.locator(`#${view} [data-take="picture"]`).click();
  await page.locator('dialog img').waitFor();
}

async function save(page: Page, kind: 'SVG' | 'PNG'): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('dialog button').filter({ hasText: kind }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What is in an SVG, read as the XML that it must be. */
async function readSvg(reader: Page, svg: string) {
  return reader.evaluate((svg) => {
    const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const all = [...root.querySelectorAll('*')];
    const values = [root, ...all].flatMap((element) => [...element.attributes].map(({ value }) => value));
    const style = root.querySelector('style')?.textContent ?? '';
    return {
      root: root.localName,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      words: [...root.querySelectorAll('text')]
        .map((text) => text.textContent)
        .join(' ')
        .replace(/[\u202b\u202c]/g, '')
        .replace(/\s+/g, ' '),
      foreign: all.map(({ localName }) => localName).filter((name) => ['foreignObject', 'image', 'script', 'use', 'a'].includes(name)),
      references: [...values, style].flatMap((value) => [...value.matchAll(/url\(["']?([^"')]{0,5})/g)].map(([, start]) => start)),
      links: all.flatMap((element) => [...element.attributes].filter(({ localName }) => localName === 'href' || localName === 'src'))
        .length,
      fills: ['rect', 'text'].map((name) => root.querySelector(`svg > g ${name}`)?.getAttribute('fill')),
      unnamed: values.filter((value) => /NaN|undefined|var\(/.test(value)),
    };
  }, svg);
}

/** The size of a PNG, and how many of a thousand of its dots are not paper. */
async function readPng(reader: Page, png: Buffer) {
  return reader.evaluate(async (bytes) => {
    const binary = atob(bytes);
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(binary, (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let inked = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) inked += 1;
    return { width, height, inked: (1000 * inked) / (width * height) };
  }, png.toString('base64'));
}

const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

describe.each(['en', 'ar'] as const)('a picture in %s', (language) => {
  it('of every view says what it shows, by which filter and from which sources, and needs no other file', async () => {
    const page = await openFiltered(language);
    // A page without the policy of the app, which lets nobody read markup. A browser draws nothing in a page that lies behind.
    const reader = await page.context().newPage();
    await page.bringToFront();
    const asked = plain(await page.locator('main [role="status"]').textContent());
    for (const view of views) {
      const heading = page.locator(`#${view} h2`).first();
      const title = view === 'figures' ? '1,' : plain(await heading.textContent());
      await openPicture(page, view);
      expect(await page.locator('dialog img').getAttribute('alt')).toContain(title);
      const { name, bytes } = await save(page, 'SVG');
      expect(name).toMatch(new RegExp(`-${view}-(?:arrests-)?202201-202312-2026-02-18\\.svg$`));
      const { words, width, height, ...svg } = await readSvg(reader, bytes.toString());
      expect({ view, ...svg }).toMatchObject({ view, root: 'svg', foreign: [], links: 0, unnamed: [], fills: ['#ffffff', '#16191b'] });
      expect(svg.references.filter((start) => start !== 'data:' && start?.startsWith('#') !== true)).toEqual([]);
      for (const said of [title, asked, 'INTERPOL', 'www.interpol.int', '2026', `/${language}/?period=2022..2023`])
        expect(words).toContain(said);
      expect(width).toBe(1200);
      const png = await save(page, 'PNG');
      expect(png.name).toBe(name.replace('.svg', '.png'));
      const dots = await readPng(reader, png.bytes);
      expect(dots).toMatchObject({ width: 2400, height: 2 * height });
      expect(dots.inked).toBeGreaterThan(10);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
  });
});

it('is the same from a phone in dark colours as from a desk in light ones', async () => {
  const desk = await openFiltered('en');
  await openPicture(desk, 'timeline');
  const phone = await openFiltered('en', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await openPicture(phone, 'timeline');
  expect((await save(phone, 'SVG')).bytes.toString()).toBe((await save(desk, 'SVG')).bytes.toString());
  await phone.keyboard.press('Escape');
  // The tool itself lies in a menu that has closed.
  await phone.locator('#timeline [popovertarget]:focus').waitFor();
});

it('leaves the page as it was, and gives the focus back', async () => {
  const page = await openFiltered('en');
  const tool = page.locator('#map [data-take="picture"]');
  await tool.scrollIntoViewIfNeeded();
  const look = () =>
    page.evaluate(() => {
      const { scrollY, scrollX, document } = window;
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { scrollX, scrollY, scrollWidth, scrollHeight, title: document.title, main: document.querySelector('main')?.outerHTML };
    });
  const before = await look();
  await openPicture(page, 'map');
  expect(await page.locator('iframe').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await look()).toEqual(before);
  expect(await tool.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('says when the type cannot be fetched, and is drawn when asked again', async () => {
  let isDown = false;
  const page = await openFiltered('en', {
    expected: /Failed to load resource/,
    prepare: (context) => context.route('**/*.woff2', (route) => (isDown ? route.abort() : route.continue())),
  });
  isDown = true;
  await page.locator('#by-year [data-take="picture"]').click();
  await page.locator('dialog [role="alert"]').waitFor();
  expect(await page.locator('dialog [role="alert"]').textContent()).toContain('type');
  isDown = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('dialog img').waitFor();
});

it('is copied as a PNG', async () => {
  const page = await openFiltered('en', { permissions: ['clipboard-read', 'clipboard-write'] });
  await openPicture(page, 'figures');
  await act(page, () => page.getByRole('button', { name: 'Copy picture' }).click());
  await page.getByText('Copied', { exact: true }).waitFor();
  const copied = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
  expect(copied).toEqual(['image/png']);
});

it('is offered without a barrier', async () => {
  const page = await openFiltered('en');
  await openPicture(page, 'by-crime-area');
  expect(await findAxeViolations(page)).toEqual([]);
});
