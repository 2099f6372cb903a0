import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { build } from 'vite';
import { click, untilQuiet } from './act-on-page';
import { CACHE, type DatasetFile } from './generated-dataset';
import { load } from './measure-filters';
import { plain, visit } from './open-browser';
import { serveBuild } from './serve-build';

const CLICKS = 10;

const sourceMap = z.object({
  version: z.number(),
  file: z.optional(z.string()),
  sources: z.array(z.string()),
  names: z.array(z.string()),
  mappings: z.string(),
});

/** Milliseconds of one click on a crime area, by package or room and by what the browser does itself; the largest first. `dataset` stands in for the real one. */
export async function profileFilter(dataset: DatasetFile | null): Promise<[string, number][]> {
  const outDir = join(CACHE, 'profile');
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true, sourcemap: 'hidden' } });
  const server = await serveBuild(outDir);
  server.replaceDataset(dataset);
  const opened = await visit(plain);
  const { page, session, browser } = opened;
  try {
    await load(server, opened, 60_000);
    const press = await click(page, '[data-chart="timeline"] button[data-crime-area]');
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 200 });
    await session.send('Performance.enable');
    const before = await durations();
    await session.send('Profiler.start');
    for (let count = 0; count < CLICKS; count += 1) {
      await press();
      await untilQuiet(page, 300);
    }
    const { profile } = await session.send('Profiler.stop');
    const after = await durations();

    const ownTime = new Map<number, number>();
    for (const [at, node] of (profile.samples ?? []).entries())
      ownTime.set(node, (ownTime.get(node) ?? 0) + (profile.timeDeltas?.[at] ?? 0) / 1000);
    const times = new Map<string, number>();
    const ownerOf = ownerFinder(outDir);
    const add = (name: string, milliseconds: number) => times.set(name, (times.get(name) ?? 0) + milliseconds / CLICKS);
    for (const { id, callFrame } of profile.nodes) {
      const { url, functionName, lineNumber, columnNumber } = callFrame;
      const owner = url.startsWith('http')
        ? ownerOf(new URL(url).pathname, lineNumber, columnNumber)
        : ownerOfNative(functionName, lineNumber);
      if (owner !== null) add(owner, ownTime.get(id) ?? 0);
    }
    for (const [name, value] of after) add(`browser: ${name}`, (value - (before.get(name) ?? 0)) * 1000);
    return [...times].filter(([, milliseconds]) => milliseconds >= 0.05).sort((a, b) => b[1] - a[1]);
  } finally {
    await browser.close();
    server.close();
  }

  async function durations(): Promise<Map<string, number>> {
    const { metrics } = await session.send('Performance.getMetrics');
    const wanted = new Map([
      ['LayoutDuration', 'layout'],
      ['RecalcStyleDuration', 'style'],
    ]);
    return new Map(metrics.flatMap(({ name, value }) => (wanted.has(name) ? [[wanted.get(name) ?? '', value] as const] : [])));
  }
}

/** What the browser's own code did for a script; null where it waited, or where the measuring itself ran. */
function ownerOfNative(functionName: string, lineNumber: number): string | null {
  if (functionName === '(garbage collector)') return 'browser: garbage collection';
  return functionName.startsWith('(') || lineNumber >= 0 ? null : 'browser: methods called by scripts';
}

/** Names the package, or the room, of a place in a built file. */
function ownerFinder(folder: string): (path: string, line: number, column: number) => string | null {
  const maps = new Map<string, SourceMap | null>();
  const mapOf = (path: string) => {
    const known = maps.get(path);
    if (known !== undefined) return known;
    const map = readMap(join(folder, `${path}.map`));
    maps.set(path, map);
    return map;
  };
  return (path, line, column) => {
    const entry = mapOf(path)?.findEntry(line, column);
    // Where a place is mapped to no source, Node leaves the source out, against its own types.
    if (entry === undefined || !('originalSource' in entry) || typeof entry.originalSource !== 'string') return null;
    return ownerOfSource(resolve(folder, dirname(path.slice(1)), entry.originalSource));
  };
}

function readMap(file: string): SourceMap | null {
  try {
    const { file: name = '', ...map } = z.parse(sourceMap, JSON.parse(readFileSync(file, 'utf8')));
    return new SourceMap({ ...map, file: name, sourceRoot: '', sourcesContent: [] });
  } catch {
    return null;
  }
}

/** The package of a file in `node_modules`, the room of a file in `src`; null where it is the measuring itself. */
export function ownerOfSource(source: string): string | null {
  const installed = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(source)?.[1];
  if (installed !== undefined) return installed;
  const room = /(?:^|\/)src\/([^/]+)/.exec(source)?.[1];
  return room === undefined ? null : `src/${room}`;
}
