import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Dataset } from '@/domain/dataset';
import { readDataset } from '../../data/build/build-publication';
import { PlainTotals } from './expected-totals';
import { generateOperations } from './generate-operations';
import { generatedDataset, SEED } from './generated-dataset';
import { sayMachine } from './machine';
import { measureEngine } from './measure-engine';
import { type Filtering, measureFilters, NotLoaded } from './measure-filters';
import { measureLoad } from './measure-load';
import { plain, slowCpu, slowLine } from './open-browser';
import { profileFilter } from './profile-filter';
import { type Results, reportTables, type SizeResult } from './report-tables';
import { type BuildServer, serveBuild } from './serve-build';

export interface BenchOptions {
  quick: boolean;
  profile: boolean;
  only?: string;
  sizes?: string;
}

interface Plan {
  runs: number;
  acts: number;
  sizes: readonly number[];
  engineSizes: readonly number[];
}

const REPORT = 'docs/performance.md';
const START = '<!-- measured: begin -->';
const END = '<!-- measured: end -->';

const full: Plan = { runs: 5, acts: 30, sizes: [0, 1000, 10_000, 100_000, 1_000_000], engineSizes: [10_000, 100_000, 1_000_000] };
const quickly: Plan = { runs: 1, acts: 6, sizes: [0, 10_000], engineSizes: [10_000] };

const parts = ['load', 'filters', 'engine'] as const;

/** Measures, prints the tables and, if all was measured, writes them down. Answers with the exit code: 1 where a number on the page was wrong. */
export async function runBench({ quick, profile, only, sizes }: BenchOptions): Promise<number> {
  if (profile) {
    const size = Number(sizes ?? 0);
    const generated = size === 0 ? null : await generatedDataset(readDataset(process.cwd()), size);
    tell(
      `One click on a crime area, ${size === 0 ? 'the real' : size} operations, in ms\n${(await profileFilter(generated)).map(([name, time]) => `${time.toFixed(1).padStart(8)}  ${name}`).join('\n')}`,
    );
    return 0;
  }
  if (only !== undefined && !parts.some((part) => part === only)) {
    tell(`There is no part "${only}": there are ${parts.join(', ')}.`);
    return 1;
  }
  const chosen = sizes?.split(',').map(Number);
  const planned = quick ? quickly : full;
  const plan = chosen === undefined ? planned : { ...planned, sizes: chosen, engineSizes: chosen.filter((size) => size > 0) };
  const measures = (part: (typeof parts)[number]) => only === undefined || only === part;
  const dataset = readDataset(process.cwd());
  const machine = await sayMachine();
  await build({ logLevel: 'error' });
  const server = await serveBuild('dist');
  try {
    const results: Results = {
      loads: measures('load') ? await loads(server, plan) : [],
      sizes: measures('filters') ? await filterings(server, dataset, plan) : [],
      engines: measures('engine')
        ? await measureEngine(plan.engineSizes, fileURLToPath(new URL('compare-engines.ts', import.meta.url)), tell)
        : [],
    };
    const report = `Measured ${machine}.\n\n${reportTables(results)}`;
    tell(`\n${report}`);
    if (!quick && only === undefined && chosen === undefined) write(report);
    return results.sizes.some(({ filterings }) => filterings.some(({ faults }) => faults.length > 0)) ? 1 : 0;
  } finally {
    server.close();
  }
}

async function loads(server: BuildServer, { runs }: Plan): Promise<Results['loads']> {
  const measured: Results['loads'][number][] = [];
  for (const condition of [plain, slowCpu, slowLine]) {
    tell(`load, ${condition.name}`);
    measured.push(await measureLoad(server, condition, runs));
  }
  return measured;
}

async function filterings(server: BuildServer, dataset: Dataset, { acts, sizes }: Plan): Promise<SizeResult[]> {
  const measured: SizeResult[] = [];
  for (const size of sizes) {
    const operations = size === 0 ? dataset.operations.length : size;
    const name = size === 0 ? `${operations}, the real ones` : operations.toLocaleString('en-GB');
    const longestLoad = Math.max(60_000, operations / 4);
    const found: Filtering[] = [];
    let reason: string | null = null;
    try {
      server.replaceDataset(size === 0 ? null : await generatedDataset(dataset, size));
      const totals = new PlainTotals(dataset, size === 0 ? dataset.operations : generateOperations(dataset, size, SEED));
      for (const condition of [plain, slowCpu]) {
        tell(`filters, ${name} operations, ${condition.name}`);
        found.push(await measureFilters(server, totals, condition, acts, longestLoad));
      }
    } catch (error) {
      reason = error instanceof NotLoaded ? error.message : `it failed: ${String(error).split('\n')[0]}`;
    }
    measured.push({ name, operations, filterings: found, reason });
  }
  return measured;
}

function write(report: string): void {
  const before = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : `# Performance\n\n${START}\n${END}\n`;
  const [head, rest = ''] = before.split(START);
  writeFileSync(REPORT, `${head}${START}\n\n${report}\n\n${END}${rest.split(END)[1] ?? '\n'}`);
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}
