import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BuiltFile, type BuiltSite, budgets, isTooHeavy, sayWeight, weigh } from '../../scripts/budget-plugin';

interface ChunkParts {
  modules: readonly string[];
  imports?: readonly string[];
  code?: string;
}

function aChunk(fileName: string, { modules, imports = [], code = fileName }: ChunkParts): BuiltFile {
  const moduleIds = modules.map((module) => `/home/tally/${module}`);
  const [facadeModuleId = null] = moduleIds;
  return { type: 'chunk', fileName, code, isEntry: facadeModuleId?.endsWith('/index.html') ?? false, facadeModuleId, imports, moduleIds };
}

function anAsset(fileName: string, source: string): BuiltFile {
  return { type: 'asset', fileName, source };
}

/** A site whose map and another page are fetched later, and whose main module fetches a language and one part at once. */
function aSite(others: readonly BuiltFile[] = []): BuiltSite {
  const files = [
    aChunk('assets/index.js', {
      modules: ['index.html', 'src/main.tsx', 'src/App.tsx', 'src/ui/map/load-world-map.ts'],
      imports: ['assets/react.js'],
    }),
    aChunk('assets/react.js', { modules: ['node_modules/react/index.js'] }),
    aChunk('assets/keep.js', { modules: ['src/state/keep-offline.ts'], imports: ['assets/shared.js'] }),
    aChunk('assets/shared.js', { modules: ['src/state/notice.ts'] }),
    aChunk('assets/map.js', { modules: ['src/ui/map/WorldMap.tsx'], imports: ['assets/leaflet.js'] }),
    aChunk('assets/leaflet.js', { modules: ['node_modules/leaflet/index.js'] }),
    aChunk('assets/data-page.js', { modules: ['src/pages/DataPage.tsx'] }),
    aChunk('assets/lang-en.js', { modules: ['src/text/messages/en.json?first'] }),
    aChunk('assets/lang-ar.js', { modules: ['src/text/messages/ar.json?first'], code: randomBytes(100).toString('hex') }),
    anAsset('data/dataset.0.json', '{}'),
    anAsset('data/dataset-ar.0.json', '{"longer":true}'),
    anAsset('data/outlines.0.json', '[]'),
    anAsset('assets/latin.woff2', 'font'),
    anAsset('assets/sans-arabic.woff2', 'font'),
    ...others,
  ];
  const later: Record<string, readonly string[]> = {
    'src/main.tsx': ['src/state/keep-offline.ts', 'src/text/messages/en.json?first'],
    'src/App.tsx': ['src/pages/DataPage.tsx'],
    'src/ui/map/load-world-map.ts': ['src/ui/map/WorldMap.tsx'],
  };
  return {
    bundle: Object.fromEntries(files.map((file) => [file.fileName, file])),
    laterImports: (module) => (later[module.replace('/home/tally/', '')] ?? []).map((imported) => `/home/tally/${imported}`),
  };
}

function filesOf(site: BuiltSite, name: keyof typeof budgets): string[] {
  const weight = weigh(site).find((each) => each.name === name);
  return (weight?.files ?? []).map(({ file }) => file.replace('assets/', '')).toSorted();
}

describe('the budget of the overview', () => {
  it('counts until filters respond what the page imports at once, and what its main module asks for', () => {
    expect(filesOf(aSite(), 'code until filters respond')).toEqual(['index.js', 'keep.js', 'react.js', 'shared.js']);
  });

  it('adds the map and what it imports, but no other page and no language', () => {
    expect(filesOf(aSite(), 'all code of the overview')).toEqual(['index.js', 'keep.js', 'leaflet.js', 'map.js', 'react.js', 'shared.js']);
  });

  it('leaves out a worker, which reads large data alone', () => {
    expect(filesOf(aSite([anAsset('assets/worker.js', 'work()')]), 'code until filters respond')).not.toContain('worker.js');
  });

  it('weighs the heaviest language, in code and in data', () => {
    expect(filesOf(aSite(), 'one language')).toEqual(['lang-ar.js']);
    expect(filesOf(aSite(), 'data of one language')).toEqual(['data/dataset-ar.0.json']);
  });

  it('weighs the fonts of Arabic together with those that it falls back on', () => {
    expect(filesOf(aSite(), 'fonts of a Latin language')).toEqual(['latin.woff2']);
    expect(filesOf(aSite(), 'fonts of Arabic')).toEqual(['latin.woff2', 'sans-arabic.woff2']);
  });

  it('says what is too heavy and what is in the sum', () => {
    const light = weigh(aSite());
    expect(light.filter(isTooHeavy)).toEqual([]);
    const outlines = anAsset('data/outlines.0.json', randomBytes(50_000).toString('base64'));
    const heavy = weigh(aSite([outlines])).filter(isTooHeavy);
    expect(heavy.map(({ name }) => name)).toEqual(['outlines of the map']);
    expect(heavy.map(sayWeight).join()).toMatch(/^outlines of the map: \d+\.\d kB of 45\.0 kB\n +\d+\.\d kB {2}data\/outlines\.0\.json$/);
  });

  it('has nothing to weigh without a page', () => {
    expect(() => weigh({ bundle: {}, laterImports: () => [] })).toThrow('no page');
  });
});
