import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '@/domain/dataset';
import { coverageMatrix } from '@/query/coverage-matrix';
import { indexDataset } from '@/query/index-dataset';
import { anyDataset } from '../fixtures/any-dataset';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';

/** What is published, worked out from the raw records in the plainest way: `operation measure` to its coverage. */
function naively({ operations, measures }: Dataset): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { id, kind, figures } of operations) {
    if (kind === 'activity') continue;
    for (const measure of measures) {
      const counted = figures.filter((figure) => figure.kind === 'measured' && figure.measure === measure.id);
      const wholes = counted.filter((figure) => !figure.country && !figure.partOf);
      const isDisputed = wholes.some(
        ({ key, claims }) =>
          new Set(claims.map(({ value, qualifier, readAs }) => `${value} ${qualifier} ${readAs}`)).size > 1 ||
          figures.some((part) => part.partOf === key && part.partUncertain),
      );
      const inCountries = counted.some((figure) => figure.country);
      const found = wholes.length > 0 ? (isDisputed ? 'disputed' : 'stated') : inCountries ? 'country-only' : 'not-published';
      cells.set(`${id} ${measure.id}`, found);
    }
  }
  return cells;
}

function told(dataset: Dataset): Map<string, string> {
  const { measures, rows } = coverageMatrix(indexDataset(dataset));
  return new Map(
    rows.flatMap(({ operation, cells }) => cells.map((cell, column) => [`${operation.id} ${measures[column]?.id}`, cell] as const)),
  );
}

describe('the coverage matrix', () => {
  const matrix = coverageMatrix(realIndex);
  const measure = (id: string) => matrix.byMeasure.get(getId.measure(id));

  it('says of every operation and measure what a plain look at the records finds', () => {
    const sorted = (cells: Map<string, string>) => [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(told(realDataset))).toEqual(sorted(naively(realDataset)));
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        expect(sorted(told(dataset))).toEqual(sorted(naively(dataset)));
      }),
    );
  });

  it('has 20 operations and every measure of the catalogue, those of rank 1 first', () => {
    expect(matrix.rows).toHaveLength(20);
    expect(matrix.rows.every(({ cells }) => cells.length === 19)).toBe(true);
    expect(matrix.measures.slice(0, 3).map(({ rank }) => rank)).toEqual([1, 1, 1]);
  });

  it('counts arrests stated by 15 operations, disputed by 3, known only of a country for FLASH-PACT, and not published for Flash-IPPA', () => {
    expect(measure('arrests')).toEqual({ stated: 15, disputed: 3, 'country-only': 1, 'not-published': 1 });
  });

  it('counts drugs for Djembe and for the Nigerian operation, whose one country has all of its results', () => {
    expect(measure('drugs-seized-kg')).toEqual({ stated: 2, disputed: 0, 'country-only': 0, 'not-published': 18 });
  });

  it('counts every cell once by measure, once by operation and once in all', () => {
    const sum = (counts: Iterable<Record<string, number>>) =>
      [...counts].flatMap((each) => Object.values(each)).reduce((total, count) => total + count, 0);
    expect(sum(matrix.byMeasure.values())).toBe(20 * 19);
    expect(sum(matrix.rows.map(({ counts }) => counts))).toBe(20 * 19);
    expect(sum([matrix.counts])).toBe(20 * 19);
  });
});
