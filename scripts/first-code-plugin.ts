import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Parts of the query library that the app never runs, and what stands in their place: nothing here is changed on a server, nor read page by page. */
export const unusedParts = new Map([
  ['mutationCache.js', 'export class MutationCache { clear() {} resumePausedMutations() { return Promise.resolve(); } }'],
  [
    'infiniteQueryBehavior.js',
    'export const infiniteQueryBehavior = () => undefined; export const hasNextPage = () => false; export const hasPreviousPage = hasNextPage;',
  ],
]);

/** Makes the code that the overview needs at once smaller: without parts that it never runs, and folded together before the minifier shortens its names. */
export function firstCodePlugin(): Plugin {
  return {
    name: 'tally:first-code',
    apply: 'build',
    enforce: 'pre',
    load: (id) => unusedParts.get(/\/query-core\/build\/modern\/(\w+\.js)$/.exec(id)?.[1] ?? '') ?? null,
    async renderChunk(code, { name }) {
      if (name !== 'overview') return null;
      const { code: folded } = await minify(code, { module: true, ecma: 2022, mangle: false, compress: { passes: 2 } });
      return folded === undefined ? null : { code: folded, map: null };
    },
  };
}
