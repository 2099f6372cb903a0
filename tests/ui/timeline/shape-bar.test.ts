import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeBar } from '@/ui/timeline/shape-bar';
import { firstDayOf, timeScale } from '@/ui/timeline/time-scale';
import type { DayRange } from '@/ui/timeline/timeline-props';

const JANUARY_2020 = 2020 * 12;
const scale = timeScale({ fromMonth: JANUARY_2020, toMonth: JANUARY_2020 + 83 }, 1172);

const aYear = (year: number): DayRange => ({ first: firstDayOf(year * 12), last: firstDayOf(year * 12 + 12) - 1 });
const aMonth = (year: number, month: number): DayRange => ({
  first: firstDayOf(year * 12 + month - 1),
  last: firstDayOf(year * 12 + month) - 1,
});
const aDay = (year: number, month: number, day: number): DayRange => {
  const first = firstDayOf(year * 12 + month - 1) + day - 1;
  return { first, last: first };
};

describe('shapeBar', () => {
  it('is solid from the first day to the end of the last where the days are known', () => {
    const bar = shapeBar({ start: aDay(2024, 9, 2), end: aDay(2024, 10, 31) }, scale);
    expect(bar.teeth).toEqual([]);
    expect(bar.solid).toEqual({ from: scale.x(aDay(2024, 9, 2).first), to: scale.monthX(2024 * 12 + 10) });
  });

  it('combs the months in which it began and ended where only they are known', () => {
    const bar = shapeBar({ start: aMonth(2023, 4), end: aMonth(2023, 7) }, scale);
    expect(bar.teeth).toHaveLength(6);
    expect(bar.solid).toEqual({ from: scale.monthX(2023 * 12 + 4), to: scale.monthX(2023 * 12 + 6) });
  });

  it('is all comb where it lies somewhere in a month, and a wide comb where it lies somewhere in a year', () => {
    const month = shapeBar({ start: aMonth(2023, 7), end: aMonth(2023, 7) }, scale);
    const year = shapeBar({ start: aYear(2025), end: aYear(2025) }, scale);
    expect(month).toMatchObject({ solid: null, from: scale.monthX(2023 * 12 + 6) });
    expect((month.teeth[1] ?? 0) - (month.teeth[0] ?? 0)).toBe(4);
    expect(year).toMatchObject({ solid: null, from: scale.monthX(2025 * 12), to: scale.monthX(2026 * 12) });
    expect((year.teeth[1] ?? 0) - (year.teeth[0] ?? 0)).toBeCloseTo(8);
    expect(year.teeth).toHaveLength(21);
  });

  it('keeps two months apart on an axis where a month is narrower than a tooth', () => {
    const phone = timeScale({ fromMonth: JANUARY_2020, toMonth: JANUARY_2020 + 83 }, 138);
    const [first = 0, second = 0, ...more] = shapeBar({ start: aMonth(2024, 11), end: aMonth(2024, 12) }, phone).teeth;
    expect(more).toEqual([]);
    expect(second - first).toBeGreaterThanOrEqual(4);
  });

  it('leads a line out of a period whose end nobody has named', () => {
    const bar = shapeBar({ start: aMonth(2022, 12), end: null }, scale);
    expect(bar.open?.tip).toBe(bar.to);
    expect(bar.from).toBe(scale.monthX(2022 * 12 + 11));
    const unknownStart = shapeBar({ start: null, end: aMonth(2022, 12) }, scale);
    expect(unknownStart.open?.tip).toBe(unknownStart.from);
    expect(unknownStart.to).toBe(scale.monthX(2023 * 12));
  });

  it('draws days of action inside the period that they belong to', () => {
    const [days] = shapeBar(
      { start: aMonth(2022, 6), end: aMonth(2022, 11), days: [{ first: aDay(2022, 6, 12).first, last: aDay(2022, 6, 17).first }] },
      scale,
    ).days;
    expect(days?.from).toBe(scale.x(aDay(2022, 6, 12).first));
    expect((days?.to ?? 0) - (days?.from ?? 0)).toBeGreaterThanOrEqual(3);
  });

  it('stands on the plot, with its parts apart, whatever the dates are', () => {
    const date = fc.oneof(
      fc.integer({ min: 2015, max: 2030 }).map(aYear),
      fc.tuple(fc.integer({ min: 2018, max: 2028 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => aMonth(year, month)),
      fc
        .tuple(fc.integer({ min: 2018, max: 2028 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map((day) => aDay(...day)),
      fc.constant(null),
    );
    fc.assert(
      fc.property(date, date, fc.integer({ min: 60, max: 2000 }), (start, end, width) => {
        const bar = shapeBar(
          { start, end, days: start ? [start] : [] },
          timeScale({ fromMonth: JANUARY_2020, toMonth: JANUARY_2020 + 83 }, width),
        );
        const pieces = [...bar.teeth.map((tooth) => ({ from: tooth, to: tooth + 2 })), ...(bar.solid ? [bar.solid] : [])].toSorted(
          (a, b) => a.from - b.from,
        );
        expect(bar.from).toBeGreaterThanOrEqual(0);
        expect(bar.to).toBeLessThanOrEqual(width);
        for (const piece of [...pieces, ...bar.days]) {
          expect(piece.to).toBeGreaterThan(piece.from);
          expect(piece.from).toBeGreaterThanOrEqual(bar.from - 1e-6);
          expect(piece.to).toBeLessThanOrEqual(bar.to + 1e-6);
        }
        for (const [index, piece] of pieces.slice(1).entries()) {
          expect(piece.from - (pieces[index]?.to ?? 0)).toBeGreaterThanOrEqual(2 - 1e-6);
        }
        expect(pieces.length > 0 || bar.open !== null).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
