import type { CountryCode, OrganisationId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Programme } from '@/domain/programme';
import type { DatasetIndex } from './index-dataset';
import { type FigureReceipt, figuresOf } from './receipt';

type Details = NonNullable<Programme['details']>;

/** Where the operations of a programme took place, and who is named as having paid for them. */
export interface ProgrammeReach {
  /** Countries that their sources name, with how many of the operations name each, the most often named first. */
  countries: readonly { country: CountryCode; operations: number }[];
  /** Operations that name the state of the donor as a funder, whether by its own name or by an organisation of its government. */
  byDonor: readonly Operation[];
  donorNames: readonly NamedFunder[];
  /** Operations that name no funder at all. */
  withoutFunder: readonly Operation[];
  /** Funders beside the donor, the most often named first. */
  otherFunders: readonly NamedFunder[];
}

/** A funder with the operations that name it. */
interface NamedFunder {
  organisation: OrganisationId;
  operations: readonly Operation[];
}

export function reachOf(index: DatasetIndex, operations: readonly Operation[], donor: Details['donor']): ProgrammeReach {
  const funders = new Map<OrganisationId, Operation[]>();
  for (const operation of operations)
    for (const { organisation, roles } of operation.organisations)
      if (roles.includes('funder')) funders.set(organisation, [...(funders.get(organisation) ?? []), operation]);
  const named = [...funders]
    .map(([organisation, operations]) => ({ organisation, operations }))
    .sort((a, b) => b.operations.length - a.operations.length);
  const isDonor = (organisation: OrganisationId) =>
    organisation === donor.organisation || index.organisations.get(organisation)?.country === donor.country;
  const namings = new Map<CountryCode, number>();
  for (const { countries } of operations) for (const country of countries.named) namings.set(country, (namings.get(country) ?? 0) + 1);
  return {
    countries: [...namings].map(([country, count]) => ({ country, operations: count })).sort((a, b) => b.operations - a.operations),
    byDonor: operations.filter(({ organisations }) =>
      organisations.some(({ organisation, roles }) => roles.includes('funder') && isDonor(organisation)),
    ),
    donorNames: named.filter(({ organisation }) => isDonor(organisation)),
    withoutFunder: operations.filter(({ organisations }) => !organisations.some(({ roles }) => roles.includes('funder'))),
    otherFunders: named.filter(({ organisation }) => !isDonor(organisation)),
  };
}

/** What sources publish of activities: every figure of the whole, in the order of the activities. */
export function figuresOfActivities(
  index: DatasetIndex,
  activities: readonly Operation[],
): readonly { operation: Operation; receipt: FigureReceipt }[] {
  return activities.flatMap((operation) => figuresOf(index, operation).whole.map((receipt) => ({ operation, receipt })));
}
