import type { Act } from './act-on-page';
import type { EngineTimes } from './engine-times';
import type { NotCompared } from './measure-engine';
import type { Filtering } from './measure-filters';
import type { Load } from './measure-load';
import { median, quantile } from './quantile';
import { fileKinds } from './serve-build';

/** A size of dataset with what came of it under each condition, or why it could not be shown. */
export interface SizeResult {
  name: string;
  operations: number;
  filterings: readonly Filtering[];
  reason: string | null;
}

export interface Results {
  loads: readonly Load[];
  sizes: readonly SizeResult[];
  engines: readonly (EngineTimes | NotCompared)[];
}

/** What is aimed at, in milliseconds unless said otherwise. */
const targets = {
  load: { figures: 600, responded: 1800, live: 2500 },
  filters: [
    { upTo: 10_000, plain: 16, slow: 45 },
    { upTo: 100_000, plain: 20, slow: 60 },
    { upTo: Infinity, plain: 40, slow: 150 },
  ],
  engineTimesFaster: 5,
  longestTask: 50,
  longestLoading: 200,
} as const;

const integer = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** All that was measured as Markdown. */
export function reportTables({ loads, sizes, engines }: Results): string {
  return [
    ...(loads.length === 0 ? [] : ['### Load', loadTable(loads), '### Bytes', bytesTable(loads)]),
    ...(sizes.length === 0 ? [] : ['### One filter, until every view has followed', filterTable(sizes), ...faultLists(sizes)]),
    ...(engines.length === 0 ? [] : ['### The engine alone, against crossfilter2', engineTable(engines)]),
  ].join('\n\n');
}

function loadTable(loads: readonly Load[]): string {
  const rows = loads.map(({ condition, runs, times, longestTask, shift }) => {
    const aim = condition.startsWith('slow') ? targets.load : null;
    return [
      condition,
      withAim(times.figures, aim?.figures),
      withAim(times.responded, aim?.responded),
      withAim(times.live, aim?.live),
      integer.format(times.ready),
      integer.format(longestTask),
      `${Number(shift.toFixed(4))}${shift === 0 ? '' : ' (aim 0)'}`,
      String(runs),
    ];
  });
  return table(
    ['', 'figures readable', 'filters respond', 'map and charts live', 'page ready', 'longest task', 'layout shift', 'runs'],
    rows,
  );
}

function bytesTable(loads: readonly Load[]): string {
  const load = loads.at(-1);
  if (load === undefined) return '';
  const row = (name: string, bytes: Load['bytes']) => {
    const sum = Object.values(bytes).reduce((total, each) => total + each, 0);
    return [name, ...fileKinds.map((kind) => decimal.format((bytes[kind] ?? 0) / 1000)), decimal.format(sum / 1000)];
  };
  const rows = [row('until filters respond', load.bytesUntilResponse), row('until every view is live', load.bytes)];
  return table(['kB as transferred', ...fileKinds, 'all'], rows);
}

function filterTable(sizes: readonly SizeResult[]): string {
  const rows = sizes.flatMap(({ name, operations, filterings, reason }) => [
    ...filterings.map(({ condition, acts, faults, loaded, longestLoading, heap, resident }) => {
      const isSlow = condition !== 'plain';
      const limits = targets.filters.find(({ upTo }) => operations <= upTo);
      const all = acts.map((act) => act.all);
      const longest = Math.max(0, ...acts.map((act) => act.longestTask));
      return [
        name,
        condition,
        withAim(median(all), isSlow ? limits?.slow : limits?.plain),
        integer.format(quantile(all, 0.95)),
        integer.format(median(acts.map((act) => act.first))),
        ...(['country', 'crime area', 'brush'] as const).map((what) => medianOf(acts, what)),
        withAim(longest, isSlow || operations >= 1000 ? undefined : targets.longestTask),
        megabytes(heap),
        resident === null ? '' : megabytes(resident),
        integer.format(loaded),
        withAim(longestLoading, operations === 100_000 ? targets.longestLoading : undefined),
        faults.length === 0 ? `all of ${acts.length}` : `${faults.length} wrong`,
      ];
    }),
    ...(reason === null ? [] : [[name, `did not load: ${reason}`, ...Array.from({ length: 12 }, () => '')]]),
  ]);
  const columns = [
    'median',
    'p95',
    'first views',
    'country',
    'crime area',
    'brush',
    'longest task',
    'heap, MB',
    'process, MB',
    'loaded after',
    'longest task of loading',
  ];
  return table(['operations', '', ...columns, 'right'], rows);
}

function medianOf(acts: readonly Act[], what: Act['what']): string {
  const times = acts.filter((act) => act.what === what).map(({ all }) => all);
  return times.length === 0 ? '' : integer.format(median(times));
}

function faultLists(sizes: readonly SizeResult[]): string[] {
  return sizes.flatMap(({ name, filterings }) =>
    filterings.flatMap(({ condition, faults }) =>
      faults.slice(0, 5).map((fault) => `Wrong with ${name} operations (${condition}): ${fault}.`),
    ),
  );
}

function engineTable(engines: readonly (EngineTimes | NotCompared)[]): string {
  const rows = engines.map((engine) => {
    const name = integer.format(engine.operations);
    if ('reason' in engine) return [name, engine.reason, '', '', '', '', '', '', ''];
    const { ours, crossfilter, differing, questions } = engine;
    const faster = median(crossfilter.answers) / median(ours.answers);
    const isAimed = engine.operations >= 1_000_000 && faster < targets.engineTimesFaster;
    return [
      name,
      decimal.format(median(ours.answers)),
      decimal.format(quantile(ours.answers, 0.95)),
      integer.format(ours.build),
      decimal.format(median(crossfilter.answers)),
      decimal.format(quantile(crossfilter.answers, 0.95)),
      integer.format(crossfilter.build),
      `${decimal.format(faster)}${isAimed ? ` (aim ${targets.engineTimesFaster})` : ''}`,
      `${questions - differing} of ${questions}`,
    ];
  });
  const columns = ['Tally, median', 'p95', 'build', 'crossfilter2, median', 'p95', 'build', 'times faster', 'same totals'];
  return table(['operations', ...columns], rows);
}

/** A time, with what is aimed at where it is missed. */
function withAim(milliseconds: number, aim: number | undefined): string {
  const shown = milliseconds < 100 ? decimal.format(milliseconds) : integer.format(milliseconds);
  return aim === undefined || milliseconds <= aim ? shown : `${shown} (aim ${integer.format(aim)})`;
}

function megabytes(bytes: number): string {
  return integer.format(bytes / 1e6);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
