import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureChromium, prepare } from './steps.mjs';

const { values } = parseArgs({
  options: {
    /** About a minute: the real dataset and 10,000 operations, few runs, nothing written. */
    quick: { type: 'boolean', default: false },
    /** One part alone: load, filters or engine. */
    only: { type: 'string' },
    /** Sizes of the generated datasets, joined by commas; 0 is the real one. */
    sizes: { type: 'string' },
    /** Where the time of one filter goes, by package. */
    profile: { type: 'boolean', default: false },
  },
});

prepare();
ensureChromium();
// Before Vite sets it for the import: the app that is measured is built as it is published.
process.env['NODE_ENV'] = 'production';
const { runnerImport } = await import('vite');
const { module } = await runnerImport(fileURLToPath(new URL('bench/run-bench.ts', import.meta.url)), {
  configFile: false,
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
});
process.exitCode = await module.runBench(values);
