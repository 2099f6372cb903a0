import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '@/domain/figure';
import { hideSmallCounts } from '@/domain/hide-small-counts';
import type { Operation } from '@/domain/operation';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { anOperation } from '../fixtures/an-operation';

const of = (key: string, value: number, changes: Parameters<typeof aFigure>[0] = {}) =>
  aFigure({ key, claims: [aClaim({ value })], ...changes });
const shownOf = (figures: readonly ReturnType<typeof aFigure>[], below = 5) => {
  const { record, hidden } = hideSmallCounts(anOperation({ figures: [...figures] }), below);
  return { shown: record.figures.map(({ key }) => key), hidden };
};
const whole = of('whole', 20);

describe('hiding counts below five', () => {
  it('takes a figure out of which any source gives a smaller number', () => {
    const disputed = aFigure({ key: 'disputed', claims: [aClaim({ value: 9 }), aClaim({ value: 4, sources: ['release'] })] });
    expect(shownOf([of('small', 4), of('large', 5, { measure: 'victims-rescued' }), { ...disputed, measure: whole.measure }])).toEqual({
      shown: ['large'],
      hidden: 2,
    });
  });

  it('takes the other parts along where the only hidden one could be worked out', () => {
    expect(shownOf([whole, of('men', 18, { partOf: 'whole' }), of('women', 2, { partOf: 'whole' })])).toEqual({
      shown: ['whole'],
      hidden: 2,
    });
  });

  it('takes them along where several hidden ones together are still a small count', () => {
    const parts = [of('men', 18, { partOf: 'whole' }), of('women', 1, { partOf: 'whole' }), of('children', 1, { partOf: 'whole' })];
    expect(shownOf([whole, ...parts]).shown).toEqual(['whole']);
  });

  it('leaves them where what is hidden cannot be told apart', () => {
    const parts = [of('men', 12, { partOf: 'whole' }), of('women', 4, { partOf: 'whole' }), of('children', 4, { partOf: 'whole' })];
    expect(shownOf([whole, ...parts]).shown).toEqual(['whole', 'men']);
  });

  it('treats results of countries as parts of the operation', () => {
    expect(shownOf([whole, of('nga', 17, { country: 'NGA' }), of('ken', 3, { country: 'KEN' })]).shown).toEqual(['whole']);
  });

  it('takes the parts of a hidden figure out with it', () => {
    expect(shownOf([of('about', 4), of('part', 6, { partOf: 'about' })])).toEqual({ shown: [], hidden: 2 });
  });

  it('takes out the words on what sources disagree about', () => {
    const { record } = hideSmallCounts(
      anOperation({
        figures: [of('small', 2)],
        disagreements: [
          { about: 'figure', figure: 'small', text: 'Two or three.' },
          { about: 'period', text: 'March or April.' },
        ],
      }),
      5,
    );
    expect(record.disagreements.map(({ text }) => text)).toEqual(['March or April.']);
  });

  it('changes nothing where no count is small', () => {
    const operation = anOperation({ figures: [whole] });
    expect(hideSmallCounts(operation, 5)).toEqual({ record: operation, hidden: 0 });
  });
});

/** Wholes that are the sum of their parts, so that every difference tells something; each part may have parts, and a place. */
const anyFigures: fc.Arbitrary<Figure[]> = fc
  .array(
    fc.record({
      places: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 3 }),
      parts: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((groups) =>
    groups.flatMap(({ places, parts }, at) => {
      const measure = ['arrests', 'victims-rescued'][at] ?? 'arrests';
      const sum = Math.max(
        places.reduce((total, value) => total + value, 0),
        parts.reduce((total, value) => total + value, 0),
      );
      return [
        of(`whole-${at}`, sum, { measure }),
        ...places.map((value, place) => of(`place-${at}-${place}`, value, { measure, country: ['NGA', 'KEN', 'GHA'][place] ?? 'NGA' })),
        ...parts.map((value, part) => of(`part-${at}-${part}`, value, { measure, partOf: `whole-${at}` })),
      ];
    }),
  );

const valueOf = ({ claims }: Figure) => claims[0]?.value ?? 0;

describe('whatever the counts are', () => {
  it('neither a number shown nor what others leave of it gives a hidden count away', () => {
    fc.assert(
      fc.property(anyFigures, fc.integer({ min: 2, max: 10 }), (figures, below) => {
        const operation: Operation = { ...anOperation(), figures };
        const { record, hidden } = hideSmallCounts(operation, below);
        expect(record.figures.length + hidden).toBe(figures.length);
        expect(record.figures.filter((figure) => valueOf(figure) < below)).toEqual([]);
        const isShown = (figure: Figure) => record.figures.includes(figure);
        for (const over of record.figures) {
          for (const under of [
            figures.filter(({ partOf }) => partOf === over.key),
            figures.filter((figure) => over.key.startsWith('whole') && figure.key.startsWith(over.key.replace('whole', 'place'))),
          ]) {
            const gone = under.filter((figure) => !isShown(figure));
            const shown = under.filter(isShown);
            if (gone.length === 0 || shown.length === 0) continue;
            expect(gone.length).toBeGreaterThan(1);
            expect(gone.reduce((sum, figure) => sum + valueOf(figure), 0)).toBeGreaterThanOrEqual(below);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
