import { loadSource, root } from './load-source.mjs';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file: npm run add-operation -- example.draft.json');
const { addOperation } = await loadSource('data/build/add-operation.ts');
const id = addOperation(root, file);
console.log(
  `data/operations/${id}.json and its new sources are taken in. Compare them with the pages, then npm run format and npm run check.`,
);
