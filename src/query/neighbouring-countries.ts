import type { CountryCode } from '@/domain/identifier';
import type { DatasetIndex } from './index-dataset';

/** The countries before and after one in their order: among the members of the African Union, or among the others. */
export function neighbouringCountries(
  index: DatasetIndex,
  country: CountryCode,
  compareCountries: (a: CountryCode, b: CountryCode) => number,
): { previous: CountryCode | null; next: CountryCode | null } {
  const isMember = (code: CountryCode) => (index.countries.get(code)?.region ?? null) !== null;
  const alike = index.dataset.countries
    .map(({ code }) => code)
    .filter((code) => isMember(code) === isMember(country))
    .sort(compareCountries);
  const at = alike.indexOf(country);
  return { previous: alike[at - 1] ?? null, next: alike[at + 1] ?? null };
}
