import { describe, expect, it } from 'vitest';
import { openQuestion } from '@/query/question';
import { wholeResult } from '@/query/result';
import type { Total } from '@/query/total';
import { sayClaim, sayResult, sayTotal, sayTotalCounted } from '@/text/amount';
import { sayCounted } from '@/text/names';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { anOperation } from '../fixtures/an-operation';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { getReceipt } from '../fixtures/get-receipt';
import { realIndex } from '../fixtures/real-dataset';

const arrests = getId.measure('arrests');
const rescued = getId.measure('victims-rescued');

function aTotal(changes: Partial<Total>): Total {
  return {
    measure: arrests,
    value: 1725,
    figures: 3,
    qualifier: 'about',
    stated: 3,
    asked: 20,
    disputed: 0,
    disputedValue: 0,
    possibly: 0,
    ...changes,
  };
}

describe('a number', () => {
  it.each([
    ['exact', 5809, '5,809', null],
    ['nearly', 700, 'nearly 700', 'nearly'],
    ['about', 1725, 'about 1,725', 'about'],
    ['over', 35_000, 'over 35,000', 'over'],
    ['at-least', 12, 'at least 12', 'at least'],
    ['up-to', 1_000_000, 'up to 1,000,000', 'up to'],
    ['exact', 0, '0', null],
  ] as const)('that a source gives as %s %d is said as "%s", never rounded', (qualifier, value, text, word) => {
    const claim = aClaim({ value, qualifier });
    expect(sayClaim(speaker, realIndex, aFigure({ claims: [claim] }), claim)).toMatchObject({ value, text, word });
  });

  it.each([
    ['USD', 'over USD 300,000'],
    ['phones', 'over 300,000 phones'],
  ])('in %s of a single result is said in the way of the measures: "%s"', (unit, text) => {
    const claim = aClaim({ value: 300_000, qualifier: 'over' });
    const { measure: _measure, ...figure } = aFigure({ claims: [claim] });
    expect(sayClaim(speaker, realIndex, { ...figure, kind: 'single', label: 'seized', unit }, claim)).toMatchObject({ text });
  });

  it('says what it counts, in one or in many', () => {
    expect(sayCounted(speaker, realIndex, arrests, 1, '1')).toBe('1 arrest');
    expect(sayCounted(speaker, realIndex, arrests, 1062, '1,062')).toBe('1,062 arrests');
  });
});

describe('a sum', () => {
  it('of nearly 700, 202 and 823 victims rescued is "about 1,700", and keeps the value 1,725', () => {
    const { total } = getReceipt(realIndex, openQuestion(arrests), rescued).receipt;
    expect(sayTotal(speaker, realIndex, total)).toMatchObject({ text: 'about 1,700', number: '1,700', value: 1725 });
    expect(sayTotalCounted(speaker, realIndex, total)).toBe('about 1,700 victims rescued');
  });

  it.each([
    [{ qualifier: 'about', value: 183 }, 'about 180'],
    [{ qualifier: 'about', value: 0 }, 'about 0'],
    [{ qualifier: 'about', value: 7 }, 'about 7'],
    [{ qualifier: 'exact' }, '1,725'],
    [{ qualifier: 'at-least' }, 'at least 1,725'],
    [{ qualifier: 'up-to' }, 'up to 1,725'],
    [{ qualifier: 'about', stated: 1, figures: 1 }, 'about 1,725'],
    [{ qualifier: 'about', stated: 1, figures: 2 }, 'about 1,700'],
    [{ qualifier: 'nearly', stated: 1, figures: 1, value: 700 }, 'nearly 700'],
  ] as const)('%j is said as "%s"', (changes, text) => {
    expect(sayTotal(speaker, realIndex, aTotal(changes)).text).toBe(text);
  });

  it('within one operation is rounded like any other', () => {
    const sayArrests = (...values: number[]) => {
      const figures = values.map((value, place) => aFigure({ key: `arrests-${place}`, claims: [aClaim({ value, qualifier: 'about' })] }));
      const result = wholeResult(anOperation({ figures }), arrests, realIndex.rank);
      return result.status === 'unreported' ? '' : sayResult(speaker, realIndex, arrests, result).text;
    };
    expect(sayArrests(150, 33)).toBe('about 180');
    expect(sayArrests(183)).toBe('about 183');
  });
});
