import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkArchitecture, readRooms, type SourceFile } from './architecture/check-architecture';

const rooms = readRooms(readFileSync('docs/architecture.md', 'utf8'));

/** A file that breaks no rule, so that a test overrides only what it is about. */
function aFile(file: Partial<SourceFile>): SourceFile {
  return { path: 'src/query/by-year.ts', content: 'export const byYear = 1;', ...file };
}

function faultsOf(file: Partial<SourceFile>, ...others: SourceFile[]): string[] {
  return checkArchitecture([aFile(file), ...others], rooms);
}

describe('the house', () => {
  it('keeps every import and every name within the rules of docs/architecture.md', () => {
    const files = ['src', 'data/build'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(?:tsx?|css)$/.test(path))
        .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
        .map((path) => ({ path, content: readFileSync(path, 'utf8') })),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(checkArchitecture(files, rooms)).toEqual([]);
  });

  it('has a room for every name in the column "may import"', () => {
    const names = rooms.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(rooms.flatMap(({ mayImport }) => (mayImport === 'any' ? [] : mayImport))));
  });
});

describe('the check of the house', () => {
  it.each([
    ['a room to the left', { content: "import { x } from '@/domain/period';" }],
    ['the own folder', { content: "import { x } from './month';" }],
    ['a folder of the own room', { path: 'src/ui/Frame.tsx', content: "import './map/outline';\nexport function Frame() {}" }],
    ['the own room from a folder of it', { path: 'src/ui/map/outline.ts', content: "import { x } from '@/ui/tone';" }],
    ['an own package', { path: 'src/domain/period.ts', content: "import * as z from 'zod/mini';" }],
    ['the own style sheet', { path: 'src/ui/Frame.tsx', content: "import s from './Frame.module.css';\nexport const Frame = () => s;" }],
    ['anything from the top', { path: 'src/App.tsx', content: "import { x } from '@/state/address';\nexport function App() {}" }],
    ['App from main', { path: 'src/main.tsx', content: "import { App } from './App';" }],
    ['a type of the outlines for the build', { path: 'data/build/make.ts', content: "import type { X } from '@/ui/map/map-outlines';" }],
    ['Node for the build', { path: 'data/build/make.ts', content: "import { x } from 'node:fs';" }],
    [
      'the parts of the own page',
      { path: 'src/pages/overview/Overview.tsx', content: "import './Filters';\nexport function Overview() {}" },
    ],
  ])('allows %s', (_, file) => {
    expect(faultsOf(file)).toEqual([]);
  });

  it.each([
    ['static', "import { x } from '@/state/address';"],
    ['for effect', "import '@/state/address';"],
    ['of a type', "import type { X } from '@/state/address';"],
    ['dynamic', "const x = import('@/state/address');"],
    ['of a type in place', "type X = import('@/state/address').X;"],
    ['passed on', "export { x } from '@/state/address';"],
    ['of a type, passed on', "export type { X } from '@/state/address';"],
  ])('finds an import against the direction: %s', (_, content) => {
    expect(faultsOf({ content })).toEqual(['src/query/by-year.ts imports @/state/address: query may not import state']);
  });

  it.each([
    ['a panel that imports state', 'src/panels/Figures.tsx', '@/state/address', 'panels may not import state'],
    ['ui that knows a fact', 'src/ui/Figures.tsx', '@/domain/period', 'ui may not import domain'],
    ['ui that knows a word', 'src/ui/Figures.tsx', '@/text/say', 'ui may not import text'],
    ['a room that imports the top', 'src/pages/Figures.tsx', '@/App', 'pages may not import App.tsx, main.tsx, early.ts, start-embed.ts'],
    ['a page that imports a page', 'src/pages/Figures.tsx', './Overview', 'no page imports a page'],
    ['a page that imports a part of a page', 'src/pages/Figures.tsx', './overview/Filters', 'no page imports a page'],
    ['a path that goes up', 'src/ui/map/Figures.tsx', '../tone', 'a path never goes up'],
    ['a path that goes up in the middle', 'src/ui/Figures.tsx', './map/../../domain/period', 'a path never goes up'],
    ['the long way within a room', 'src/ui/Figures.tsx', '@/ui/tone', 'within a room write ./'],
    ['the short way out of a room', 'src/App.tsx', './state/address', 'across rooms write @/'],
    ['a room that is not in the table', 'src/ui/Figures.tsx', '@/shared/tone', 'it stands in no room of the table'],
    ['a chart library outside ui', 'src/panels/Figures.tsx', 'recharts', 'recharts is no package of panels'],
    ['a map library outside ui', 'src/pages/Figures.tsx', 'leaflet/dist/leaflet.css', 'leaflet is no package of pages'],
    ['a store outside state', 'src/panels/Figures.tsx', 'zustand/middleware', 'zustand is no package of panels'],
    [
      'a query client outside state',
      'src/App.tsx',
      '@tanstack/react-query',
      '@tanstack/react-query is no package of App.tsx, main.tsx, early.ts, start-embed.ts',
    ],
    ['a router outside state', 'src/pages/Figures.tsx', 'wouter', 'wouter is no package of pages'],
    ['a schema outside domain', 'src/ui/Figures.tsx', 'zod', 'zod is no package of ui'],
    ['a projection outside the build', 'src/ui/Figures.tsx', 'd3-geo', 'd3-geo is no package of ui'],
    ['Node in the browser', 'src/ui/Figures.tsx', 'node:fs', 'only the build runs in Node'],
  ])('finds %s', (_, path, specifier, why) => {
    const file = { path, content: `import '${specifier}';\nexport function Figures() {}\nexport function App() {}` };
    expect(faultsOf(file)).toEqual([`${path} imports ${specifier}: ${why}`]);
  });

  it.each(['domain', 'query', 'export'])('finds React in %s', (room) => {
    expect(faultsOf({ path: `src/${room}/year.ts`, content: "import type { ReactNode } from 'react';" })).toEqual([
      `src/${room}/year.ts imports react: react is no package of ${room}`,
    ]);
    expect(faultsOf({ path: `src/${room}/Year.tsx`, content: 'export function Year() { return <p />; }' })).toEqual([
      `src/${room}/Year.tsx is a component in a room without React`,
    ]);
  });

  it.each([
    ['more than types of the outlines in the build', "import { x } from '@/ui/map/map-outlines';"],
    ['types of anything else of ui in the build', "import type { X } from '@/ui/tone';"],
  ])('finds %s', (_, content) => {
    expect(faultsOf({ path: 'data/build/make.ts', content })).toEqual([expect.stringContaining('data/build may not import ui')]);
  });

  it('finds an import whose path is computed', () => {
    expect(faultsOf({ content: 'const x = (name: string) => import(name);' })).toEqual([
      'src/query/by-year.ts imports a path that is computed',
    ]);
  });

  it('finds a file that passes on all of another', () => {
    expect(faultsOf({ content: "export * from './month';" })).toEqual(['src/query/by-year.ts passes on all that another file exports']);
  });

  it.each(['utils', 'helpers', 'common', 'types', 'constants', 'misc', 'manager', 'index'])('finds a file named %s', (name) => {
    expect(faultsOf({ path: `src/query/${name}.ts` })).toEqual([`src/query/${name}.ts has no name of its own`]);
  });

  it.each([
    ['a file that is not kebab-case', 'src/query/byYear.ts', 'is not kebab-case'],
    ['a component in kebab-case', 'src/ui/chart-frame.tsx', 'is not named as the component that it exports'],
    ['a component named otherwise than its export', 'src/ui/ChartFrame.tsx', 'is not named as the component that it exports'],
    ['a style sheet without its component', 'src/ui/ChartFrame.module.css', 'is a style sheet without its component beside it'],
    ['a style sheet of neither kind', 'src/ui/chartFrame.module.css', 'is neither named as its component nor kebab-case'],
    ['a file outside every room', 'src/misplaced.ts', 'stands in no room of the table'],
    ['a folder that is no room', 'src/shared/tone.ts', 'stands in no room of the table'],
  ])('finds %s', (_, path, fault) => {
    expect(faultsOf({ path })).toEqual([`${path} ${fault}`]);
  });

  it('needs the table', () => {
    expect(() => readRooms('# Architecture\n')).toThrow('no table');
  });
});
