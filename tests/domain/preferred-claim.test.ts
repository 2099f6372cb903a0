import { describe, expect, it } from 'vitest';
import { isDisputed, preferredClaim, sourceRankOf } from '@/domain/preferred-claim';
import { aDataset } from '../fixtures/a-dataset';
import { aClaim, aFigure } from '../fixtures/a-figure';

const { sources, programmes } = aDataset();
const rank = sourceRankOf(sources, programmes);
const preferredOf = (...cited: string[][]) =>
  preferredClaim(aFigure({ claims: cited.map((each, position) => aClaim({ value: position + 1, sources: each })) }), rank).value;

describe('a figure with several claims counts', () => {
  it.each([
    { says: 'by the programme’s page, wherever it stands', cited: [['newspaper'], ['release'], ['programme-page']], expected: 3 },
    { says: 'else by INTERPOL’s release', cited: [['newspaper'], ['police-page'], ['release']], expected: 3 },
    { says: 'else by the claim listed first, be it of a police page or a newspaper', cited: [['newspaper'], ['police-page']], expected: 1 },
    { says: 'by the first of two releases', cited: [['newspaper'], ['release'], ['release', 'newspaper']], expected: 2 },
    { says: 'by the best source of each claim', cited: [['release'], ['newspaper', 'programme-page']], expected: 2 },
    { says: 'by its only claim', cited: [['newspaper']], expected: 1 },
  ])('$says', ({ cited, expected }) => {
    expect(preferredOf(...cited)).toBe(expected);
  });
});

it('a claim that calls the figure another measure counts only where none calls it by its own', () => {
  const read = (...claims: { value: number; readAs?: 'suspects-identified'; sources: string[] }[]) =>
    preferredClaim(aFigure({ claims: claims.map((claim) => aClaim(claim)) }), rank).value;
  expect(read({ value: 1, readAs: 'suspects-identified', sources: ['programme-page'] }, { value: 2, sources: ['newspaper'] })).toBe(2);
  expect(read({ value: 1, readAs: 'suspects-identified', sources: ['newspaper'] })).toBe(1);
});

describe('a figure is disputed', () => {
  const whole = aFigure();
  const part = aFigure({ key: 'part', partOf: 'arrests' });

  it('where its claims disagree', () => {
    for (const changes of [{ value: 11 }, { qualifier: 'about' }, { readAs: 'suspects-identified' }] as const) {
      const twice = aFigure({ claims: [aClaim(), aClaim({ ...changes, sources: ['release'] })] });
      expect(isDisputed(twice, [twice])).toBe(true);
    }
  });

  it('where the sources leave open whether a part of it comes on top', () => {
    expect(isDisputed(whole, [whole, { ...part, partUncertain: true }])).toBe(true);
  });

  it('not where several sources agree, in one claim or in two, nor where a part surely lies inside', () => {
    const agreed = aFigure({ claims: [aClaim({ sources: ['newspaper', 'release'] })] });
    expect(isDisputed(agreed, [agreed])).toBe(false);
    const twice = aFigure({ claims: [aClaim(), aClaim({ sources: ['release'], wording: 'ten arrested' })] });
    expect(isDisputed(twice, [twice])).toBe(false);
    expect(isDisputed(whole, [whole, part])).toBe(false);
  });

  it('not where the uncertain part is of another figure', () => {
    expect(isDisputed(whole, [whole, { ...part, partOf: aFigure({ key: 'others' }).key, partUncertain: true }])).toBe(false);
  });
});
