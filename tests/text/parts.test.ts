import { describe, expect, it } from 'vitest';
import { wholesWithParts } from '@/query/parts-of-figure';
import { sayFigureName, sayPartsFinding, sayPartsSum } from '@/text/parts';
import { aFigure } from '../fixtures/a-figure';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getRecord } from '../fixtures/get-record';
import { realIndex } from '../fixtures/real-dataset';

describe('what parts and whole have to do with each other', () => {
  it.each([
    ['weka-2', ['Three groups of arrests reach about 271, not 300']],
    ['catalyst', ['The parts add up to the whole: 83 arrests']],
    ['tripartite-spider', ['Of 14 arrests, the sources set 4 apart']],
    ['flash-ippa', ['Of over 12,000,000 units (illicit health products seized), the sources set about 2,510,000 units apart']],
    [
      'nigeria-interagency-2024',
      ['Of 36 arrests, the sources set 3 apart', 'Nigeria: Of about USD 3,000,000 (money seized), the sources set USD 16,000 apart'],
    ],
  ])('is the title of the drawing: %s', (id, findings) => {
    expect(wholesWithParts(realIndex, getRecord(id)).map((parts) => sayPartsFinding(speaker, realIndex, parts))).toEqual(findings);
  });
});

it('a sum of parts is rounded only where it is "about", and keeps its unrounded value', () => {
  const arrests = aFigure();
  expect(sayPartsSum(speaker, realIndex, arrests, { value: 9_490_400, qualifier: 'about' })).toMatchObject({
    value: 9_490_400,
    text: 'about 9,490,000',
  });
  expect(sayPartsSum(speaker, realIndex, arrests, { value: 9_490_400, qualifier: 'at-least' }).text).toBe('at least 9,490,400');
});

it('a figure with a label of its own is headed by it, with a capital', () => {
  const figure = getRecord('operation-nervone').figures.find(({ kind }) => kind === 'single');
  expect(figure && sayFigureName(speaker, realIndex, figure)).toBe("The gang's thefts over its lifetime, lower estimate");
});
