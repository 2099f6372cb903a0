import { regions } from '@/domain/region';
import type { Country } from '@/domain/catalogue';
import type { CountryCode } from '@/domain/identifier';
import { countOpenOperations, type RecordCount } from './count-records';
import type { DatasetIndex } from './index-dataset';

export type Region = (typeof regions)[number];

/** The body in which the police chiefs of a region work together. */
export interface PoliceBody {
  abbreviation: string;
  note: string;
}

/** How often the countries of a group are named as taking part in an operation. */
export interface GroupAverage {
  /** Those over which the average is taken. */
  countries: number;
  /** Those that no list names while some list is not complete: they may have taken part, and are no zeros of the average. */
  unnamed: number;
  /** An operation counts once for each of the countries that it names. */
  namings: number;
  /** Null where there is nothing to take it over. */
  average: number | null;
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

export function averageOf(
  index: DatasetIndex,
  counts: ReadonlyMap<CountryCode, RecordCount>,
  countries: readonly CountryCode[],
): GroupAverage {
  const named = countries.map((country) => counts.get(country)?.operations ?? 0);
  const namings = named.reduce((sum, count) => sum + count, 0);
  const unnamed = countOpenOperations(index) === 0 ? 0 : named.filter((count) => count === 0).length;
  const counted = countries.length - unnamed;
  return { countries: counted, unnamed, namings, average: counted === 0 ? null : namings / counted };
}
