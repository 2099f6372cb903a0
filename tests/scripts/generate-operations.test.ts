import { describe, expect, it } from 'vitest';
import { parseDataset } from '@/domain/parse-dataset';
import { readPeriod } from '@/domain/period';
import { GENERATOR_VERSION, generateOperations } from '../../scripts/bench/generate-operations';
import { withoutOperations } from '../../scripts/bench/generated-dataset';
import { realDataset } from '../fixtures/real-dataset';

const operations = [...generateOperations(realDataset, 2000, 1)];
const share = (count: number) => count / operations.length;
const figures = operations.flatMap((operation) => operation.figures);

describe('the generated operations', () => {
  it('are the same for the same seed, and others for another', () => {
    const again = [...generateOperations(realDataset, 20, 1)];
    expect(again).toEqual(operations.slice(0, 20));
    expect([...generateOperations(realDataset, 20, 2)]).not.toEqual(again);
    expect(GENERATOR_VERSION).toBeGreaterThan(0);
  });

  it('keep every law of the data', () => {
    expect(parseDataset({ ...withoutOperations(realDataset), operations })).toMatchObject({ kind: 'ok' });
  });

  it('name one to twelve countries, and some countries far more often than others', () => {
    const sizes = operations.map(({ countries }) => countries.named.length);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 12]);
    const naming = (code: string) => operations.filter(({ countries }) => countries.named.some((named) => named === code)).length;
    expect(naming('NGA')).toBeGreaterThan(3 * naming('FIN'));
  });

  it('have one to three crime areas', () => {
    expect(new Set(operations.map(({ crimeAreas }) => crimeAreas.length))).toEqual(new Set([1, 2, 3]));
  });

  it('have two to eight figures each, if they are operations', () => {
    const sizes = operations.filter(({ kind }) => kind === 'operation').map((operation) => operation.figures.length);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([2, 8]);
    expect(share(sizes.length)).toBeCloseTo(0.7, 1);
  });

  it('have figures of countries, parts of figures, doubts and contradictions', () => {
    expect(figures.some((figure) => figure.country !== undefined)).toBe(true);
    expect(figures.some((figure) => figure.partOf !== undefined)).toBe(true);
    expect(figures.some((figure) => figure.partUncertain)).toBe(true);
    expect(figures.some((figure) => figure.claims.length > 1)).toBe(true);
    expect(figures.some((figure) => figure.claims.some(({ qualifier }) => qualifier !== 'exact'))).toBe(true);
  });

  it('run from 2015 to the date of the data, as precisely as days, months or years, and some are open', () => {
    const ends = operations.map(({ period }) => readPeriod(period)).flatMap(({ start, end }) => [start, end]);
    const years = ends.flatMap((end) => (typeof end === 'string' ? [] : [end.year]));
    expect([Math.min(...years), Math.max(...years)]).toEqual([2015, 2026]);
    expect(new Set(ends.map((end) => (typeof end === 'string' ? end : end.precision)))).toEqual(
      new Set(['day', 'month', 'year', 'unknown', 'running']),
    );
  });

  it('take about as much room as a short record', () => {
    const bytes = share(JSON.stringify(operations).length);
    expect(bytes).toBeGreaterThan(700);
    expect(bytes).toBeLessThan(1100);
  });
});
