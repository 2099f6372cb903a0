import type { CountryCode, OrganisationId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Programme } from '@/domain/programme';
import type { DatasetIndex } from './index-dataset';

/** What a state or an organisation of its government is named as funder of. Records stand in the order of their beginning. */
export interface Funding {
  /** Those that a record names as funder, in the order of the catalogue. */
  organisations: readonly OrganisationId[];
  /** The programmes whose donor it is. */
  programmes: readonly Programme[];
  operations: readonly Operation[];
  activities: readonly Operation[];
}

/** Undefined where nothing names the state as funder. */
export function fundingOfCountry(index: DatasetIndex, country: CountryCode): Funding | undefined {
  const { organisations, programmes } = index.dataset;
  const own = organisations.filter((organisation) => organisation.country === country).map(({ id }) => id);
  const isFunder = (operation: Operation, id: OrganisationId) =>
    operation.organisations.some(({ organisation, roles }) => organisation === id && roles.includes('funder'));
  const records = index.rows.filter((operation) => own.some((id) => isFunder(operation, id)));
  const funded = programmes.filter(({ details }) => details?.donor.country === country);
  if (records.length + funded.length === 0) return undefined;
  return {
    organisations: own.filter((id) => records.some((operation) => isFunder(operation, id))),
    programmes: funded,
    operations: records.filter(({ kind }) => kind === 'operation'),
    activities: records.filter(({ kind }) => kind === 'activity'),
  };
}
