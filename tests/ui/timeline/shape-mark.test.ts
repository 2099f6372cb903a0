import { describe, expect, it } from 'vitest';
import { shapeMark } from '@/ui/timeline/shape-mark';
import { firstDayOf, timeScale } from '@/ui/timeline/time-scale';

const scale = timeScale({ fromMonth: 2020 * 12, toMonth: 2026 * 12 + 11 }, 1172);
const month = (at: number) => ({ first: firstDayOf(at), last: firstDayOf(at + 1) - 1 });

describe('shapeMark', () => {
  it('is a ring in the middle of its month, with a line to its last day where it lasted', () => {
    const mark = shapeMark({ start: month(2021 * 12 + 8), end: month(2022 * 12 + 7) }, scale);
    expect(mark.at).toBeCloseTo((scale.monthX(2021 * 12 + 8) + scale.monthX(2021 * 12 + 9)) / 2);
    expect(mark.end).toBe(scale.monthX(2022 * 12 + 8));
    expect(mark).toMatchObject({ vague: false, open: false, room: 0 });
  });

  it('has no line where its first and last day lie in the same month', () => {
    const day = { first: firstDayOf(2025 * 12 + 5) + 23, last: firstDayOf(2025 * 12 + 5) + 23 };
    const mark = shapeMark({ start: day, end: month(2025 * 12 + 5) }, scale);
    expect(mark.end).toBe(mark.at);
  });

  it('is vague and may stand anywhere in its year where only the year is known', () => {
    const year = { first: firstDayOf(2024 * 12), last: firstDayOf(2025 * 12) - 1 };
    const { at, end, room, vague } = shapeMark({ start: year, end: year }, scale);
    expect(vague).toBe(true);
    expect(end).toBe(at);
    expect(at).toBeGreaterThan(scale.monthX(2024 * 12));
    expect(at + room).toBeLessThan(scale.monthX(2025 * 12));
    expect(room).toBeGreaterThan(140);
  });

  it('points on where its last day is not known', () => {
    const mark = shapeMark({ start: month(2023 * 12 + 4), end: null }, scale);
    expect(mark.open).toBe(true);
    expect(mark.end).toBeGreaterThan(mark.at);
  });
});
