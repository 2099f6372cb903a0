import type { Page } from 'playwright-core';
import type { Asked, ExpectedTotal } from './expected-totals';
import type { PageRecord } from './record-page';

/** One act of a reader, from the event to the last change that it brought about; times in milliseconds. */
export interface Act {
  what: 'country' | 'crime area' | 'brush';
  /** Until the last frame in which any view changed. */
  all: number;
  /** Until the last frame in which a view above the map changed: figures, sentence, timeline and table. */
  first: number;
  longestTask: number;
  shift: number;
}

type InputType = 'click' | 'keydown' | 'pointermove';

const QUIET = 400;
const SETTLED = 150;
const LONGEST_ACT = 60_000;
/** Views that may follow the others. */
const lateViews = new Set(['map', 'ranking', 'by-year', 'by-crime-area']);

/** Waits until nothing has changed for a while and the page says that it is drawn. */
export async function untilQuiet(page: Page, milliseconds: number): Promise<PageRecord> {
  await page.waitForFunction(
    (milliseconds) => {
      const { lastMutation, isReady } = window.bench.read();
      return isReady && performance.now() - lastMutation > milliseconds;
    },
    milliseconds,
    { timeout: LONGEST_ACT, polling: 50 },
  );
  return page.evaluate(() => window.bench.read());
}

/** Does something with the pointer or the keyboard and measures what follows; null where nothing changed. */
export async function measureAct(page: Page, what: Act['what'], input: InputType, doIt: () => Promise<void>): Promise<Act | null> {
  const before = await untilQuiet(page, SETTLED);
  await doIt();
  // A page whose answer comes from elsewhere is quiet for a moment before it changes.
  const after = await untilQuiet(page, QUIET);
  const start = after.inputs[input];
  if (start === undefined || start === before.inputs[input]) return null;
  const changes = Object.entries(after.changes).filter(([view, at]) => view !== 'mark' && at > start);
  if (changes.length === 0) return null;
  const lastOf = (entries: typeof changes) => Math.max(start, ...entries.map(([, at]) => at)) - start;
  const since = <Entry extends { start: number }>(entries: readonly Entry[]) => entries.filter((entry) => entry.start >= start - 1);
  return {
    what,
    all: lastOf(changes),
    first: lastOf(changes.filter(([view]) => !lateViews.has(view))),
    longestTask: Math.max(0, ...since(after.longTasks).map(({ duration }) => duration)),
    shift: since(after.shifts).reduce((sum, { value, isAfterInput }) => sum + (isAfterInput ? 0 : value), 0),
  };
}

/** Moves the pointer onto an element and lets the change by hovering pass, so that only the click is measured. */
export async function click(page: Page, selector: string): Promise<() => Promise<void>> {
  const { x, y } = await middleOf(page, selector);
  await page.mouse.move(x, y);
  await untilQuiet(page, SETTLED);
  return async () => {
    await page.mouse.down();
    await page.mouse.up();
  };
}

export async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number }> {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (box === null) throw new Error(`${selector} has no place on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}

/** The months between the handles of the timeline; `asked` is null where they ask for all time. */
export async function readMonths(page: Page): Promise<{ from: number; to: number; asked: Asked['period'] }> {
  return page.evaluate(() => {
    const read = (part: string, attribute: string) =>
      Number(document.querySelector(`[role=slider][data-part=${part}]`)?.getAttribute(`aria-value${attribute}`));
    const months = { from: read('from', 'now'), to: read('to', 'now') };
    const isAll = months.from === read('from', 'min') && months.to === read('to', 'max');
    return { ...months, asked: isAll ? null : months };
  });
}

/** What the headlines differ in from what is expected; empty where every one is right. */
export async function differences(page: Page, expected: readonly ExpectedTotal[]): Promise<string[]> {
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLDataElement>('data[data-total]')].map((figure) => ({
      measure: figure.dataset['total'] ?? '',
      value: Number(figure.value),
      stated: Number(figure.dataset['stated']),
      asked: Number(figure.dataset['asked']),
    })),
  );
  return expected.flatMap(({ measure, value, stated, asked }) => {
    const found = shown.find((total) => total.measure === measure);
    // A total over nothing is not shown as a number.
    if (stated === 0) return found === undefined ? [] : [`${measure}: ${found.value} is shown where nothing was published`];
    if (found === undefined) return [`${measure}: nothing is shown instead of ${value}`];
    const isRight = nearly(found.value, value) && found.stated === stated && found.asked === asked;
    return isRight
      ? []
      : [`${measure}: ${found.value} by ${found.stated} of ${found.asked} is shown instead of ${value} by ${stated} of ${asked}`];
  });
}

/** Sums of fractions depend on their order in the last digits. */
function nearly(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}
