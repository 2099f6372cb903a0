import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDayOf, monthOf, timeScale } from '@/ui/timeline/time-scale';

const month = fc.integer({ min: 1900 * 12, max: 2100 * 12 });

describe('timeScale', () => {
  it('knows the first day of a month', () => {
    expect(firstDayOf(1970 * 12)).toBe(0);
    expect(firstDayOf(2024 * 12 + 2)).toBe(Date.UTC(2024, 2, 1) / 86_400_000);
  });

  it('finds the month of a day again', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 27 }), (at, day) => {
        expect(monthOf(firstDayOf(at) + day)).toBe(at);
      }),
    );
  });

  it('finds the month at a place again', () => {
    fc.assert(
      fc.property(
        month,
        fc.integer({ min: 1, max: 200 }),
        fc.nat(),
        fc.integer({ min: 100, max: 2000 }),
        (fromMonth, length, step, width) => {
          const scale = timeScale({ fromMonth, toMonth: fromMonth + length }, width);
          const at = fromMonth + (step % (length + 1));
          expect(scale.monthAt(scale.monthX(at))).toBeCloseTo(at, 6);
        },
      ),
    );
  });

  it('keeps days outside the axis at its edge', () => {
    const scale = timeScale({ fromMonth: 2020 * 12, toMonth: 2020 * 12 + 11 }, 366);
    expect([scale.x(0), scale.x(firstDayOf(2020 * 12) + 31), scale.x(99_999)]).toEqual([0, 31, 366]);
  });

  it('marks the years that begin on the axis', () => {
    expect(timeScale({ fromMonth: 2020 * 12 + 3, toMonth: 2022 * 12 }, 100).years).toEqual([2021 * 12, 2022 * 12]);
  });
});
