import { describe, expect, it } from 'vitest';
import { countRecords, recordsByCountry } from '@/query/count-records';
import { averageOf, countriesByRegion, policeBodyOf } from '@/query/country-regions';
import { indexDataset } from '@/query/index-dataset';
import { aDataset } from '../fixtures/a-dataset';
import { anOperation } from '../fixtures/an-operation';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const { regions, others } = countriesByRegion(realIndex);
const counts = recordsByCountry(realIndex);

describe('the regions', () => {
  it('hold all 55 members once and leave the others apart', () => {
    const members = regions.flatMap((each) => each.members);
    expect([members.length, new Set(members).size, others.length]).toEqual([55, 55, 22]);
    expect(others.some((code) => members.includes(code))).toBe(false);
  });

  it('are those that the programme names, with the same members', () => {
    const published = realIndex.dataset.programmes.flatMap(({ details }) => details?.regions ?? []);
    for (const { region, members } of regions)
      expect(members.toSorted()).toEqual(published.find(({ id }) => id === region)?.memberStates.toSorted());
  });

  it('know their police chiefs’ bodies', () => {
    expect(regions.map(({ policeBody }) => policeBody?.abbreviation)).toEqual(['NARC', 'WAPCCO', 'CAPCCO', 'EAPCCO', 'SARPCCO']);
    expect(policeBodyOf(realIndex, 'east')?.abbreviation).toBe('EAPCCO');
  });
});

describe('the records of every country', () => {
  it('are as many as a plain count finds', () => {
    expect(counts.size).toBe(77);
    for (const [country, count] of counts) {
      const named = realDataset.operations.filter((operation) => operation.countries.named.includes(country));
      expect(count).toEqual({
        operations: named.filter(({ kind }) => kind === 'operation').length,
        activities: named.filter(({ kind }) => kind === 'activity').length,
      });
    }
  });

  it('are counted out of 20 operations and 29 activities', () => {
    expect(countRecords(realIndex)).toEqual({ operations: 20, activities: 29 });
  });
});

describe('the average of a group', () => {
  it('is 69 namings over the 14 members of Western Africa that a list names', () => {
    const west = regions.find(({ region }) => region === 'west');
    expect(averageOf(realIndex, counts, west?.members ?? [])).toEqual({ countries: 14, unnamed: 1, namings: 69, average: 69 / 14 });
  });

  it('leaves out Egypt and the Sahrawi Republic, which may have taken part: Northern Africa', () => {
    const north = regions.find(({ region }) => region === 'north');
    expect(averageOf(realIndex, counts, north?.members ?? [])).toEqual({ countries: 5, unnamed: 2, namings: 10, average: 2 });
  });

  it('counts as zero what no list names where every list is complete', () => {
    const index = indexDataset(aDataset({ operations: [anOperation()] }));
    const few = recordsByCountry(index);
    expect([...few.values()].map(({ operations }) => operations)).toContain(0);
    expect(averageOf(index, few, [...few.keys()])).toMatchObject({ countries: few.size, unnamed: 0 });
  });

  it('is nothing for no country at all', () => {
    expect(averageOf(realIndex, counts, [])).toEqual({ countries: 0, unnamed: 0, namings: 0, average: null });
  });
});
