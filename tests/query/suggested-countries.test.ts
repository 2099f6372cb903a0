import { describe, expect, it } from 'vitest';
import type { CountryCode } from '@/domain/identifier';
import { suggestedCountries } from '@/query/suggested-countries';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const byCode = (a: CountryCode, b: CountryCode) => (a < b ? -1 : 1);
const namings = (country: string) =>
  realDataset.operations.filter(({ kind, countries }) => kind === 'operation' && countries.named.some((code) => code === country)).length;

describe('the countries suggested for a comparison', () => {
  it.each(realDataset.countries.filter(({ region }) => region !== null))(
    'are the three members of the region of $code that most operations name, in their order',
    ({ code, region }) => {
      const others = realDataset.countries.filter((other) => other.region === region && other.code !== code).map((other) => other.code);
      const ranked = others.map((other) => `${String(999 - namings(other))} ${other}`).toSorted();
      expect(suggestedCountries(realIndex, code, byCode)).toEqual(ranked.slice(0, 3).map((each) => each.split(' ')[1]));
    },
  );

  it('are settled by the order given where as many operations name them', () => {
    const codes = (compare: typeof byCode) => suggestedCountries(realIndex, getId.country('NGA'), compare).map(namings);
    expect(codes(byCode)).toEqual(codes((a, b) => byCode(b, a)));
    const least = realDataset.countries.map(({ code }) => suggestedCountries(realIndex, code, byCode).join());
    expect(least).not.toEqual(realDataset.countries.map(({ code }) => suggestedCountries(realIndex, code, (a, b) => byCode(b, a)).join()));
  });

  it('are none for a country without a region', () => {
    expect(suggestedCountries(realIndex, getId.country('AUS'), byCode)).toEqual([]);
  });
});
