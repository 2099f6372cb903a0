import { describe, expect, it } from 'vitest';
import { openQuestion } from '@/query/question';
import { receiptOfTotal } from '@/query/receipt';
import type { Total } from '@/query/total';
import { sayAmount, sayClaim, sayTotal } from '@/text/amount';
import { sayCounted } from '@/text/names';
import { aClaim } from '../fixtures/a-figure';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const arrests = getId.measure('arrests');

function aTotal(changes: Partial<Total>): Total {
  return {
    measure: arrests,
    value: 1725,
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
    ['about', 150, 'about 150', 'about'],
    ['over', 35_000, 'over 35,000', 'over'],
    ['at-least', 12, 'at least 12', 'at least'],
    ['up-to', 1_000_000, 'up to 1,000,000', 'up to'],
    ['exact', 0, '0', null],
  ] as const)('that is %s %d is said as "%s"', (qualifier, value, text, word) => {
    expect(sayClaim(speaker, aClaim({ value, qualifier }))).toMatchObject({ value, text, word });
  });

  it('is never rounded when one source gives it', () => {
    expect(sayAmount(speaker, 1725, 'about').text).toBe('about 1,725');
  });

  it('says what it counts, in one or in many', () => {
    expect(sayCounted(speaker, realIndex, arrests, 1, '1')).toBe('1 arrest');
    expect(sayCounted(speaker, realIndex, arrests, 1062, '1,062')).toBe('1,062 arrests');
    expect(sayCounted(speaker, realIndex, getId.measure('drugs-seized-kg'), 2, '2')).toBe('2 drugs seized');
  });
});

describe('a sum', () => {
  it('of nearly 700, 202 and 823 victims rescued is "about 1,700", and keeps the value 1,725', () => {
    const { total } = receiptOfTotal(realIndex, openQuestion(arrests), getId.measure('victims-rescued'));
    expect(sayTotal(speaker, total)).toMatchObject({ text: 'about 1,700', number: '1,700', value: 1725 });
  });

  it.each([
    [{ qualifier: 'about', value: 183 }, 'about 180'],
    [{ qualifier: 'about', value: 0 }, 'about 0'],
    [{ qualifier: 'about', value: 7 }, 'about 7'],
    [{ qualifier: 'exact' }, '1,725'],
    [{ qualifier: 'at-least' }, 'at least 1,725'],
    [{ qualifier: 'up-to' }, 'up to 1,725'],
    [{ qualifier: 'about', stated: 1 }, 'about 1,725'],
    [{ qualifier: 'nearly', stated: 1, value: 700 }, 'nearly 700'],
  ] as const)('%j is said as "%s"', (changes, text) => {
    expect(sayTotal(speaker, aTotal(changes)).text).toBe(text);
  });
});
