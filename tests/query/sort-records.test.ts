import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/query/answer';
import { indexDataset } from '@/query/index-dataset';
import { openQuestion } from '@/query/question';
import { type Sorting, sortRecords } from '@/query/sort-records';
import { aDataset } from '../fixtures/a-dataset';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { anOperation } from '../fixtures/an-operation';
import { getId } from '../fixtures/get-id';

const arrested = (value: number) => ({ figures: [aFigure({ claims: [aClaim({ value })] })] });
const index = indexDataset(
  aDataset({
    operations: [
      anOperation({ id: 'few', name: 'Beta', period: '2024-03', ...arrested(2), countries: { reported: 9, named: [], complete: false } }),
      anOperation({ id: 'silent', name: 'Alpha', period: '2024-05', countries: { reported: null, named: [], complete: false } }),
      anOperation({ id: 'none', name: 'Delta', period: '2024-04', ...arrested(0), sources: ['newspaper'] }),
      anOperation({
        id: 'many',
        name: 'Gamma',
        period: '2024-01',
        ...arrested(40),
        countries: { reported: null, named: ['NGA', 'KEN'], complete: false },
      }),
    ],
  }),
);
const { operations } = answerQuestion(index, openQuestion(getId.measure('arrests'))).records;

describe('a table of operations', () => {
  it.each<Sorting & { order: string[]; says: string }>([
    {
      column: { measure: getId.measure('arrests') },
      isDescending: true,
      order: ['many', 'few', 'none', 'silent'],
      says: 'from the most arrests to zero, with the silent last',
    },
    {
      column: { measure: getId.measure('arrests') },
      isDescending: false,
      order: ['none', 'few', 'many', 'silent'],
      says: 'from zero arrests to the most, with the silent still last',
    },
    { column: 'period', isDescending: true, order: ['silent', 'none', 'few', 'many'], says: 'from the latest end to the earliest' },
    { column: 'period', isDescending: false, order: ['many', 'few', 'none', 'silent'], says: 'from the earliest end to the latest' },
    { column: 'name', isDescending: false, order: ['silent', 'few', 'none', 'many'], says: 'by name' },
    {
      column: 'countries',
      isDescending: true,
      order: ['few', 'many', 'none', 'silent'],
      says: 'by countries reported, else named, with the unknown last',
    },
    {
      column: 'sources',
      isDescending: false,
      order: ['none', 'silent', 'few', 'many'],
      says: 'by number of sources, of equals the latest first',
    },
  ])('sorts $says', ({ column, isDescending, order }) => {
    expect(
      sortRecords(index, operations, { column, isDescending }, (a, b) => a.localeCompare(b)).map(({ operation }) => operation.id),
    ).toEqual(order);
  });
});
