/** Moments of a page in milliseconds since its navigation began; null where it did not come to that. */
export interface Moments {
  /** The headline numbers stand on the screen, with their style. */
  figures: number | null;
  /** The page says that all of it is drawn. */
  ready: number | null;
  /** Map and charts are drawn by their libraries. */
  live: number | null;
  /** A press of a key on a filter was answered. */
  responded: number | null;
}

export interface PageRecord {
  moments: Moments;
  /** By view: the end of the last frame in which it changed. */
  changes: Record<string, number>;
  /** Time stamps of the last input events, by type. */
  inputs: Record<string, number>;
  longTasks: { start: number; duration: number }[];
  shifts: { start: number; value: number; isAfterInput: boolean }[];
  lastMutation: number;
  isReady: boolean;
}

declare global {
  interface Window {
    bench: { read: () => PageRecord; focusesFilter: boolean };
  }
  interface LayoutShift extends PerformanceEntry {
    value: number;
    hadRecentInput: boolean;
  }
}

/**
 * Runs in the page, before the page's own code: notes when what changed. A change counts at the end of the frame that shows it: a message sent
 * from the frame's own callback is handled after the frame was drawn.
 */
export function recordPage(): void {
  const moments: Moments = { figures: null, ready: null, live: null, responded: null };
  const changes: Record<string, number> = {};
  const inputs: Record<string, number> = {};
  const longTasks: PageRecord['longTasks'] = [];
  const shifts: PageRecord['shifts'] = [];
  let lastMutation = 0;
  let isInFrame = false;
  let awaiting = new Set<string>();
  let shown = new Set<string>();
  let isFrameAsked = false;
  let firstFigures: string | null = null;
  /** When they were first seen in the document. */
  let figuresFound: number | null = null;
  const drawn = new MessageChannel();
  const nextFrame = window.requestAnimationFrame.bind(window);

  window.requestAnimationFrame = (callback) =>
    nextFrame((time) => {
      isInFrame = true;
      try {
        callback(time);
      } finally {
        // After the observers of what the callback changed.
        queueMicrotask(() => {
          isInFrame = false;
        });
      }
    });

  const isReady = () => document.querySelector('main')?.dataset['ready'] === 'true';
  const figures = () =>
    [...document.querySelectorAll('[data-total]')]
      .map((figure) => `${figure.getAttribute('value')} ${figure.getAttribute('data-asked')}`)
      .join();
  const isLive = () =>
    document.querySelector('[data-chart="map"] .leaflet-container path[data-country]') !== null &&
    ['by-year', 'by-crime-area'].every((chart) => document.querySelector(`[data-chart="${chart}"] .recharts-surface path`) !== null);
  const noteMoments = (now: number) => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    // Figures that stood in the page before it was first painted were painted with it: nothing else may change for a while after that.
    if (moments.figures === null && figuresFound !== null && paint !== undefined)
      moments.figures = figuresFound < paint.startTime ? paint.startTime : now;
    if (moments.ready === null && isReady()) moments.ready = now;
    if (moments.live === null && isLive()) moments.live = now;
    if (moments.responded === null && inputs['keydown'] !== undefined && firstFigures !== null && figures() !== firstFigures)
      moments.responded = now;
  };
  drawn.port1.addEventListener('message', () => {
    const now = performance.now();
    for (const view of shown) changes[view] = now;
    shown = new Set();
    noteMoments(now);
  });
  drawn.port1.start();
  const show = () => {
    if (shown.size === 0) drawn.port2.postMessage(null);
    for (const view of awaiting) shown.add(view);
    awaiting = new Set();
  };
  const viewOf = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest('[data-chart]')?.getAttribute('data-chart') ?? 'page';
  };

  new MutationObserver((mutations) => {
    for (const { target, attributeName, oldValue } of mutations) {
      // The page's own mark that it is drawn is nothing that a reader sees, and a value written once more is no change.
      if (attributeName === 'data-ready') continue;
      if (attributeName !== null && target instanceof Element && target.getAttribute(attributeName) === oldValue) continue;
      awaiting.add(viewOf(target));
      lastMutation = performance.now();
    }
    firstFigures ??= figures() === '' ? null : figures();
    if (firstFigures !== null) figuresFound ??= performance.now();
    if (window.bench.focusesFilter && moments.responded === null) {
      const handle = document.querySelector('[role=slider][data-part=to]');
      if (handle instanceof SVGElement && document.activeElement !== handle) handle.focus();
    }
    if (awaiting.size === 0) awaiting.add('mark');
    if (isInFrame) show();
    else if (!isFrameAsked) {
      isFrameAsked = true;
      nextFrame(() => {
        isFrameAsked = false;
        show();
      });
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true });

  for (const type of ['click', 'keydown', 'pointermove'])
    window.addEventListener(
      type,
      ({ timeStamp }) => {
        inputs[type] = timeStamp;
      },
      { capture: true, passive: true },
    );
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && typeof entry.value === 'number' && 'hadRecentInput' in entry)
        shifts.push({ start: entry.startTime, value: entry.value, isAfterInput: entry.hadRecentInput === true });
  }).observe({ type: 'layout-shift', buffered: true });

  window.bench = {
    focusesFilter: false,
    read: () => ({ moments, changes: { ...changes }, inputs: { ...inputs }, longTasks, shifts, lastMutation, isReady: isReady() }),
  };
}

/** Runs in the page before {@link recordPage} is used to find out when a filter first answers. */
export function focusFilter(): void {
  window.bench.focusesFilter = true;
}
