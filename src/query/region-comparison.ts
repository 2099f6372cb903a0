import type { CountryCode } from '@/domain/identifier';
import { recordsByCountry } from './count-records';
import { averageOf, type GroupAverage, type Region } from './country-regions';
import type { DatasetIndex } from './index-dataset';

/** How many operations name a country, beside the averages of its region and of the African Union. */
export interface RegionComparison {
  region: Region;
  own: number;
  ofRegion: GroupAverage;
  ofUnion: GroupAverage;
  /** Of the country to the average of its region. */
  relation: 'above' | 'below' | 'alike';
}

/** Null for a country that is not a member of the African Union. */
export function regionComparison(index: DatasetIndex, country: CountryCode): RegionComparison | null {
  const region = index.countries.get(country)?.region ?? null;
  if (region === null) return null;
  const counts = recordsByCountry(index);
  const members = index.dataset.countries.filter((each) => each.region !== null);
  const codesOf = (countries: typeof members) => countries.map(({ code }) => code);
  const own = counts.get(country)?.operations ?? 0;
  const ofRegion = averageOf(counts, codesOf(members.filter((each) => each.region === region)));
  return {
    region,
    own,
    ofRegion,
    ofUnion: averageOf(counts, codesOf(members)),
    relation: own > ofRegion.average ? 'above' : own < ofRegion.average ? 'below' : 'alike',
  };
}
