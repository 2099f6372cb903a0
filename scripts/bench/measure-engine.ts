import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import * as z from 'zod/mini';
import { type EngineTimes, engineTimes } from './engine-times';
import { CACHE } from './generated-dataset';

/** A size that was too much. */
export interface NotCompared {
  operations: number;
  reason: string;
}

const HEAP_MEGABYTES = 14_000;

/** Bundles the comparison as the app is bundled, and runs it by itself for each size, so that nothing else is in its memory. */
export async function measureEngine(
  sizes: readonly number[],
  source: string,
  tell: (text: string) => void,
): Promise<(EngineTimes | NotCompared)[]> {
  const outDir = join(CACHE, 'engine');
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': `${process.cwd()}/src` } },
    build: {
      ssr: source,
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'compare-engines.mjs' } },
    },
  });
  const results: (EngineTimes | NotCompared)[] = [];
  for (const size of sizes) {
    tell(`engine, ${size} operations`);
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [`--max-old-space-size=${HEAP_MEGABYTES}`, join(outDir, 'compare-engines.mjs'), String(size)],
        { maxBuffer: 10_000_000 },
      );
      results.push(z.parse(engineTimes, JSON.parse(stdout)));
    } catch (error) {
      results.push({ operations: size, reason: error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : 'it failed' });
    }
  }
  return results;
}
