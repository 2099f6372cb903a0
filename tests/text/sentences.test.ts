import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/query/answer';
import { monthOf, yearRange } from '@/query/month';
import { openQuestion, type Question } from '@/query/question';
import { sayConditions, sayReading, sayRecords, sayShown } from '@/text/sentences';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const ask = (changes: Partial<Question>) => answerQuestion(realIndex, { ...openQuestion(getId.measure('arrests')), ...changes });
const everything: Partial<Question> = {
  period: yearRange(2024),
  crimeAreas: [getId.crimeArea('cybercrime'), getId.crimeArea('drugs')],
  countries: [getId.country('NGA'), getId.country('KEN')],
  organisation: { organisation: getId.organisation('afripol'), part: 'led' },
  programmes: [getId.programme('ispa')],
  kind: 'operations',
  text: 'serengeti',
};

describe('the sentence about what is shown', () => {
  it('names the whole data when nothing is asked', () => {
    expect(sayShown(speaker, realIndex, ask({}))).toEqual([
      '20 operations and 29 activities',
      'January 2020 to February 2026',
      'all crime areas',
      'all countries',
    ]);
  });

  it('names every condition', () => {
    const { question } = ask(everything);
    expect(sayShown(speaker, realIndex, ask(everything))).toEqual([
      '1 operation',
      '2024',
      'cybercrime and drugs',
      'Nigeria and Kenya',
      expect.stringContaining(': leading'),
      'ISPA',
      '“serengeti”',
    ]);
    expect(sayConditions(speaker, realIndex, question)).toHaveLength(9);
  });

  it('counts one operation as one', () => {
    expect(sayRecords(speaker, ask({ text: 'delilah' }))).toBe('1 operation and 0 activities');
  });

  it('says what a chosen country means, and how many records lie only possibly in the period', () => {
    expect(sayReading(speaker, realIndex, ask({}))).toEqual([]);
    expect(sayReading(speaker, realIndex, ask({ countries: [getId.country('NGA')] }))[0]).toMatch(/whole result .* Nigeria took part/);
    expect(sayReading(speaker, realIndex, ask({ countries: [getId.country('NGA')], reading: 'attributed' }))[0]).toMatch(
      /only what sources place in Nigeria/,
    );
    const spring = { period: { from: monthOf(2024, 3), to: monthOf(2024, 5) }, kind: 'operations' } as const;
    expect(sayReading(speaker, realIndex, ask(spring))).toContainEqual(expect.stringMatching(/^1 operation may lie outside this period/));
  });
});

describe('a condition', () => {
  it('can be taken away by itself, until nothing is asked any more', () => {
    const { question } = ask(everything);
    const taken = sayConditions(speaker, realIndex, question).map(({ id, without }) => {
      const left = sayConditions(speaker, realIndex, without).map((condition) => condition.id);
      expect(left).not.toContain(id);
      return left.length;
    });
    expect(taken).toEqual(Array.from({ length: 9 }, () => 8));
    expect(sayConditions(speaker, realIndex, ask({}).question)).toEqual([]);
  });
});
