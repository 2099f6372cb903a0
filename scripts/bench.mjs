import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { ensureChromium, prepare } from './steps.mjs';

const RUNS = 5;

prepare();
ensureChromium();
const { build, preview } = await import('vite');
const { chromium } = await import('playwright-core');

await build({ logLevel: 'error' });
console.log('Size of the build, in KB');
console.table(measureFiles());

const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1' } });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
try {
  const rows = {};
  for (const slowdown of [1, 4]) {
    const loads = [];
    for (let run = 0; run < RUNS; run += 1) loads.push(await load(server.resolvedUrls.local[0], slowdown));
    rows[slowdown === 1 ? 'plain' : `CPU × ${slowdown}`] = {
      'first contentful paint': median(loads.map(({ painted }) => painted)),
      ready: median(loads.map(({ ready }) => ready)),
    };
  }
  console.log(
    `Load of the page in ms, median of ${RUNS} empty profiles, local server, Node ${process.versions.node}, Chromium ${browser.version()}`,
  );
  console.table(rows);
} finally {
  await browser.close();
  await server.close();
}

function measureFiles() {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const content = readFileSync(`${parentPath}/${name}`);
      return {
        file: `${parentPath}/${name}`.replaceAll('\\', '/').replace(/[0-9a-f]{56}(?=\.json)/, '…'),
        raw: content.length,
        gzip: gzipSync(content).length,
      };
    })
    .toSorted((a, b) => b.gzip - a.gzip);
  const sum = (column) => files.reduce((total, file) => total + file[column], 0);
  const all = [...files, { file: 'all', raw: sum('raw'), gzip: sum('gzip') }];
  return Object.fromEntries(all.map(({ file, raw, gzip }) => [file, { raw: kilobytes(raw), gzip: kilobytes(gzip) }]));
}

/** Times are counted from the start of the navigation. */
async function load(address, slowdown) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main[data-ready="true"]')) return;
      window.readyAt = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(address);
  await page.waitForFunction(() => window.readyAt !== undefined && performance.getEntriesByName('first-contentful-paint').length > 0);
  const times = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    ready: window.readyAt,
  }));
  await context.close();
  return times;
}

function median(values) {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]);
}

function kilobytes(bytes) {
  return Number((bytes / 1000).toFixed(1));
}
