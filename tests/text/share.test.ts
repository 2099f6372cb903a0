import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayShare } from '@/text/share';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';

describe('a share', () => {
  it.each([
    [100, 'all'],
    [99, 'almost all'],
    [90, 'about nine in ten'],
    [80, 'about eight in ten'],
    [70, 'about seven in ten'],
    [60, 'about six in ten'],
    [50, 'about half'],
    [46, 'almost half'],
    [40, 'about four in ten'],
    [33, 'about one in three'],
    [25, 'about one in four'],
    [20, 'about one in five'],
    [16, 'about one in six'],
    [10, 'about one in ten'],
    [5, 'about one in twenty'],
    [4, 'fewer than one in twenty'],
    [0, 'fewer than one in twenty'],
  ])('of %d in a hundred is "%s"', (part, said) => {
    expect(sayShare(speaker, part, 100)).toBe(said);
  });

  it('is "all" only where next to nothing is missing', () => {
    expect(sayShare(speaker, 5809, 5809)).toBe('all');
    expect(sayShare(speaker, 5800, 5809)).toBe('almost all');
  });

  it('is never said of another size than it has: off by less than a tenth of the whole', () => {
    const sizes: Record<string, number> = {
      all: 1,
      'almost all': 0.97,
      'about nine in ten': 0.9,
      'about eight in ten': 0.8,
      'about seven in ten': 0.7,
      'about six in ten': 0.6,
      'about half': 0.5,
      'almost half': 0.46,
      'about four in ten': 0.4,
      'about one in three': 1 / 3,
      'about one in four': 0.25,
      'about one in five': 0.2,
      'about one in six': 1 / 6,
      'about one in ten': 0.1,
      'about one in twenty': 0.05,
      'fewer than one in twenty': 0,
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (part) => {
        const size = sizes[sayShare(speaker, part, 10_000)] ?? Number.NaN;
        expect(Math.abs(size - part / 10_000)).toBeLessThan(0.06);
      }),
      { numRuns: 500 },
    );
  });
});
