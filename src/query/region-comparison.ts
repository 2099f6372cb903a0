import type { CountryCode } from '@/domain/identifier';
import { recordsByCountry } from './count-records';
import { averageOf, type GroupAverage, type Region } from './country-regions';
import type { DatasetIndex } from './index-dataset';

/** How many operations name a country, beside the averages of its region and of the African Union. */
export interface RegionComparison {
  region: Region;
  /** Null where no list names it and some list is not complete: it may have taken part. */
  own: number | null;
  ofRegion: GroupAverage;
  ofUnion: GroupAverage;
  /** Of the country to the average of its region. */
  relation: 'above' | 'below' | 'alike' | 'unnamed';
}

/** Null for a country that is not a member of the African Union. */
export function regionComparison(index: DatasetIndex, country: CountryCode): RegionComparison | null {
  const region = index.countries.get(country)?.region ?? null;
  if (region === null) return null;
  const counts = recordsByCountry(index);
  const members = index.dataset.countries.filter((each) => each.region !== null);
  const codesOf = (countries: typeof members) => countries.map(({ code }) => code);
  const named = averageOf(index, counts, [country]);
  const own = named.unnamed === 0 ? named.namings : null;
  const ofRegion = averageOf(index, counts, codesOf(members.filter((each) => each.region === region)));
  return {
    region,
    own,
    ofRegion,
    ofUnion: averageOf(index, counts, codesOf(members)),
    relation: own === null ? 'unnamed' : own > (ofRegion.average ?? 0) ? 'above' : own < (ofRegion.average ?? 0) ? 'below' : 'alike',
  };
}
