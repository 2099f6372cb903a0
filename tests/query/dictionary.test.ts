import { describe, expect, it } from 'vitest';
import { qualifiers } from '@/domain/qualifier';
import { dataDictionary, nouns } from '@/query/dictionary';
import { realDataset } from '../fixtures/real-dataset';

const dictionary = dataDictionary(realDataset);
const row = (noun: (typeof nouns)[number], path: string) => dictionary.get(noun)?.find((each) => each.path === path);

/** Every path at which a value stands in real data, written as the dictionary writes it. */
function pathsIn(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const isList = Array.isArray(inner);
    const path = `${prefix}${name}${isList ? '[]' : ''}`;
    return [path, ...(isList ? inner : [inner]).flatMap((each: unknown) => pathsIn(each, `${path}.`))];
  });
}

describe('the data dictionary', () => {
  it.each([
    { noun: 'record', entries: realDataset.operations },
    { noun: 'source', entries: realDataset.sources },
    { noun: 'organisation', entries: realDataset.organisations },
    { noun: 'country', entries: realDataset.countries },
    { noun: 'crime-area', entries: realDataset.crimeAreas },
    { noun: 'measure', entries: realDataset.measures },
    { noun: 'programme', entries: realDataset.programmes },
    { noun: 'goal-framework', entries: realDataset.goals.frameworks },
    { noun: 'goal', entries: realDataset.goals.goals },
    { noun: 'crime-area-goals', entries: realDataset.goals.byCrimeArea },
    { noun: 'known-gap', entries: realDataset.knownGaps },
  ] as const)(
    'has a row for every field that stands in a $noun of the data, and says of each that is required that it is everywhere',
    ({ noun, entries }) => {
      const rows = dictionary.get(noun) ?? [];
      const known = new Set(rows.map(({ path }) => path));
      expect([...new Set(entries.flatMap((entry) => pathsIn(entry)))].filter((path) => !known.has(path))).toEqual([]);
      const topLevel = rows.filter(({ path, required }) => required && !path.includes('.'));
      const missing = topLevel.filter(({ path }) => entries.some((entry) => !Object.hasOwn(entry, path.replace('[]', ''))));
      expect(missing.map(({ path }) => path)).toEqual([]);
    },
  );

  it('describes every field, each path once', () => {
    for (const noun of nouns) {
      const rows = dictionary.get(noun) ?? [];
      expect(rows.filter(({ description }) => description === null).map(({ path }) => `${noun} ${path}`)).toEqual([]);
      expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
      expect(rows.filter(({ type }) => !/^(string|number|integer|boolean|object)( \| null)?$/.test(type))).toEqual([]);
    }
  });

  it('lists the values that a field may have: those of the format, and the ids of a small catalogue', () => {
    expect(row('record', 'figures[].claims[].qualifier')).toMatchObject({ type: 'string', required: true, allowed: [...qualifiers] });
    expect(row('record', 'kind')?.allowed).toEqual(['operation', 'activity']);
    expect(row('record', 'crimeAreas[]')?.allowed).toEqual(realDataset.crimeAreas.map(({ id }) => id));
    expect(row('measure', 'rank')).toMatchObject({ type: 'number', allowed: ['1', '2'] });
    expect(row('record', 'name')?.allowed).toEqual([]);
  });

  it('says what may be null, what may be left out, and how a value is written', () => {
    expect(row('record', 'countries.reported')).toMatchObject({ type: 'integer | null', required: true });
    expect(row('record', 'activityType')).toMatchObject({ required: false });
    expect(row('record', 'figures[].measure')).toMatchObject({ required: false, form: 'arrests' });
    expect(row('source', 'published')).toMatchObject({ required: false, form: '2025, 2023-04, 2024-09-02' });
    expect(row('country', 'region')).toMatchObject({ type: 'string | null', allowed: ['north', 'west', 'central', 'east', 'south'] });
  });
});
