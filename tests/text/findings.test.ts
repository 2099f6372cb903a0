import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/query/answer';
import { yearRange } from '@/query/month';
import { openQuestion, type Question } from '@/query/question';
import { sayCountryFinding, sayCrimeAreaFinding, sayTimelineFinding, sayYearFinding } from '@/text/findings';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

/** The titles of timeline, years, crime areas and map. */
function titlesOf(changes: Partial<Question>): string[] {
  const question: Question = { ...openQuestion(getId.measure('arrests')), ...changes };
  const { records, byYear, byCrimeArea, byCountry } = answerQuestion(realIndex, question);
  return [
    sayTimelineFinding(speaker, realIndex, records.operations),
    sayYearFinding(speaker, realIndex, byYear.get(question.measure) ?? [], question),
    sayCrimeAreaFinding(speaker, realIndex, byCrimeArea.get(question.measure) ?? [], question),
    sayCountryFinding(speaker, realIndex, byCountry, question),
  ];
}

describe('the titles', () => {
  it('say what stands out in the whole of the data', () => {
    expect(titlesOf({})).toEqual([
      'Cybercrime comes first in 11 of 20 operations',
      'Arrests: almost half from operations that ended in 2025',
      'Arrests: about seven in ten from operations against cybercrime',
      'Nigeria is named in 14 of 20 operations, Kenya in 12',
    ]);
  });

  it('say "all" where one year and one crime area give everything', () => {
    expect(titlesOf({ measure: getId.measure('networks-identified') }).slice(1, 3)).toEqual([
      'Networks identified: all from operations that ended in 2023',
      'Networks identified: all from operations against cybercrime',
    ]);
  });

  it('say how much of the results any source places in a country', () => {
    expect(titlesOf({ reading: 'attributed' })[3]).toMatch(/^Arrests: about one in \w+ attributed to a country$/);
  });

  it('say plainly that there is nothing where nothing fits', () => {
    expect(titlesOf({ text: 'no such thing' })).toEqual([
      'No operation in this view',
      'Arrests by year: not published in this view',
      'Arrests by crime area: not published in this view',
      'No country is named in this view',
    ]);
    expect(titlesOf({ text: 'no such thing', reading: 'attributed' })[3]).toBe('Arrests: none attributed to a country');
  });

  it('do not name a year or a crime area where no operation in view publishes a figure', () => {
    const titles = titlesOf({
      measure: getId.measure('victims-rescued'),
      crimeAreas: [getId.crimeArea('terrorism')],
      period: yearRange(2024),
    });
    expect(titles[0]).toBe('Terrorism comes first in 1 of 1 operation');
    expect(titles[1]).toBe('Victims rescued by year: not published in this view');
  });

  it('count activities where only activities are asked', () => {
    expect(titlesOf({ kind: 'activities' })[3]).toMatch(/ is named in \d+ of 29 activities$/);
  });
});
