import axe from 'axe-core';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

function launch(...flags: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({ args: [...chromiumFlags, ...flags], ...(executablePath && { executablePath }) });
}

export interface Visit extends BrowserContextOptions {
  /** Console errors that the test itself brings about. */
  expected?: RegExp;
  /** The page breaks down while the test looks on. */
  isFaultExpected?: boolean;
  /** The origin of another host that the test itself sets up around the app. */
  around?: string;
  /** The size of text that the reader has set in the browser, in pixels; 16 is usual. */
  textSize?: number;
  /** Runs before the page opens. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
}

/**
 * Opens a page of the built app in a fresh profile, for one test. When the test ends it fails if the page threw, wrote an error
 * to the console, broke its security policy, or asked another host for anything.
 */
export async function openPage(
  path: string,
  { expected, isFaultExpected = false, around, textSize, prepare, ...options }: Visit = {},
): Promise<Page> {
  browser ??= launch();
  const own = textSize === undefined ? undefined : await launch(`--blink-settings=defaultFontSize=${textSize}`);
  const baseURL = options.baseURL ?? inject('address');
  const context = await (own ?? (await browser)).newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // A worker would answer from what it keeps; the tests of it allow it.
    serviceWorkers: 'block',
    ...options,
    baseURL,
  });
  const faults: string[] = [];
  onTestFinished(async () => {
    await context.close();
    await own?.close();
    expect(faults, `what went wrong while ${path} was open`).toEqual([]);
  });

  context.on('weberror', (error) => {
    if (!isFaultExpected) faults.push(`threw ${error.error().stack ?? error.error().message}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && expected?.test(message.text()) !== true) faults.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL).origin && url.origin !== around)
      faults.push(`asked another host: ${request.url()}`);
  });
  await context.exposeFunction('reportViolation', (violation: string) => faults.push(`broke the policy: ${violation}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      window.reportViolation(`${effectiveDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber}`);
    });
  });
  // The type is at hand, however busy the machine is: what is measured on the page depends on it.
  await context.addInitScript(() => {
    if (window.location.protocol.startsWith('http')) window.localStorage.setItem('tally-type', 'fetched');
  });
  await prepare?.(context);

  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(path);
  return page;
}

/** Opens the overview with the query part of a link, and waits until all of it is drawn. */
export async function openOverview(search = '', visit: Visit = {}): Promise<Page> {
  const page = await openPage(`/en/${search}`, visit);
  await untilReady(page);
  return page;
}

export async function untilReady(page: Page): Promise<void> {
  await page.locator('main[data-ready="true"]').waitFor();
}

/** Waits until the browser has drawn what changed, but no longer than a second: a busy machine may draw no frame at all. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(resolve, 1000);
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

/** Follows a link within the open page. */
export async function follow(page: Page, search: string): Promise<void> {
  await act(page, () =>
    page.evaluate((search) => {
      window.history.pushState(null, '', window.location.pathname + search);
    }, search),
  );
}

/** Goes to another page of the site within the open one. */
export async function followPath(page: Page, path: string): Promise<void> {
  await act(page, () =>
    page.evaluate((path) => {
      window.history.pushState(null, '', path);
    }, path),
  );
}

/** Does something on the page and waits until its answer is drawn. */
export async function act(page: Page, doIt: (page: Page) => Promise<unknown>): Promise<void> {
  await doIt(page);
  await untilReady(page);
}

export function chart(page: Page, name: 'timeline' | 'map' | 'by-year' | 'by-crime-area' | 'ranking'): Locator {
  return page.locator(`figure[data-chart="${name}"]`);
}

/** The button of a filter, on a screen that is wide enough for the bar. */
export function filterButton(page: Page, label: string): Locator {
  return page.getByRole('search').getByRole('button', { name: new RegExp(`^${label} `) });
}

/** The name of a total, which chooses its measure for the map and the charts. */
export function measureButton(page: Page, name: string): Locator {
  return page.locator('section[data-chosen]').getByRole('button', { name, exact: true });
}

/** What axe finds against WCAG 2.2, levels A and AA, in light and in dark colours: the rule and the elements. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const reducedMotion = (await page.evaluate(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches))
    ? 'reduce'
    : 'no-preference';
  const find = (runOnly: string[]) =>
    page.evaluate(async (runOnly) => {
      // Of rules that hold, axe would otherwise describe every element.
      const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'] });
      return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(' ')}`).join('\n')}`);
    }, runOnly);
  const inLight = await find(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  // All that other colours change is their contrast.
  // Without motion: colours on their way between two themes are nobody's choice.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark' && document.getAnimations().length === 0);
  const inDark = await find(['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion });
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'light' && document.getAnimations().length === 0);
  return [...inLight, ...inDark.map((violation) => `in dark colours, ${violation}`)];
}

declare global {
  interface Window {
    axe: typeof axe;
    reportViolation: (violation: string) => void;
  }
}
