import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityByMonth } from '@/ui/timeline/density-by-month';
import { firstDayOf } from '@/ui/timeline/time-scale';

const extent = { fromMonth: 2020 * 12, toMonth: 2020 * 12 + 11 };
const month = (at: number) => ({ first: firstDayOf(at), last: firstDayOf(at + 1) - 1 });

describe('densityByMonth', () => {
  it('counts an operation in every month that it touches, lane by lane', () => {
    const counts = densityByMonth(
      [
        { lane: 'cybercrime', start: month(2020 * 12 + 1), end: month(2020 * 12 + 3) },
        { lane: 'cybercrime', start: month(2020 * 12 + 3), end: null },
        { lane: 'terrorism', start: month(2019 * 12), end: month(2030 * 12) },
      ],
      extent,
    );
    expect([...(counts.get('cybercrime') ?? [])]).toEqual([0, 1, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...(counts.get('terrorism') ?? [])]).toEqual(Array.from({ length: 12 }, () => 1));
  });

  it('says the same as counting one month after the other', () => {
    const dated = fc
      .tuple(fc.integer({ min: 2019 * 12, max: 2022 * 12 }), fc.integer({ min: 0, max: 20 }))
      .map(([from, length]) => ({ lane: 'a', from, to: from + length }));
    fc.assert(
      fc.property(fc.array(dated, { minLength: 1 }), (operations) => {
        const counts = densityByMonth(
          operations.map(({ lane, from, to }) => ({ lane, start: month(from), end: month(to) })),
          extent,
        );
        for (let at = extent.fromMonth; at <= extent.toMonth; at += 1) {
          expect(counts.get('a')?.[at - extent.fromMonth] ?? 0).toBe(operations.filter(({ from, to }) => from <= at && at <= to).length);
        }
      }),
    );
  });
});
