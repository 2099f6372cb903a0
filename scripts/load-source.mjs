import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** What a TypeScript file of the repository exports. */
export async function loadSource(file) {
  const { module } = await runnerImport(`${root}${file}`, { configFile: false, root, resolve: { alias: { '@': `${root}src` } } });
  return module;
}
