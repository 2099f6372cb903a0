import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/query/answer';
import { indexDataset } from '@/query/index-dataset';
import { openQuestion } from '@/query/question';
import type { RecordAnswer } from '@/query/records';
import { valueOf } from '@/query/result';
import { sortColumns, type Sorting, sortRecords } from '@/query/sort-records';
import { aDataset } from '../fixtures/a-dataset';
import { anyDataset } from '../fixtures/any-dataset';
import { anyQuestion } from '../fixtures/any-question';
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
const question = openQuestion(getId.measure('arrests'));
const { operations } = answerQuestion(index, question).records;

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
      [...sortRecords(index, question, operations, { column, isDescending }, (a, b) => a.localeCompare(b))].map(
        ({ operation }) => operation.id,
      ),
    ).toEqual(order);
  });
});

/** Last day as text, so that a later end is the larger text; empty where no end is known. */
function endOf({ operation }: RecordAnswer): string {
  const [year = '', month = '12', day = '31'] = (operation.period.split('/').at(-1) ?? '').split('-');
  if (year === '' || year === '..') return '';
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(Math.min(last, Number(day))).padStart(2, '0')}`;
}

function isSorted(one: RecordAnswer, next: RecordAnswer, { column, isDescending }: Sorting): boolean {
  const sizeOf = ({ operation, results }: RecordAnswer): number | string | null => {
    if (typeof column !== 'string') return valueOf(results.get(column.measure));
    const { reported, named } = operation.countries;
    const sizes = {
      name: operation.shortName ?? operation.name,
      sources: operation.sources.length,
      countries: reported ?? (named.length || null),
      period: operation.period.endsWith('/') || operation.period.endsWith('..') ? null : endOf({ ...one, operation }),
    };
    return sizes[column];
  };
  const [first, second] = [sizeOf(one), sizeOf(next)];
  if (first === second) return endOf(one) >= endOf(next);
  if (first === null || second === null) return second === null;
  return isDescending ? first > second : first < second;
}

describe('a table of any records', () => {
  it('holds all of them, each in its place', () => {
    const aCase = anyDataset.chain((dataset) =>
      fc.record({ dataset: fc.constant(dataset), questions: fc.array(anyQuestion(dataset), { minLength: 1, maxLength: 3 }) }),
    );
    fc.assert(
      fc.property(aCase, ({ dataset, questions }) => {
        const index = indexDataset(dataset);
        for (const question of questions)
          for (const column of [...sortColumns, { measure: question.measure }])
            for (const isDescending of [true, false]) {
              const { operations } = answerQuestion(index, question).records;
              const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
              const sorted = [...sortRecords(index, question, operations, { column, isDescending }, compare)];
              expect(sorted.map(({ operation }) => operation.id).sort()).toEqual(
                [...operations].map(({ operation }) => operation.id).sort(),
              );
              const misplaced = sorted.filter((record, position) => {
                const next = sorted[position + 1];
                return next !== undefined && !isSorted(record, next, { column, isDescending });
              });
              expect(misplaced).toEqual([]);
            }
      }),
      { numRuns: 100 },
    );
  });
});
