import type { BuildServer, FileKind } from './serve-build';
import { type Condition, visit } from './open-browser';
import { focusFilter, type Moments, type PageRecord } from './record-page';
import { median } from './quantile';

/** One condition's load; times in milliseconds from the start of the navigation, sizes in bytes as transferred. */
export interface Load {
  condition: string;
  runs: number;
  times: Record<keyof Moments, number>;
  /** The longest task on the page's own thread; 0 where none took 50 ms. */
  longestTask: number;
  /** The sum of all layout shifts. */
  shift: number;
  bytes: Partial<Record<FileKind, number>>;
  /** What had arrived when the first press of a key was answered. */
  bytesUntilResponse: Partial<Record<FileKind, number>>;
}

const LONGEST_LOAD = 60_000;
const PRESS_EVERY = 50;
const SETTLING = 500;

/** Loads the overview of the built dataset several times: once untouched, and once with a key pressed again and again until a filter answers. */
export async function measureLoad(server: BuildServer, condition: Condition, runs: number): Promise<Load> {
  const untouched: (PageRecord & Pick<Load, 'bytes'>)[] = [];
  const touched: { responded: number; bytes: Load['bytes'] }[] = [];
  for (let run = 0; run < runs; run += 1) {
    untouched.push(await loadUntouched(server, condition));
    touched.push(await loadTouched(server, condition));
  }
  const medianOf = (moment: keyof Moments) => median(untouched.map(({ moments }) => moments[moment] ?? NaN));
  return {
    condition: condition.name,
    runs,
    times: {
      figures: medianOf('figures'),
      ready: medianOf('ready'),
      live: medianOf('live'),
      responded: median(touched.map(({ responded }) => responded)),
    },
    longestTask: median(untouched.map(({ longTasks }) => Math.max(0, ...longTasks.map(({ duration }) => duration)))),
    shift: Math.max(...untouched.map(({ shifts }) => shifts.reduce((sum, { value }) => sum + value, 0))),
    bytes: untouched[0]?.bytes ?? {},
    bytesUntilResponse: touched[0]?.bytes ?? {},
  };
}

async function loadUntouched(server: BuildServer, condition: Condition): Promise<PageRecord & Pick<Load, 'bytes'>> {
  const opened = await visit(condition);
  const { browser, page } = opened;
  try {
    server.transfers.length = 0;
    await page.goto(`${server.address}en/`, { waitUntil: 'commit', timeout: LONGEST_LOAD });
    await page.waitForFunction(
      () => {
        const { moments } = window.bench.read();
        return moments.figures !== null && moments.ready !== null && moments.live !== null;
      },
      undefined,
      { timeout: LONGEST_LOAD, polling: 200 },
    );
    await page.waitForTimeout(SETTLING);
    return { ...(await page.evaluate(() => window.bench.read())), bytes: sumByKind(server) };
  } finally {
    await browser.close();
  }
}

async function loadTouched(server: BuildServer, condition: Condition): Promise<{ responded: number; bytes: Load['bytes'] }> {
  const { browser, page, session } = await visit(condition);
  try {
    await page.addInitScript(focusFilter);
    server.transfers.length = 0;
    await page.goto(`${server.address}en/`, { waitUntil: 'commit', timeout: LONGEST_LOAD });
    // Home on the handle of the last month leaves the first month only; anywhere else it does nothing on a page that was not scrolled.
    const pressing = setInterval(() => {
      const key = { key: 'Home', code: 'Home', windowsVirtualKeyCode: 36 };
      // Not awaited: a busy page answers late, and the reader would press on.
      void session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }).catch(() => undefined);
      void session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }).catch(() => undefined);
    }, PRESS_EVERY);
    try {
      await page.waitForFunction(() => window.bench.read().moments.responded !== null, undefined, { timeout: LONGEST_LOAD, polling: 100 });
    } finally {
      clearInterval(pressing);
    }
    const { responded, origin, arrivals } = await page.evaluate(() => ({
      responded: window.bench.read().moments.responded ?? NaN,
      origin: performance.timeOrigin,
      arrivals: performance
        .getEntriesByType('resource')
        .map((entry): [string, number] => [
          new URL(entry.name).pathname.slice(1),
          entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0,
        ]),
    }));
    const arrivedAt = new Map(arrivals);
    // What a worker fetched is not in the page's own list; the server knows when it was sent.
    const bytes = sumByKind(server, ({ path, endedAt }) => (arrivedAt.get(path) ?? endedAt - origin) <= responded);
    return { responded, bytes };
  } finally {
    await browser.close();
  }
}

function sumByKind(
  { transfers }: BuildServer,
  counts: (transfer: BuildServer['transfers'][number]) => boolean = () => true,
): Load['bytes'] {
  const sums: Load['bytes'] = {};
  for (const transfer of transfers) if (counts(transfer)) sums[transfer.kind] = (sums[transfer.kind] ?? 0) + transfer.bytes;
  return sums;
}
