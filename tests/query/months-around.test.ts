import { expect, it } from 'vitest';
import { monthOf } from '@/query/month';
import { monthsAround } from '@/query/months-around';

const fallback = { from: monthOf(2020, 1), to: monthOf(2026, 12) };

it.each([
  ['days within a month', ['2024-09-02/2024-09-05'], [2024, 8], [2024, 10]],
  ['a year', ['2025'], [2024, 12], [2026, 1]],
  ['an open side and another period', ['/2021-12', '2021-12/2022-03'], [2021, 11], [2022, 4]],
] as const)('the months shown reach one beyond %s', (_, periods, from, to) => {
  expect(monthsAround(periods, fallback)).toEqual({ from: monthOf(from[0], from[1]), to: monthOf(to[0], to[1]) });
});
