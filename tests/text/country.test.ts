import { describe, expect, it } from 'vitest';
import type { CountryCode } from '@/domain/identifier';
import { countRecords, recordsByCountry } from '@/query/count-records';
import { profileOfCountry } from '@/query/country-profile';
import { averageOf, countriesByRegion } from '@/query/country-regions';
import { fundingOfCountry } from '@/query/funding-of-country';
import { indexDataset } from '@/query/index-dataset';
import { partnerCountries } from '@/query/partners-of-country';
import {
  sayCountClass,
  sayCountriesFinding,
  sayCountriesLead,
  sayCountryLead,
  sayFunding,
  sayMaybe,
  sayMembersAverage,
  sayNothingOf,
  sayPartnersFinding,
  sayRecordCount,
  sayRegionAverage,
} from '@/text/country';
import { aDataset } from '../fixtures/a-dataset';
import { anOperation } from '../fixtures/an-operation';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const byCode = (a: CountryCode, b: CountryCode) => (a < b ? -1 : 1);
const leadOf = (country: string) =>
  sayCountryLead(speaker, realIndex, profileOfCountry(realIndex, getId.country(country)), countRecords(realIndex)).join(' ');
const profilesOf = (index: typeof realIndex) => index.dataset.countries.map(({ code }) => profileOfCountry(index, code));

describe('the first sentences of a country', () => {
  it('say how often it is named, and what may name it too', () => {
    expect(leadOf('NGA')).toBe(
      'Nigeria is named in 14 of 20 operations and in 1 of 29 activities. 3 more operations do not name all their countries and may include it as well.',
    );
  });

  it('say so where no list names it, and where only an activity does', () => {
    expect(leadOf('EGY')).toBe('No list of countries names Egypt. 7 operations do not name all their countries and may include it.');
    expect(leadOf('CPV')).toMatch(/^Cabo Verde is named in none of 20 operations and in 1 of 29 activities\./);
  });

  it('leave nothing open where every operation names all its countries', () => {
    const index = indexDataset(aDataset());
    const profile = profileOfCountry(index, getId.country('KEN'));
    expect(sayCountryLead(speaker, index, profile, countRecords(index))).toEqual(['No list of countries names Kenya.']);
  });
});

describe('the sentence on operations in which a country may have taken part', () => {
  const maybeOf = (country: string, index = realIndex) => sayMaybe(speaker, index, profileOfCountry(index, getId.country(country)));

  it('says of a state outside the African Union which operations are left out', () => {
    const left = 'Germany is no member of the African Union';
    expect(maybeOf('DEU')).toContain(left);
    expect(maybeOf('EGY')).toBe(
      'They do not name all their countries, so nobody can say from the sources that Egypt was absent. Their results are not counted above.',
    );
  });

  it('supposes nothing where no such operation is left', () => {
    expect(maybeOf('KEN', indexDataset(aDataset()))).toBe('Every other operation names all its countries. Kenya is not among them.');
    const countries = aDataset().countries.map((country) => (country.code === 'KEN' ? { ...country, region: null } : country));
    const operations = [anOperation({ countries: { reported: null, named: ['NGA'], complete: false } })];
    expect(maybeOf('KEN', indexDataset(aDataset({ countries, operations })))).toBe(
      'Kenya is no member of the African Union, and no other operation that leaves countries unnamed names a state outside it.',
    );
  });
});

describe('the sentence on a funder', () => {
  const fundingOf = (country: string, index = realIndex) => {
    const funding = fundingOfCountry(index, getId.country(country));
    return funding && sayFunding(speaker, index, funding);
  };

  it('says which organisations of the state are named, and of how many records', () => {
    expect(fundingOf('NOR')).toBe('Norway is named as a funder by the sources of 1 operation. Others may have paid as well.');
    expect(fundingOf('DEU')).toMatch(
      /^German Federal Foreign Office and Germany are named as funders by the sources of \d+ operations and/,
    );
  });

  it('says nothing of records where the state is known as donor of a programme alone', () => {
    const operations = realDataset.operations.filter(({ id }) => id === 'serengeti').map((each) => ({ ...each, organisations: [] }));
    expect(fundingOf('DEU', indexDataset({ ...realDataset, operations }))).toBe('');
  });
});

describe('the sentences on a region', () => {
  const counts = recordsByCountry(realIndex);
  const west = averageOf(realIndex, counts, countriesByRegion(realIndex).regions.find(({ region }) => region === 'west')?.members ?? []);

  it('give the average with its arithmetic', () => {
    expect(sayRegionAverage(speaker, 'west', west)).toBe(
      'Western Africa: 4.9 on average (69 namings over 14 members). 1 member is not named in any list; it may have taken part and is left out of the average.',
    );
    expect(sayMembersAverage(speaker, west)).toContain('Operations that name a member, on average: 4.9 (69 namings over 14 members).');
  });

  it('say how many members no list names', () => {
    expect(sayMembersAverage(speaker, { countries: 5, unnamed: 2, namings: 10, average: 2 })).toBe(
      'Operations that name a member, on average: 2 (10 namings over 5 members). 2 members are not named in any list; they may have taken part and are left out of the average.',
    );
  });

  it('round to one decimal', () => {
    expect(sayMembersAverage(speaker, { countries: 7, unnamed: 0, namings: 10, average: 10 / 7 })).toContain(': 1.4 (');
  });
});

describe('the sentence on partners', () => {
  const findingOf = (named: readonly string[][]) => {
    const operations = named.map((codes, position) =>
      anOperation({ id: `operation-${position}`, countries: { reported: codes.length, named: codes, complete: true } }),
    );
    const index = indexDataset(aDataset({ operations }));
    const nigeria = getId.country('NGA');
    return sayPartnersFinding(speaker, index, nigeria, partnerCountries(operations, nigeria, byCode));
  };

  it('names the first, or the two that share its place', () => {
    expect(
      findingOf([
        ['NGA', 'KEN'],
        ['NGA', 'KEN', 'GHA'],
      ]),
    ).toBe('Nigeria took part most often with Kenya: 2 operations');
    expect(
      findingOf([
        ['NGA', 'KEN', 'GHA'],
        ['NGA', 'KEN', 'GHA', 'CIV'],
      ]),
    ).toBe('Nigeria took part most often with Ghana and Kenya: 2 operations each');
  });

  it('counts them where more share the first place, and says so where there is none', () => {
    const four = ['NGA', 'KEN', 'GHA', 'CIV'];
    expect(findingOf([four, four])).toBe('Nigeria took part most often with 3 countries: 2 operations each');
    expect(findingOf([four])).toBe('Nigeria shared one operation with each of 3 countries');
    expect(findingOf([['NGA']])).toBe('No operation names another country beside Nigeria');
  });
});

describe('what is said of a compared country', () => {
  const nothingOf = (country: string) => sayNothingOf(speaker, realIndex, profileOfCountry(realIndex, getId.country(country)));

  it('is that no list names it, that nothing is placed in it, or nothing', () => {
    expect(nothingOf('EGY')).toBe('No list of countries names Egypt.');
    expect(nothingOf('ERI')).toBe('No source places any of these results in Eritrea.');
    expect(nothingOf('NGA')).toBeNull();
  });
});

describe('the counts of records', () => {
  it('leave out the kind of which there are none, but never both', () => {
    expect(sayRecordCount(speaker, { operations: 14, activities: 1 })).toBe('14 operations and 1 activity');
    expect(sayRecordCount(speaker, { operations: 0, activities: 2 })).toBe('2 activities');
    expect(sayRecordCount(speaker, { operations: 0, activities: 0 })).toBe('0 operations');
  });
});

describe('the page of all countries', () => {
  it('says how many members are named, and who most often', () => {
    expect(sayCountriesLead(speaker, realIndex, profilesOf(realIndex))).toBe(
      '49 of the 55 members of the African Union are named in at least one operation. 7 operations do not name all their countries and may include others.',
    );
    expect(sayCountriesFinding(speaker, realIndex, profilesOf(realIndex))).toBe('Nigeria is named in 14 of 20 operations');
  });

  it('names nobody where several share the first place, or nobody is named', () => {
    const shared = indexDataset(
      aDataset({ operations: [anOperation({ countries: { reported: 2, named: ['NGA', 'KEN'], complete: true } })] }),
    );
    expect(sayCountriesFinding(speaker, shared, profilesOf(shared))).toBe('Countries in the operations');
    const empty = indexDataset(aDataset({ operations: [] }));
    expect(sayCountriesFinding(speaker, empty, profilesOf(empty))).toBe('No country is named in this view');
  });

  it('says the classes of its map', () => {
    expect([sayCountClass(speaker, 1, 2), sayCountClass(speaker, 3, 5), sayCountClass(speaker, 10, undefined)]).toEqual([
      '1',
      '3 to 4',
      '10 and more',
    ]);
  });
});
