import { describe, expect, it } from 'vitest';
import type { CountryCode } from '@/domain/identifier';
import { countriesByRegion } from '@/query/country-regions';
import { neighbouringCountries } from '@/query/neighbouring-countries';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const { regions } = countriesByRegion(realIndex);
const byCode = (a: CountryCode, b: CountryCode) => (a < b ? -1 : 1);

describe('the neighbours of a country', () => {
  it('lead through all members and end at the first and the last', () => {
    const visited: CountryCode[] = [];
    let at: CountryCode | null = getId.country('AGO');
    while (at !== null) {
      visited.push(at);
      at = neighbouringCountries(realIndex, at, byCode).next;
    }
    expect(visited).toEqual(regions.flatMap(({ members }) => members).toSorted());
    expect(neighbouringCountries(realIndex, getId.country('AGO'), byCode).previous).toBeNull();
    expect(neighbouringCountries(realIndex, getId.country('BEN'), byCode).previous).toBe('BDI');
  });

  it('of a country that is not a member are not members either', () => {
    expect(neighbouringCountries(realIndex, getId.country('AUS'), byCode)).toEqual({ previous: 'ARE', next: 'BGD' });
  });
});
