import { describe, expect, it } from 'vitest';
import { fittingSize, linesOf, widthOf } from '@/export/slides/text-size';

describe('the size of text on a slide', () => {
  it('is measured by the letters, those with accents as without', () => {
    expect(widthOf('WWW', 10)).toBeGreaterThan(widthOf('iii', 10) * 3);
    expect(widthOf('éàç', 10)).toBe(widthOf('eac', 10));
  });

  it('goes on to a new line between words, and inside a word that is wider than a line', () => {
    expect(linesOf('one two', 10, widthOf('one two', 10) + 1)).toBe(1);
    expect(linesOf('one two', 10, widthOf('one', 10) + 1)).toBe(2);
    expect(linesOf('x'.repeat(100), 10, widthOf('x'.repeat(30), 10))).toBe(4);
  });

  it('is the largest at which all of the text fits', () => {
    const room = { width: 200, height: 40 };
    expect(fittingSize('short', room, 'ltr', 28, 8)).toBe(28);
    const size = fittingSize('a title of many words that goes on and on', room, 'ltr', 28, 8);
    expect(size).toBeLessThan(28);
    expect(linesOf('a title of many words that goes on and on', size, 200) * size * 1.2).toBeLessThanOrEqual(40);
  });
});
