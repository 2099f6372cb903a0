import { describe, expect, it } from 'vitest';
import { dateOfMonth, monthOf, monthSpan, yearOfMonth, yearRange } from '@/query/month';

describe('a month as a number', () => {
  it('goes back to the date that it came from', () => {
    for (const year of [1900, 2024, 2100])
      for (let month = 1; month <= 12; month += 1) expect(dateOfMonth(monthOf(year, month))).toEqual({ precision: 'month', year, month });
  });

  it('follows on from December to January', () => {
    expect(monthOf(2025, 1) - monthOf(2024, 12)).toBe(1);
    expect([yearOfMonth(monthOf(2024, 12)), yearOfMonth(monthOf(2025, 1))]).toEqual([2024, 2025]);
  });
});

describe('the months in which a date may lie', () => {
  it('are all twelve for a year and one for a month or a day', () => {
    expect(monthSpan({ precision: 'year', year: 2024 })).toEqual(yearRange(2024));
    const may = { from: monthOf(2024, 5), to: monthOf(2024, 5) };
    expect(monthSpan({ precision: 'month', year: 2024, month: 5 })).toEqual(may);
    expect(monthSpan({ precision: 'day', year: 2024, month: 5, day: 31 })).toEqual(may);
  });
});
