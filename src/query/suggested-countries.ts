import type { CountryCode } from '@/domain/identifier';
import { recordsByCountry } from './count-records';
import type { DatasetIndex } from './index-dataset';

const SUGGESTED = 3;

/** Members of the region of a country with which a comparison may begin: those that most operations name. None for a country without a region. */
export function suggestedCountries(
  index: DatasetIndex,
  country: CountryCode,
  compareCountries: (a: CountryCode, b: CountryCode) => number,
): readonly CountryCode[] {
  const region = index.countries.get(country)?.region ?? null;
  const counts = recordsByCountry(index);
  const operationsOf = (code: CountryCode) => counts.get(code)?.operations ?? 0;
  return index.dataset.countries
    .filter((each) => region !== null && each.region === region && each.code !== country)
    .map(({ code }) => code)
    .sort((a, b) => operationsOf(b) - operationsOf(a) || compareCountries(a, b))
    .slice(0, SUGGESTED);
}
