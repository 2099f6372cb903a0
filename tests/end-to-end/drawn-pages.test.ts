import { expect, describe, it } from 'vitest';
import { languages } from '@/domain/language';
import { openPage, untilReady } from './browser';

describe('a page before the app runs', () => {
  it.each(languages)('can be read without a script: %s', async (language) => {
    const page = await openPage(`/${language}/`, { javaScriptEnabled: false });
    expect(await page.locator('data[data-total="arrests"]').getAttribute('value')).toBe('5809');
    expect(await page.locator('[data-chart="timeline"] [data-operation="weka-2"]').first().isVisible()).toBe(true);
    expect(await page.locator('svg[data-sketch] [data-shape]').count()).toBe(55);
    expect(await page.locator('#table tr[data-operation]').count()).toBe(20);
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    const html = await page.content();
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });

  it('shows no figures under a link that asks for others', async () => {
    const page = await openPage('/en/?country=KEN', {
      expected: /^Failed to load resource/,
      prepare: (context) => context.route(/\/assets\/overview-/, (route) => route.abort()),
    });
    await page.locator('#waiting').waitFor();
    expect(await page.locator('data[data-total="arrests"]').isVisible()).toBe(false);
  });

  it('has the theme that the reader chose', async () => {
    const page = await openPage('/en/', {
      expected: /^Failed to load resource/,
      prepare: async (context) => {
        await context.addInitScript(() => {
          if (window.location.protocol.startsWith('http'))
            window.localStorage.setItem('tally-theme', JSON.stringify({ state: { chosen: 'dark' }, version: 0 }));
        });
        await context.route(/\/assets\/overview-/, (route) => route.abort());
      },
    });
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('leads a reader of another language from the bare address to the page in it', async () => {
    const page = await openPage('/', { locale: 'fr-FR' });
    await untilReady(page);
    expect(new URL(page.url()).pathname).toBe('/fr/');
  });
});

describe('a page that comes to life', () => {
  it.each([
    ['/en/', 1440],
    ['/en/', 1280],
    ['/en/', 1024],
    ['/en/', 390],
    ['/ar/', 1440],
    ['/ar/', 390],
    ['/en/operations/weka-2/', 1440],
    ['/fr/countries/NGA/', 390],
  ])('does not move: %s, %i px wide', async (path, width) => {
    const page = await openPage(path, {
      viewport: { width, height: 900 },
      prepare: (context) =>
        context.addInitScript(() => {
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              if ('value' in entry) {
                const { dataset } = document.documentElement;
                dataset['shifted'] = String(Number(dataset['shifted'] ?? 0) + Number(entry.value));
              }
          }).observe({ type: 'layout-shift', buffered: true });
        }),
    });
    await untilReady(page);
    expect(Number((await page.locator('html').getAttribute('data-shifted')) ?? 0)).toBeLessThan(0.001);
  });
});

describe('the views below the first screen', () => {
  const isViews = /\/assets\/OverviewViews-[^/]*\.js$/;

  it('stay as they were drawn while their code is on its way, and follow an earlier act when it comes', async () => {
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const page = await openPage('/en/', {
      prepare: (context) =>
        context.route(isViews, async (route) => {
          await arrival;
          await route.continue();
        }),
    });
    const lane = page.locator('[data-chart="timeline"] button[data-crime-area]').first();
    const rows = page.locator('#table tr[data-operation]');
    const before = await rows.count();
    await expect
      .poll(async () => {
        if ((await rows.count()) === before) await lane.click();
        return rows.count();
      })
      .toBeLessThan(before);
    expect(await page.locator('svg[data-sketch] [data-shape]').count()).toBe(55);
    expect(await page.locator('[data-chart="ranking"] tr[data-country]').count()).toBeGreaterThan(0);
    const drawn = await page.locator('[data-chart="ranking"]').textContent();
    arrive();
    await untilReady(page);
    expect(await page.locator('[data-chart="ranking"]').textContent()).not.toBe(drawn);
    expect(await page.locator('[data-chart="map"] [data-country]').count()).toBe(55);
  });

  it('say that they could not be fetched, beside figures that work, and come on a second try', async () => {
    let isLost = true;
    const page = await openPage('/en/', {
      expected: /Failed to load resource|dynamically imported module/,
      isFaultExpected: true,
      prepare: (context) => context.route(isViews, (route) => (isLost ? route.abort() : route.continue())),
    });
    const alert = page.locator('main [role="alert"]');
    // The page was loaded anew by then, once.
    await alert.filter({ hasText: 'E_UPDATE' }).waitFor();
    await page.locator('[data-chart="timeline"] button[data-crime-area]').first().click();
    await expect.poll(() => page.locator('#table tr[data-operation]').count()).toBeLessThan(20);
    isLost = false;
    await page.getByRole('button', { name: 'Reload with the new version' }).click();
    await alert.waitFor({ state: 'detached' });
    await untilReady(page);
    expect(await page.locator('[data-chart="ranking"] tr[data-country]').count()).toBeGreaterThan(0);
  });
});
