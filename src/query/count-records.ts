import type { CountryCode } from '@/domain/identifier';
import type { DatasetIndex } from './index-dataset';

/** How many records name a country. */
export interface RecordCount {
  operations: number;
  activities: number;
}

/** Every country of the catalogue with the number of records whose sources name it. */
export function recordsByCountry(index: DatasetIndex): ReadonlyMap<CountryCode, RecordCount> {
  const counts = new Map(index.dataset.countries.map(({ code }) => [code, { operations: 0, activities: 0 }]));
  for (const { kind, countries } of index.rows)
    for (const code of new Set(countries.named)) {
      const count = counts.get(code);
      if (count !== undefined) count[kind === 'operation' ? 'operations' : 'activities'] += 1;
    }
  return counts;
}

/** How many operations and activities the data hold. */
export function countRecords(index: DatasetIndex): RecordCount {
  const operations = index.rows.filter(({ kind }) => kind === 'operation').length;
  return { operations, activities: index.rows.length - operations };
}
