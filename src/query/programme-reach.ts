import type { CountryCode, OrganisationId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from './index-dataset';
import { type FigureReceipt, figuresOf } from './receipt';

/** Where the operations of a programme took place, and who is named as having paid for them. */
export interface ProgrammeReach {
  /** Countries that their sources name, with how many of the operations name each, the most often named first. */
  countries: readonly { country: CountryCode; operations: number }[];
  /** Operations that name the donor as a funder, and those that name no funder at all. */
  byDonor: readonly Operation[];
  withoutFunder: readonly Operation[];
  /** Funders beside the donor, with the operations that name them, the most often named first. */
  otherFunders: readonly { organisation: OrganisationId; operations: readonly Operation[] }[];
}

export function reachOf(operations: readonly Operation[], donor: OrganisationId): ProgrammeReach {
  const funders = new Map<OrganisationId, Operation[]>();
  for (const operation of operations)
    for (const { organisation, roles } of operation.organisations)
      if (roles.includes('funder')) funders.set(organisation, [...(funders.get(organisation) ?? []), operation]);
  const namings = new Map<CountryCode, number>();
  for (const { countries } of operations) for (const country of countries.named) namings.set(country, (namings.get(country) ?? 0) + 1);
  return {
    countries: [...namings].map(([country, named]) => ({ country, operations: named })).sort((a, b) => b.operations - a.operations),
    byDonor: funders.get(donor) ?? [],
    withoutFunder: operations.filter(({ organisations }) => !organisations.some(({ roles }) => roles.includes('funder'))),
    otherFunders: [...funders]
      .filter(([organisation]) => organisation !== donor)
      .map(([organisation, named]) => ({ organisation, operations: named }))
      .sort((a, b) => b.operations.length - a.operations.length),
  };
}

/** What sources publish of activities: every figure of the whole, in the order of the activities. */
export function figuresOfActivities(
  index: DatasetIndex,
  activities: readonly Operation[],
): readonly { operation: Operation; receipt: FigureReceipt }[] {
  return activities.flatMap((operation) => figuresOf(index, operation).whole.map((receipt) => ({ operation, receipt })));
}
