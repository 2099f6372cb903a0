import { expect, it } from 'vitest';
import { median, quantile } from '../../scripts/bench/quantile';

it('takes the middle value, or the mean of both', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([7])).toBe(7);
});

it('takes the value that 95 of 100 do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(quantile(hundred, 0.95)).toBe(95);
  expect(quantile([1, 2, 3], 0.95)).toBe(3);
  expect(quantile([5], 0.5)).toBe(5);
});

it('has no answer without values', () => {
  expect(() => median([])).toThrow(RangeError);
  expect(() => quantile([], 0.95)).toThrow(RangeError);
});
