import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesOf, classOf } from '@/query/map-classes';

const anyCounts = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 60 });

describe('the classes of the map', () => {
  it('are at most four, begin at 1, rise, and none is above every value', () => {
    fc.assert(
      fc.property(anyCounts, (values) => {
        const classes = classesOf(values);
        expect(classes.length).toBeLessThanOrEqual(4);
        expect(classes[0]).toBe(values.some((value) => value > 0) ? 1 : undefined);
        expect(classes).toEqual([...new Set(classes)].sort((a, b) => a - b));
        expect(classes.filter((bound) => bound > Math.max(...values))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('never shade a larger number lighter than a smaller one', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(20_000), fc.nat(20_000), (values, one, other) => {
        const classes = classesOf(values);
        expect(classOf(Math.min(one, other), classes)).toBeLessThanOrEqual(classOf(Math.max(one, other), classes));
      }),
      { numRuns: 500 },
    );
  });

  it('have round bounds, which can be said aloud', () => {
    fc.assert(
      fc.property(anyCounts, (values) => {
        expect(classesOf(values).filter((bound) => bound !== Number(bound.toPrecision(1)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keep one country with 300 apart from many with 1', () => {
    const classes = classesOf([1, 1, 1, 1, 5, 5, 40, 40, 40, 300]);
    expect(classes).toHaveLength(4);
    expect(classOf(1, classes)).toBe(1);
    expect(classOf(300, classes)).toBe(4);
  });

  it('are none where nothing is above zero', () => {
    expect(classesOf([])).toEqual([]);
    expect(classesOf([0, 0])).toEqual([]);
  });
});
