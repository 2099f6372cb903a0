import { describe, expect, it } from 'vitest';
import { aboutOf, changesBetween } from '@/domain/changes';
import type { Dataset } from '@/domain/dataset';
import { change, comparedDataset } from '@/domain/history';
import { aDataset } from '../fixtures/a-dataset';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { aSource } from '../fixtures/a-source';
import { anOperation } from '../fixtures/an-operation';
import { realDataset } from '../fixtures/real-dataset';

const between = (older: Dataset, newer: Dataset, reasons: Parameters<typeof changesBetween>[2] = []) =>
  changesBetween(comparedDataset.parse(older), comparedDataset.parse(newer), reasons);
const withOperation = (changes: Parameters<typeof anOperation>[0] = {}) => aDataset({ operations: [anOperation(changes)] });
/** The changes of the one operation when it is changed so. */
const after = (changes: Parameters<typeof anOperation>[0], before: Parameters<typeof anOperation>[0] = {}) =>
  between(withOperation(before), withOperation(changes));
const said = (changes: ReturnType<typeof changesBetween>) => changes.map((each) => `${aboutOf(each)} ${each.kind}`);

describe('the changes from one version of the data to another', () => {
  it('are none where nothing differs', () => {
    expect(between(realDataset, structuredClone(realDataset))).toEqual([]);
  });

  it('do not depend on the order of the fields in a file', () => {
    const turned: unknown = JSON.parse(JSON.stringify(aDataset()), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toReversed()) : value,
    );
    expect(changesBetween(comparedDataset.parse(aDataset()), comparedDataset.parse(turned))).toEqual([]);
  });

  it('name a record that came and one that went, once each and without what it held', () => {
    const weka = anOperation({ id: 'weka', name: 'Weka', figures: [aFigure()] });
    const outline = { kind: 'operation', name: 'Weka', period: '2024-02-05/2024-02-09' };
    const [with_, without] = [aDataset({ operations: [anOperation(), weka] }), aDataset()];
    expect(between(without, with_)).toEqual([{ of: 'record', record: 'weka', kind: 'added', before: null, after: outline, reason: null }]);
    expect(between(with_, without)).toEqual([
      { of: 'record', record: 'weka', kind: 'withdrawn', before: outline, after: null, reason: null },
    ]);
  });

  const revisions: { says: string; by: Parameters<typeof aFigure>[0] }[] = [
    { says: 'its number', by: { claims: [aClaim({ value: 11 })] } },
    { says: 'the word before its number', by: { claims: [aClaim({ qualifier: 'nearly' })] } },
    { says: 'the measure that a source reads', by: { claims: [aClaim({ readAs: 'victims-identified' })] } },
    { says: 'its sources', by: { claims: [aClaim({ sources: ['release'] })] } },
    { says: 'a second claim', by: { claims: [aClaim(), aClaim({ value: 12, sources: ['release'] })] } },
    { says: 'its country', by: { country: 'NGA' } },
    { says: 'the figure it is a part of', by: { partOf: 'all-arrests' } },
    { says: 'its measure', by: { measure: 'victims-rescued' } },
  ];
  it.each(revisions)('tell a revised figure by $says, old and new', ({ by }) => {
    const [older, newer] = [aFigure(), aFigure(by)];
    const changes = after({ figures: [newer] }, { figures: [older] });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ of: 'figure', record: 'boring', figure: 'arrests', kind: 'revised' });
    expect(changes[0]?.before).toMatchObject({ claims: [{ value: 10, qualifier: 'exact', sources: ['newspaper'] }] });
    expect(changes[0]?.after).not.toEqual(changes[0]?.before);
  });

  it('tell a figure that came and one that went', () => {
    const rescued = aFigure({ key: 'rescued', measure: 'victims-rescued' });
    expect(said(after({ figures: [rescued] }, { figures: [aFigure()] }))).toEqual(['boring/rescued added', 'boring/arrests withdrawn']);
  });

  it('leave out how a figure is worded: no number changes by that', () => {
    expect(after({ figures: [aFigure({ note: 'At last.' })] }, { figures: [aFigure()] })).toEqual([]);
  });

  it('tell a period, the countries and each part of an organisation by themselves', () => {
    const changes = after({
      period: '2024-02/2024-03',
      countries: { reported: 2, named: ['NGA'], complete: false },
      organisations: [
        { organisation: 'interpol', roles: ['coordinator', 'funder'] },
        { organisation: 'police', roles: ['participant'] },
      ],
    });
    expect(said(changes)).toEqual([
      'boring/period revised',
      'boring/countries revised',
      'boring/organisations/interpol revised',
      'boring/organisations/police added',
    ]);
    expect(changes[0]).toMatchObject({ before: '2024-02-05/2024-02-09', after: '2024-02/2024-03' });
    expect(changes[1]).toMatchObject({
      before: { reported: 1, named: ['NGA'], complete: true },
      after: { reported: 2, named: ['NGA'], complete: false },
    });
    expect(said(after({ organisations: [] }))).toEqual(['boring/organisations/interpol withdrawn']);
  });

  it('tell every other field of a record, and only those that differ', () => {
    expect(after({ crimeAreas: ['terrorism'], notes: 'Read twice.' })).toEqual([
      {
        of: 'record',
        record: 'boring',
        kind: 'revised',
        before: { crimeAreas: ['cybercrime'], notes: null },
        after: { crimeAreas: ['terrorism'], notes: 'Read twice.' },
        reason: null,
      },
    ]);
  });

  it('tell entries of the catalogues that came, changed and went', () => {
    const older = aDataset();
    const newer = aDataset({
      sources: [...older.sources.filter(({ id }) => id !== 'release'), aSource({ id: 'blog', url: 'https://blog.example/' })].map(
        (source) => (source.id === 'newspaper' ? { ...source, archived: '2024-07' } : source),
      ),
    });
    const changes = between(older, newer);
    expect(said(changes)).toEqual(['sources/newspaper revised', 'sources/blog added', 'sources/release withdrawn']);
    expect(changes[0]).toMatchObject({ before: { archived: null }, after: { archived: '2024-07' } });
  });

  it('count a catalogue that the older version did not have yet as added', () => {
    const { goals: _goals, knownGaps: _gaps, ...old } = aDataset();
    expect(said(changesBetween(comparedDataset.parse(old), comparedDataset.parse(aDataset())))).toEqual([
      'frameworks/sdg-16 added',
      'goals/less-violence added',
      'goals/less-crime added',
      'byCrimeArea/cybercrime added',
      'byCrimeArea/terrorism added',
      'byCrimeArea/drugs added',
    ]);
  });

  it('bear the reason that is given: of the thing itself, else of its record', () => {
    const newer = withOperation({ period: '2024-02', figures: [aFigure()] });
    const reasons = [
      { about: 'boring', reason: 'Read anew.' },
      { about: 'boring/arrests', reason: 'Found at last.' },
    ];
    expect(between(withOperation(), newer, reasons).map(({ reason }) => reason)).toEqual(['Read anew.', 'Found at last.']);
    expect(between(withOperation(), newer).map(({ reason }) => reason)).toEqual([null, null]);
  });

  it('can each be published', () => {
    const [first, ...rest] = realDataset.operations;
    const newer = { ...realDataset, operations: [...rest, { ...first, ...anOperation({ id: 'serengeti-3' }) }], knownGaps: [] };
    const changes = between(realDataset, newer);
    expect(changes.length).toBeGreaterThan(5);
    expect(changes.map((each) => change.safeParse(each).success)).not.toContain(false);
  });
});
