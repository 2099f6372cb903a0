import { describe, expect, it } from 'vitest';
import type { Change, History } from '@/domain/history';
import { countChanges, foldAlike, groupChanges, stepsBetween } from '@/query/version-changes';
import { changesSince, recordIn } from '../fixtures/changes-since';

const history: History = [1, 2, 3, 4].map((version) => ({
  version,
  date: `202${version}`,
  note: 'Read again.',
  sha256: null,
  changes: [],
}));
const changes = changesSince((older) => {
  recordIn(older, 'serengeti').period = '2024';
  recordIn(older, 'serengeti').figures.shift();
  recordIn(older, 'sentinel').figures.shift();
  older.sources.shift();
  older.knownGaps.splice(0, 2);
});

describe('the versions between two', () => {
  it('are those after the first up to the second, the newest first', () => {
    expect(stepsBetween(history, 1, 3).map(({ version }) => version)).toEqual([3, 2]);
    expect(stepsBetween(history, 3, 4).map(({ version }) => version)).toEqual([4]);
    expect(stepsBetween(history, 2, 2)).toEqual([]);
  });
});

describe('the changes of a step', () => {
  it('stand by record and by catalogue, none left out and none twice', () => {
    const { records, catalogues } = groupChanges(changes);
    expect(records.map(({ record, changes: its }) => [record, its.map(({ of }) => of)])).toEqual([
      ['sentinel', ['figure']],
      ['serengeti', ['period', 'figure']],
    ]);
    expect(catalogues.map(({ catalogue, changes: its }) => [catalogue, its.length])).toEqual([
      ['sources', 1],
      ['knownGaps', 2],
    ]);
    const told = [...records, ...catalogues].flatMap(({ changes: its }): readonly Change[] => its);
    expect(new Set(told)).toEqual(new Set(changes));
    expect(told.length).toBe(changes.length);
  });

  it('are counted by kind', () => {
    expect(countChanges(changes)).toEqual({ added: 5, revised: 1, withdrawn: 0 });
  });

  it('are told once where entries were revised alike, and apart where the reason differs or entries are new', () => {
    const revised = { of: 'entry', kind: 'revised', catalogue: 'sources', before: { language: null }, after: { language: 'fr' } } as const;
    const added = { of: 'entry', kind: 'added', catalogue: 'sources', before: null, after: { title: 'Page' }, reason: null } as const;
    const folded = foldAlike([
      { ...revised, entry: 'a', reason: null },
      { ...added, entry: 'b' },
      { ...revised, entry: 'c', reason: null },
      { ...revised, entry: 'd', reason: 'The page is in French.' },
      { ...revised, entry: 'e', reason: null, after: { language: 'pt' } },
      { ...added, entry: 'f' },
    ]);
    expect(folded.map((alike) => alike.map(({ entry }) => entry))).toEqual([['a', 'c'], ['b'], ['d'], ['e'], ['f']]);
  });
});
