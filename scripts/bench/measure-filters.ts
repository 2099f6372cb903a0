import type { Page } from 'playwright-core';
import { type Act, click, differences, measureAct, middleOf, readMonths, untilQuiet } from './act-on-page';
import type { Asked, PlainTotals } from './expected-totals';
import { type Condition, readMemory, visit, type Visit } from './open-browser';
import type { BuildServer } from './serve-build';

/** What came of one dataset under one condition. */
export interface Filtering {
  condition: string;
  acts: Act[];
  /** What was wrong on the page after an act; empty where every number was right. */
  faults: string[];
  /** Milliseconds until the page said that it was drawn, on a fast line. */
  loaded: number;
  /** Milliseconds of the longest task of the page until then. */
  longestLoading: number;
  heap: number;
  resident: number | null;
}

export class NotLoaded extends Error {
  override name = 'NotLoaded';
}

/** A round is a country on, a crime area on, a key on the first handle, both off again, and a step of the last handle. */
const ROUND = 6;
/** No round begins after so many milliseconds: where filters are slow, fewer of them tell as much. */
const LONGEST_FILTERING = 120_000;

/** Loads the served dataset and filters it, a real event at a time; checks the headlines after every act. Throws {@link NotLoaded}. */
export async function measureFilters(
  server: BuildServer,
  totals: PlainTotals,
  condition: Condition,
  acts: number,
  longestLoad: number,
): Promise<Filtering> {
  // Loading is measured elsewhere: only what follows is slow.
  const opened = await visit({ ...condition, cpu: 1, isSlowLine: false });
  const { page, session, browser } = opened;
  try {
    const loading = await load(server, opened, longestLoad);
    await session.send('Emulation.setCPUThrottlingRate', { rate: condition.cpu });
    const reader = new Reader(page, totals);
    const started = performance.now();
    for (let round = 0; round < acts / ROUND && performance.now() - started < LONGEST_FILTERING; round += 1) await reader.doRound(round);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return { condition: condition.name, acts: reader.acts, faults: reader.faults, ...loading, ...(await readMemory(opened)) };
  } finally {
    await browser.close();
  }
}

/** Opens the overview and waits until all of it is drawn. Throws {@link NotLoaded} with what the page says instead. */
export async function load(
  server: BuildServer,
  { page }: Visit,
  longestLoad: number,
): Promise<Pick<Filtering, 'loaded' | 'longestLoading'>> {
  const crash = new Promise<string>((resolve) => {
    page.once('crash', () => {
      resolve('the page ran out of memory');
    });
  });
  const wait = async () => {
    await page.goto(`${server.address}en/`, { waitUntil: 'commit' });
    await page.locator('main[data-ready="true"], [role="alert"]').first().waitFor({ timeout: longestLoad });
    const alert = await page.evaluate(() => document.querySelector('[role="alert"], main:not([data-ready]) code')?.textContent ?? null);
    return alert === null ? null : `the page says "${alert}"`;
  };
  const reason = await Promise.race([
    crash,
    wait().catch((error: unknown) => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it failed')),
  ]);
  if (reason !== null) throw new NotLoaded(reason);
  const { moments, longTasks } = await untilQuiet(page, 400);
  return { loaded: moments.ready ?? NaN, longestLoading: Math.max(0, ...longTasks.map(({ duration }) => duration)) };
}

/** Filters the page and keeps account of what it must show. */
class Reader {
  readonly acts: Act[] = [];
  readonly faults: string[] = [];
  private countries: readonly string[] = [];
  private crimeAreas: readonly string[] = [];
  private isDragging = false;
  private readonly page: Page;
  private readonly totals: PlainTotals;

  constructor(page: Page, totals: PlainTotals) {
    this.page = page;
    this.totals = totals;
  }

  async doRound(round: number): Promise<void> {
    const country = await this.nth('[data-chart="ranking"] tr[data-country]', 'data-country', round);
    const pickCountry = `[data-chart="ranking"] tr[data-country="${country}"] button`;
    await this.pick('country', pickCountry);
    this.countries = [country];
    await this.check();
    // In turn by its bar and by the name of its lane.
    const chart = round % 2 === 0 ? 'by-crime-area' : 'timeline';
    const area = await this.nth(`[data-chart="${chart}"] button[data-crime-area]`, 'data-crime-area', Math.floor(round / 2));
    const pickArea = `[data-chart="${chart}"] button[data-crime-area="${area}"]`;
    await this.pick('crime area', pickArea);
    this.crimeAreas = [area];
    await this.check();
    await this.press();
    await this.check();
    await this.pick('crime area', pickArea);
    this.crimeAreas = [];
    await this.check();
    await this.pick('country', pickCountry);
    this.countries = [];
    await this.check();
    await this.dragOneStep();
    await this.check();
    await this.letGo();
  }

  private async pick(what: Act['what'], selector: string): Promise<void> {
    const press = await click(this.page, selector);
    this.note(await measureAct(this.page, what, 'click', press), selector);
  }

  /** Moves the first month on by one. */
  private async press(): Promise<void> {
    await this.page.locator('[role=slider][data-part=from]').focus();
    this.note(await measureAct(this.page, 'brush', 'keydown', () => this.page.keyboard.press('ArrowRight')), 'ArrowRight');
  }

  /** Takes the last handle, and moves it pixel by pixel until another month is chosen: what is measured is that one move. */
  private async dragOneStep(): Promise<void> {
    const handle = await middleOf(this.page, '[role=slider][data-part=to]');
    await this.page.mouse.move(handle.x, handle.y);
    await this.page.mouse.down();
    this.isDragging = true;
    const months = await readMonths(this.page);
    for (let x = handle.x - 4; x > 0; x -= 2) {
      const act = await measureAct(this.page, 'brush', 'pointermove', () => this.page.mouse.move(x, handle.y));
      if ((await readMonths(this.page)).to === months.to) continue;
      this.note(act, 'a step of the last handle');
      return;
    }
    throw new Error('the last handle cannot be dragged');
  }

  private async letGo(): Promise<void> {
    if (this.isDragging) await this.page.mouse.up();
    this.isDragging = false;
    await untilQuiet(this.page, 200);
  }

  private note(act: Act | null, what: string): void {
    if (act === null) this.faults.push(`nothing changed after ${what}`);
    else this.acts.push(act);
  }

  private async check(): Promise<void> {
    const { asked } = await readMonths(this.page);
    const question: Asked = { countries: this.countries, crimeAreas: this.crimeAreas, period: asked };
    for (const difference of await differences(this.page, this.totals.answer(question)))
      this.faults.push(`${difference}, for ${JSON.stringify(question)}`);
  }

  private async nth(selector: string, attribute: string, position: number): Promise<string> {
    const values = await this.page
      .locator(selector)
      .evaluateAll((elements, attribute) => [...new Set(elements.map((element) => element.getAttribute(attribute) ?? ''))], attribute);
    const value = values[position % Math.max(1, values.length)];
    if (value === undefined) throw new Error(`there is no ${selector}`);
    return value;
  }
}
