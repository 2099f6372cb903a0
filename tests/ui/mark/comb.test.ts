import { describe, expect, it } from 'vitest';
import { comb } from '@/ui/mark/comb';

describe('the comb says where the true value may lie', () => {
  it('has none where the number is exact', () => {
    expect(comb(100, 'none')).toEqual({ solid: 100, from: 100, to: 100 });
  });
  it('ends at the value for "nearly"', () => {
    expect(comb(100, 'below')).toEqual({ solid: 88, from: 90, to: 100 });
  });
  it('reaches as far beyond the value as before it for "about"', () => {
    expect(comb(100, 'around')).toEqual({ solid: 94, from: 96, to: 106 });
  });
  it('stands beyond the whole value for "over"', () => {
    expect(comb(100, 'above')).toEqual({ solid: 100, from: 102, to: 112 });
  });
  it('is all of the bar for "up to"', () => {
    expect(comb(100, 'all')).toEqual({ solid: 0, from: 0, to: 100 });
  });
  it('never starts before the base of a short bar', () => {
    expect(comb(3, 'below')).toEqual({ solid: 0, from: 0, to: 3 });
    expect(comb(2, 'around')).toEqual({ solid: 0, from: 0, to: 8 });
  });
});
