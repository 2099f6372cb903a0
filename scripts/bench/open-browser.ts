import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../chromium.mjs';
import { recordPage } from './record-page';

/** How slow the reader's machine and line are. */
export interface Condition {
  name: string;
  /** The processor is this many times slower. */
  cpu: number;
  isSlowLine: boolean;
}

export const plain: Condition = { name: 'plain', cpu: 1, isSlowLine: false };
export const slowCpu: Condition = { name: 'CPU × 4', cpu: 4, isSlowLine: false };
export const slowLine: Condition = { name: 'slow 4G, CPU × 4', cpu: 4, isSlowLine: true };

/** Latency in milliseconds, the rest in bytes a second: 1.6 Mbit/s down, 750 kbit/s up. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** Tall enough for the map and every chart, so that parts that are fetched when they come near are near. */
const viewport = { width: 1440, height: 3200 };

export interface Visit {
  browser: Browser;
  context: BrowserContext;
  page: Page;
  session: CDPSession;
}

/** A page in a browser of its own, with an empty profile, that records what changes. */
export async function visit({ cpu, isSlowLine }: Condition): Promise<Visit> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath && { executablePath }) });
  // The worker that keeps the app for later would fetch while the first visit is measured, and answer from what it keeps.
  const context = await browser.newContext({ viewport, locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(recordPage);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (isSlowLine) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4G);
  }
  return { browser, context, page, session };
}

/** Bytes: what the page's own objects take, and what its process holds in memory, workers included; null where the system does not say. */
export async function readMemory({ browser, session }: Visit): Promise<{ heap: number; resident: number | null }> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({ type }) => type === 'renderer').flatMap(({ id }) => residentSize(id));
  return { heap, resident: sizes.length === 0 ? null : Math.max(...sizes) };
}

function residentSize(process: number): number[] {
  try {
    const pages = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    return pages === undefined ? [] : [Number(pages) * 1024];
  } catch {
    return [];
  }
}
