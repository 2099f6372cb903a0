import { expect, it } from 'vitest';
import { figuresOnOneSecondarySource } from '@/query/evidence';
import { figuresByOnlySource } from '@/query/only-source';
import { realIndex } from '../fixtures/real-dataset';

const thin = figuresOnOneSecondarySource(realIndex);
const groups = figuresByOnlySource(thin);

it('keeps every figure that rests on one source, once and with that source', () => {
  expect(thin.length).toBeGreaterThan(10);
  expect(
    groups.flatMap(({ operation, source, figures }) => figures.map(({ key }) => `${operation.id} ${key} ${source.id}`)).sort(),
  ).toEqual(thin.map(({ operation, source, figure }) => `${operation.id} ${figure.key} ${source.id}`).sort());
});

it('names a record and a source together only once', () => {
  const pairs = groups.map(({ operation, source }) => `${operation.id} ${source.id}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(pairs.length).toBeLessThan(thin.length);
});
