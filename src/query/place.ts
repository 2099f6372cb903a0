import type { CountryCode, OperationId } from '@/domain/identifier';
import type { DatasetIndex } from './index-dataset';

/** A page of the app, and what it is about. */
export type Place =
  | { kind: 'overview' }
  | { kind: 'operation'; operation: OperationId }
  | { kind: 'countries' }
  | { kind: 'country'; country: CountryCode }
  | { kind: 'programme' }
  | { kind: 'data' }
  | { kind: 'method' }
  /** The form that makes a record. */
  | { kind: 'add' }
  /** Where a reader opens a file of their own. */
  | { kind: 'own' }
  /** What the reader keeps to show it, and the showing of it. */
  | { kind: 'briefing' }
  | { kind: 'present' }
  /** An address that leads nowhere: a mistyped id, or a record that is no longer published. */
  | { kind: 'unknown'; path: string };

/** Every page that there is. */
export function allPlaces({ rows, dataset }: DatasetIndex): readonly Place[] {
  return [
    { kind: 'overview' },
    { kind: 'countries' },
    { kind: 'programme' },
    { kind: 'data' },
    { kind: 'method' },
    { kind: 'add' },
    { kind: 'own' },
    { kind: 'briefing' },
    { kind: 'present' },
    ...rows.flatMap(({ id }): Place[] => [{ kind: 'operation', operation: id }]),
    ...dataset.countries.map(({ code }): Place => ({ kind: 'country', country: code })),
  ];
}
