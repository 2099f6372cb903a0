import { describe, expect, it } from 'vitest';
import type { Qualifier } from '@/domain/qualifier';
import { indexDataset } from '@/query/index-dataset';
import { wholesWithParts } from '@/query/parts-of-figure';
import { aDataset } from '../fixtures/a-dataset';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { anOperation } from '../fixtures/an-operation';
import { getRecord } from '../fixtures/get-record';
import { realIndex } from '../fixtures/real-dataset';

const wholesOf = (id: string) => wholesWithParts(realIndex, getRecord(id));

function restOf(whole: [number, Qualifier], ...parts: [number, Qualifier][]) {
  const figures = [
    aFigure({ claims: [aClaim({ value: whole[0], qualifier: whole[1] })] }),
    ...parts.map(([value, qualifier], position) =>
      aFigure({ key: `part-${position}`, partOf: 'arrests', claims: [aClaim({ value, qualifier })] }),
    ),
  ];
  return wholesWithParts(indexDataset(aDataset()), anOperation({ figures }))[0]?.readings[0]?.rest;
}

describe('the parts of a figure', () => {
  it('are read in two ways where the sources do not say whether one of them comes on top: WEKA II', () => {
    const [arrests, ...others] = wholesOf('weka-2');
    expect(others).toEqual([]);
    const [first, second] = arrests?.readings ?? [];
    expect(first).toMatchObject({
      kind: 'inside',
      sum: { value: 271, qualifier: 'about' },
      rest: { value: 29, qualifier: 'about' },
      onTop: [],
      reach: null,
    });
    expect(first?.inside.map(({ preferred }) => preferred.value)).toEqual([88, 83, 100]);
    expect(second).toMatchObject({
      kind: 'on-top',
      sum: { value: 171, qualifier: 'exact' },
      rest: { value: 129, qualifier: 'exact' },
      reach: { value: 400, qualifier: 'about' },
    });
    expect(second?.onTop.map(({ figure }) => figure.key)).toEqual(['arrests-other-crimes']);
  });

  it('leave no rest where they reach the whole, nor where they go beyond it', () => {
    expect(wholesOf('catalyst')[0]?.readings).toMatchObject([{ sum: { value: 83 }, rest: null }]);
    expect(restOf([10, 'exact'], [7, 'exact'], [5, 'exact'])).toBeNull();
  });

  it.each<[string, [number, Qualifier], [number, Qualifier], Qualifier]>([
    ['an exact part of an exact whole leaves an exact rest', [10, 'exact'], [4, 'exact'], 'exact'],
    ['an exact part of "over" leaves at least the rest', [10, 'over'], [4, 'exact'], 'at-least'],
    ['a part of "over" leaves up to the rest', [10, 'exact'], [4, 'over'], 'up-to'],
    ['a part of "up to" leaves at least the rest', [10, 'exact'], [4, 'up-to'], 'at-least'],
    ['a part of "nearly" leaves about the rest', [10, 'exact'], [4, 'nearly'], 'about'],
    ['doubts on both sides leave about the rest', [10, 'over'], [4, 'over'], 'about'],
  ])('%s', (_, whole, part, qualifier) => {
    expect(restOf(whole, part)).toEqual({ value: whole[0] - part[0], qualifier });
  });

  it('counted in something else than the whole are no piece of it', () => {
    const figures = [
      aFigure({ claims: [aClaim({ value: 30 })] }),
      aFigure({ key: 'victims', measure: 'victims-rescued', partOf: 'arrests', claims: [aClaim({ value: 8 })] }),
    ];
    const [whole] = wholesWithParts(indexDataset(aDataset()), anOperation({ figures }));
    expect(whole?.readings).toEqual([]);
    expect(whole?.unlike.map(({ figure }) => figure.key)).toEqual(['victims']);
  });

  it('are all shown: every part in the data stands under its whole, of a country too', () => {
    const shown = realIndex.rows.flatMap((operation) =>
      wholesWithParts(realIndex, operation).flatMap(({ readings: [first], unlike }) =>
        [...(first?.inside ?? []), ...unlike].map(({ figure }) => `${operation.id} ${figure.key}`),
      ),
    );
    const parts = realIndex.rows.flatMap((operation) =>
      operation.figures
        .filter(({ partOf, country }) => operation.figures.some((whole) => whole.key === partOf && whole.country === country))
        .map(({ key }) => `${operation.id} ${key}`),
    );
    expect(parts.length).toBeGreaterThan(15);
    expect(shown.toSorted()).toEqual(parts.toSorted());
  });
});
