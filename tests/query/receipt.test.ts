import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '@/query/index-dataset';
import { figuresOf } from '@/query/receipt';
import { aDataset } from '../fixtures/a-dataset';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { anOperation } from '../fixtures/an-operation';
import { anyDataset } from '../fixtures/any-dataset';
import { anyQuestion } from '../fixtures/any-question';
import { getReceipt } from '../fixtures/get-receipt';

describe('the receipt of a total', () => {
  it('lists the figures that add up to the total, and every silent operation, once each', () => {
    const aCase = anyDataset.chain((dataset) => fc.record({ dataset: fc.constant(dataset), question: anyQuestion(dataset) }));
    fc.assert(
      fc.property(aCase, ({ dataset, question }) => {
        const { total, added, silent } = getReceipt(indexDataset(dataset), question, question.measure).receipt;
        const values = added.flatMap(({ figures }) => figures.map(({ preferred }) => preferred.value));
        expect(values.reduce((sum, value) => sum + value, 0)).toBe(total.value);
        expect(values).toHaveLength(total.figures);
        expect(added).toHaveLength(total.stated);
        expect(silent).toHaveLength(total.asked - total.stated);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the receipt of an operation', () => {
  const figures = [
    aFigure({ claims: [aClaim({ value: 30 }), aClaim({ value: 28, sources: ['release'] })] }),
    aFigure({ key: 'part', partOf: 'arrests', claims: [aClaim({ value: 3 })] }),
    aFigure({ key: 'kenya', country: 'KEN', partOf: 'arrests', claims: [aClaim({ value: 8 })] }),
    aFigure({ key: 'kenya-police', country: 'KEN', partOf: 'kenya', claims: [aClaim({ value: 5 })] }),
  ];
  const { whole, byCountry } = figuresOf(
    indexDataset(aDataset()),
    anOperation({ figures, countries: { reported: 1, named: ['KEN'], complete: true } }),
  );

  it('sets the claim that counts above those that disagree', () => {
    expect(whole[0]).toMatchObject({ preferred: { value: 28 }, others: [{ value: 30 }], isDisputed: true });
  });

  it('shows every figure once: parts under their whole, countries apart', () => {
    expect(whole.map(({ figure, parts }) => [figure.key, parts.map((part) => part.figure.key)])).toEqual([['arrests', ['part']]]);
    expect(byCountry.map(({ figure, parts }) => [figure.key, parts.map((part) => part.figure.key)])).toEqual([['kenya', ['kenya-police']]]);
  });
});
