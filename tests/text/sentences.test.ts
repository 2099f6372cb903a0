import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/query/answer';
import { monthOf, yearRange } from '@/query/month';
import { openQuestion, type Question } from '@/query/question';
import { sayTies } from '@/text/say-ties';
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
      'Programme: ISPA',
      '“serengeti”',
    ]);
    expect(sayConditions(speaker, realIndex, question)).toHaveLength(9);
  });

  it('tells a programme from an organisation of the same name', () => {
    const ispa = {
      programmes: [getId.programme('ispa')],
      organisation: { organisation: getId.organisation('ispa'), part: 'any' },
    } as const;
    expect(sayConditions(speaker, realIndex, ask(ispa).question).map(({ label }) => label)).toEqual([
      'Organisation: ISPA',
      'Programme: ISPA',
    ]);
  });

  it('says how many operations are tied to the programme, and how many show no part of its partner', () => {
    const tied = (changes: Partial<Question>) => sayTies(speaker, realIndex, ask(changes).question);
    expect(tied({})).toEqual(['Operations tied to ISPA: 13 of 20; with no part of AFRIPOL found: 6.']);
    expect(tied({ period: yearRange(2025), kind: 'operations' })).toEqual([expect.stringMatching(/^Operations tied to ISPA: \d of \d/)]);
    expect(tied({ programmes: [getId.programme('ispa')] })).toEqual([]);
    const without = ask({ organisation: { organisation: getId.organisation('afripol'), part: 'none' } });
    expect(without.records.operations).toHaveLength(6);
  });

  it('says why a filter finds more than a bar shows, whatever is added up', () => {
    const cyber = sayReading(speaker, realIndex, ask({ crimeAreas: [getId.crimeArea('cybercrime')] }));
    expect(cyber).toEqual([expect.stringContaining('under any of their crime areas')]);
    const nigeria = { countries: [getId.country('NGA')], reading: 'attributed', period: yearRange(2024) } as const;
    const reading = sayReading(speaker, realIndex, ask(nigeria)).join(' ');
    expect(reading).toContain('only what sources place in Nigeria');
    expect(reading).not.toContain('whole result');
    expect(reading).toContain('1 operation also ran outside this period; no result is divided, and the chart by year counts it where');
  });

  it('counts one operation as one', () => {
    expect(sayRecords(speaker, ask({ text: 'delilah' }))).toBe('1 operation and 0 activities');
  });

  it('says what a chosen country means, and how many records lie only possibly in the period', () => {
    expect(sayReading(speaker, realIndex, ask({}))).toEqual([]);
    expect(sayReading(speaker, realIndex, ask({ text: 'Nigeria' }))).toEqual([expect.stringContaining('by a country named')]);
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
