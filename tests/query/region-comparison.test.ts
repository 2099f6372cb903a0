import { describe, expect, it } from 'vitest';
import { regionComparison } from '@/query/region-comparison';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const members = realDataset.countries.filter(({ region }) => region !== null);
const operations = realDataset.operations.filter(({ kind }) => kind === 'operation');
const namingsOf = (codes: readonly string[]) =>
  operations.reduce((sum, { countries }) => sum + codes.filter((code) => countries.named.some((named) => named === code)).length, 0);
const group = (countries: typeof members) => {
  const namings = namingsOf(countries.map(({ code }) => code));
  const counted = countries.filter(({ code }) => namingsOf([code]) > 0).length;
  return { countries: counted, unnamed: countries.length - counted, namings, average: namings / counted };
};

describe('a country beside its region', () => {
  it.each(members)('has for $code the averages that a plain count gives', ({ code, region }) => {
    const own = namingsOf([code]);
    const ofRegion = group(members.filter((each) => each.region === region));
    expect(regionComparison(realIndex, code)).toEqual({
      region,
      own: own === 0 ? null : own,
      ofRegion,
      ofUnion: group(members),
      relation: own === 0 ? 'unnamed' : own === ofRegion.average ? 'alike' : own > ofRegion.average ? 'above' : 'below',
    });
  });

  it('stands above it, below it or alike', () => {
    const relations = new Set(members.map(({ code }) => regionComparison(realIndex, code)?.relation));
    expect([...relations]).toEqual(expect.arrayContaining(['above', 'below', 'unnamed']));
  });

  it('is nothing for a country that is not a member', () => {
    expect(regionComparison(realIndex, getId.country('AUS'))).toBeNull();
  });
});
