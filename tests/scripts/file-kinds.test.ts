import { expect, it } from 'vitest';
import { ownerOfSource } from '../../scripts/bench/profile-filter';
import { kindOf } from '../../scripts/bench/serve-build';

it.each([
  ['en/index.html', 'html'],
  ['assets/index-0.css', 'css'],
  ['assets/index-0.js', 'code'],
  ['assets/lang-ar-0.js', 'language'],
  ['assets/latin-0.woff2', 'fonts'],
  ['data/outlines.0.json', 'outlines'],
  ['data/dataset-ar.0.json', 'data'],
  ['data/manifest.json', 'data'],
  ['assets/tally-mark.svg', 'other'],
])('counts %s to the %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

it.each([
  ['/home/tally/node_modules/react-dom/cjs/react-dom.js', 'react-dom'],
  ['/home/tally/node_modules/@formatjs/intl/node_modules/@formatjs/ecma/index.js', '@formatjs/ecma'],
  ['/home/tally/src/panels/CountryMap.tsx', 'src/panels'],
  ['/home/tally/node_modules/wouter/src/paths.js', 'wouter'],
  ['rolldown:runtime', null],
])('knows whose %s is', (source, owner) => {
  expect(ownerOfSource(source)).toBe(owner);
});
