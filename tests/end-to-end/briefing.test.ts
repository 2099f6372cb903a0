import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { act, findAxeViolations, openOverview, openPage, untilReady } from './browser';
import { readOverflow } from './read-overflow';

async function addView(page: Page, chart: string): Promise<void> {
  await page.locator(`[data-chart="${chart}"] [data-take="briefing"]`).click();
  await page.getByRole('status').filter({ hasText: 'Added to the briefing' }).waitFor();
}

async function openBriefing(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Go to the briefing' }).click();
  await page.waitForURL(/\/briefing/);
  await untilReady(page);
}

function viewsOf(page: Page): Promise<(string | null)[]> {
  return page.locator('li[data-step]').evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step')));
}

describe('views of a filtered overview', () => {
  it('are kept with their filters, put in order, renamed, removed and taken back', async () => {
    const page = await openOverview('?country=NGA&crime=cybercrime');
    for (const chart of ['timeline', 'map', 'by-year']) await addView(page, chart);
    await page.getByRole('status').filter({ hasText: 'step 3' }).waitFor();
    await openBriefing(page);
    expect(await viewsOf(page)).toEqual(['timeline', 'map', 'by-year']);
    expect(await page.locator('li[data-step]').first().innerText()).toContain('Nigeria');

    // By the keyboard alone; the focus goes along with the step.
    await page.locator('li[data-step="by-year"] [data-act="up"]').focus();
    await page.keyboard.press('Enter');
    expect(await viewsOf(page)).toEqual(['timeline', 'by-year', 'map']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('li')?.dataset['step'])).toBe('by-year');
    await page.keyboard.press('Enter');
    expect(await viewsOf(page)).toEqual(['by-year', 'timeline', 'map']);

    await page.locator('li[data-step="map"]').getByLabel('Title of the slide').fill('Where it was');
    expect(await page.locator('li[data-step="map"] h3').innerText()).toBe('Where it was');
    await page.locator('li[data-step="timeline"] [data-act="remove"]').click();
    expect(await viewsOf(page)).toEqual(['by-year', 'map']);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await viewsOf(page)).toEqual(['by-year', 'timeline', 'map']);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.locator('li[data-step="map"] h3').innerText()).not.toBe('Where it was');

    await page.reload();
    await untilReady(page);
    expect(await viewsOf(page)).toEqual(['by-year', 'timeline', 'map']);
  });

  it('are followed by a second tab', async () => {
    const page = await openPage('/en/briefing');
    await untilReady(page);
    const other = await page.context().newPage();
    await other.goto('/en/briefing');
    await untilReady(other);
    await page.locator('[data-act="keep"]').click();
    await expect.poll(async () => (await other.locator('[data-act="up"]').count()) > 0).toBe(true);
  });
});

describe('a briefing', () => {
  it('is saved as a file and opened again; a bad file is refused with the place of its fault', async () => {
    const page = await openPage('/en/briefing');
    await untilReady(page);
    await page.locator('[data-act="keep"]').click();
    await page.locator('li[data-step="timeline"]').getByLabel('Note for the one who presents').fill('Say it slowly.');
    const download = page.waitForEvent('download');
    await page.locator('[data-act="save"]').click();
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(file).toContain('Say it slowly.');

    await page.locator('[data-act="clear"]').click();
    expect(await page.locator('[data-act="up"]').count()).toBe(0);
    const chooser = page.locator('input[type="file"]');
    const bad = file.replace('"by-year"', '"pie"');
    await chooser.setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(bad) });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('steps[4].view is "pie"');
    expect(await page.locator('[data-act="up"]').count(), 'steps of a bad file').toBe(0);
    await chooser.setInputFiles({ name: 'no.json', mimeType: 'application/json', buffer: Buffer.from('{"format"') });
    await expect.poll(() => alert.innerText()).toContain('not JSON');
    await chooser.setInputFiles({ name: 'good.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect.poll(() => page.locator('[data-act="up"]').count()).toBe(7);
    expect(await page.locator('li[data-step="timeline"] textarea').inputValue()).toBe('Say it slowly.');
    expect(await alert.count()).toBe(0);
  });

  it('is shared by a link that shows the same slides in a fresh profile', async () => {
    const page = await openOverview('?country=NGA');
    await addView(page, 'map');
    await openBriefing(page);
    await page.locator('li[data-step="map"]').getByLabel('Title of the slide').fill('Nigeria & <b>more</b>; 100 % ~ !');
    const link = await page.getByLabel('Link to the slides').inputValue();
    expect(link).toContain('map~country');

    const fresh = await openPage(new URL(link).pathname + new URL(link).search);
    await untilReady(fresh);
    expect(await fresh.getByRole('heading', { level: 1 }).innerText()).toBe('Nigeria & <b>more</b>; 100 % ~ !');
    expect(await fresh.locator('footer').innerText()).toContain('Nigeria');
    await fresh.goto(new URL(link).pathname.replace('present', 'briefing') + new URL(link).search);
    await untilReady(fresh);
    await fresh.locator('[data-act="keep"]').click();
    expect(await viewsOf(fresh)).toEqual(['map']);
    await fresh.waitForURL((url) => !url.searchParams.has('briefing'));
  });

  it('that nobody can read leaves the ready one, and the reader is told', async () => {
    const page = await openPage('/en/briefing?briefing=pie~country=ATLANTIS!%3Cscript%3E');
    await untilReady(page);
    expect(await viewsOf(page)).toHaveLength(7);
    expect(await page.getByRole('alert').innerText()).toContain('ATLANTIS');
  });
});

describe('the page of the briefing', () => {
  it.each([
    ['/en/briefing', 1440],
    ['/en/briefing', 390],
    ['/ar/briefing', 390],
  ])('has no fault against WCAG 2.2 AA, and nothing is cut: %s, %i px wide', async (path, width) => {
    const page = await openPage(path, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await untilReady(page);
    expect.soft(await findAxeViolations(page), 'the ready one').toEqual([]);
    await act(page, () => page.locator('[data-act="keep"]').click());
    await page.locator('[data-act="up"]').first().waitFor();
    expect.soft(await findAxeViolations(page), 'an own one').toEqual([]);
    for (const each of [width, 320]) {
      await page.setViewportSize({ width: each, height: 900 });
      expect(await page.evaluate(readOverflow), `${each} px`).toEqual({ beyond: 0, cut: [] });
    }
  });
});
