import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${root}data/build/freeze-version.ts`, {
  configFile: false,
  root,
  resolve: { alias: { '@': `${root}src` } },
});
const version = module.freezeVersion(root, new Date().toISOString().slice(0, 10));
console.log(`This is version ${version} now: say in data/history/versions.json what is new, and why each figure was revised or withdrawn.`);
