import type { CountryCode } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';

/** Countries of which sources disagree whether they took part; those that count as named are not among them. */
export function disputedCountries({ countries: { named }, disagreements }: Operation): ReadonlySet<CountryCode> {
  return new Set(disagreements.flatMap(({ countries = [] }) => countries.filter((country) => !named.includes(country))));
}
