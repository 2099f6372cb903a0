import { expect, it } from 'vitest';
import { monthOf } from '@/query/month';
import { monthsAround, monthsOfYears } from '@/query/months-around';

const fallback = { from: monthOf(2020, 1), to: monthOf(2026, 12) };

it.each([
  ['days within a month', ['2024-09-02/2024-09-05'], [2024, 8], [2024, 10]],
  ['a year', ['2025'], [2024, 12], [2026, 1]],
  ['an open side and another period', ['/2021-12', '2021-12/2022-03'], [2021, 11], [2022, 4]],
] as const)('the months shown reach one beyond %s', (_, periods, from, to) => {
  expect(monthsAround(periods, fallback)).toEqual({ from: monthOf(from[0], from[1]), to: monthOf(to[0], to[1]) });
});

it.each([
  ['a period that begins and ends within years', '2020-03/2023-06', [2020, 1], [2023, 12]],
  ['a single day', '2024-09-02', [2024, 1], [2024, 12]],
  ['a period whose first day is not known', '/2021-12', [2020, 1], [2021, 12]],
  ['one that still runs', '2022/..', [2022, 1], [2026, 12]],
] as const)('the years shown of %s are whole, and those of the data where an end is open', (_, period, from, to) => {
  expect(monthsOfYears(period, fallback)).toEqual({ from: monthOf(from[0], from[1]), to: monthOf(to[0], to[1]) });
});
