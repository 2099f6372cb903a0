import type { CountryCode, OrganisationId } from '@/domain/identifier';
import { partByRole } from '@/domain/role';
import type { Operation } from '@/domain/operation';

/** A country that is named in the same operations. */
export interface PartnerCountry {
  country: CountryCode;
  /** Operations whose sources name both. */
  shared: number;
}

/** An organisation that led or supported the operations; one that did both in an operation counts in both. */
export interface PartnerOrganisation {
  organisation: OrganisationId;
  led: number;
  supported: number;
}

/** The countries that operations name beside one country, most shared operations first; the order given settles ties. */
export function partnerCountries(
  operations: readonly Operation[],
  country: CountryCode,
  compareCountries: (a: CountryCode, b: CountryCode) => number,
): PartnerCountry[] {
  const shared = new Map<CountryCode, number>();
  for (const { countries } of operations)
    for (const code of new Set(countries.named)) if (code !== country) shared.set(code, (shared.get(code) ?? 0) + 1);
  return [...shared]
    .map(([code, count]) => ({ country: code, shared: count }))
    .sort((a, b) => b.shared - a.shared || compareCountries(a.country, b.country));
}

/** The organisations that led or supported operations, those with most operations first; the order given settles ties. */
export function partnerOrganisations(
  operations: readonly Operation[],
  compareOrganisations: (a: OrganisationId, b: OrganisationId) => number,
): PartnerOrganisation[] {
  const counts = new Map<OrganisationId, { led: Set<string>; supported: Set<string> }>();
  for (const { id, organisations } of operations)
    for (const { organisation, roles } of organisations)
      for (const part of roles.map((role) => partByRole[role])) {
        if (part !== 'led' && part !== 'supported') continue;
        const count = counts.get(organisation) ?? { led: new Set(), supported: new Set() };
        count[part].add(id);
        counts.set(organisation, count);
      }
  return [...counts]
    .map(([organisation, { led, supported }]) => ({
      organisation,
      led: led.size,
      supported: supported.size,
      all: new Set([...led, ...supported]).size,
    }))
    .sort((a, b) => b.all - a.all || b.led - a.led || compareOrganisations(a.organisation, b.organisation))
    .map(({ organisation, led, supported }) => ({ organisation, led, supported }));
}
