import { describe, expect, it } from 'vitest';
import { countRecords, recordsByCountry } from '@/query/count-records';
import { averageOf, countriesByRegion, policeBodyOf } from '@/query/country-regions';
import { getId } from '../fixtures/get-id';
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
  it('is 69 namings over the 15 members of Western Africa', () => {
    const west = regions.find(({ region }) => region === 'west');
    expect(averageOf(counts, west?.members ?? [])).toEqual({ countries: 15, namings: 69, average: 4.6 });
  });

  it('counts the members that nothing names, too', () => {
    expect(averageOf(counts, [getId.country('NGA'), getId.country('EGY')]).average).toBe(7);
  });

  it('is 0 for no country at all', () => {
    expect(averageOf(counts, [])).toEqual({ countries: 0, namings: 0, average: 0 });
  });
});
