import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file: npm run add-operation -- example.draft.json');
const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${root}data/build/add-operation.ts`, {
  configFile: false,
  root,
  resolve: { alias: { '@': `${root}src` } },
});
const id = module.addOperation(root, file);
console.log(
  `data/operations/${id}.json and its new sources are taken in. Compare them with the pages, then npm run format and npm run check.`,
);
