import type { CountryCode } from '@/domain/identifier';
import type { DatasetIndex } from './index-dataset';
import { rowsWith } from './postings';

/** How many records name a country. */
export interface RecordCount {
  operations: number;
  activities: number;
}

/** Every country of the catalogue with the number of records whose sources name it. */
export function recordsByCountry(index: DatasetIndex): ReadonlyMap<CountryCode, RecordCount> {
  const { rowsBy, isOperation } = index.columns;
  return new Map(
    index.dataset.countries.map(({ code }, position) => {
      const rows = rowsWith(rowsBy.country, position);
      let operations = 0;
      for (const row of rows) operations += isOperation[row] ?? 0;
      return [code, { operations, activities: rows.length - operations }];
    }),
  );
}

/** How many operations name each country; null where none does and some list is not complete, so that it may have taken part. */
export function namingsByCountry(index: DatasetIndex): ReadonlyMap<CountryCode, number | null> {
  const isOpen = countOpenOperations(index) > 0;
  return new Map([...recordsByCountry(index)].map(([code, { operations }]) => [code, operations === 0 && isOpen ? null : operations]));
}

/** How many operations and activities the data hold. */
export function countRecords(index: DatasetIndex): RecordCount {
  const { rowsBy } = index.columns;
  return { operations: rowsWith(rowsBy.kind, 1).length, activities: rowsWith(rowsBy.kind, 0).length };
}

/** How many operations do not name all their countries. */
export function countOpenOperations(index: DatasetIndex): number {
  const { rowsBy, listComplete } = index.columns;
  return rowsWith(rowsBy.kind, 1).reduce((count, row) => count + (listComplete[row] === 1 ? 0 : 1), 0);
}
