import { regions } from '@/domain/region';
import type { Country } from '@/domain/catalogue';
import type { CountryCode } from '@/domain/identifier';
import type { RecordCount } from './count-records';
import type { DatasetIndex } from './index-dataset';

export type Region = (typeof regions)[number];

/** The body in which the police chiefs of a region work together. */
export interface PoliceBody {
  abbreviation: string;
  note: string;
}

/** How often the countries of a group are named as taking part in an operation. `average` is 0 where there is no country. */
export interface GroupAverage {
  countries: number;
  /** Over all countries of the group; an operation counts once for each of them that it names. */
  namings: number;
  average: number;
}

export interface RegionMembers {
  region: Region;
  policeBody: PoliceBody | null;
  members: readonly CountryCode[];
}

/** The regions of the African Union with their members, and the other countries, in the order of the catalogue. */
export function countriesByRegion(index: DatasetIndex): { regions: readonly RegionMembers[]; others: readonly CountryCode[] } {
  const codesWhere = (keeps: (country: Country) => boolean) => index.dataset.countries.filter(keeps).map(({ code }) => code);
  return {
    regions: regions.map((region) => ({
      region,
      policeBody: policeBodyOf(index, region),
      members: codesWhere((country) => country.region === region),
    })),
    others: codesWhere((country) => country.region === null),
  };
}

export function policeBodyOf(index: DatasetIndex, region: Region): PoliceBody | null {
  const found = index.dataset.programmes.flatMap(({ details }) => details?.regions ?? []).find(({ id }) => id === region);
  return found?.policeBody ?? null;
}

export function averageOf(counts: ReadonlyMap<CountryCode, RecordCount>, countries: readonly CountryCode[]): GroupAverage {
  const namings = countries.reduce((sum, country) => sum + (counts.get(country)?.operations ?? 0), 0);
  return { countries: countries.length, namings, average: countries.length === 0 ? 0 : namings / countries.length };
}
