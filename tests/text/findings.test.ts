import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/query/answer';
import { yearRange } from '@/query/month';
import { openQuestion, type Question } from '@/query/question';
import { sayCountryFinding, sayCrimeAreaFinding, sayYearFinding } from '@/text/findings';
import { sayTimelineFinding } from '@/text/timeline-finding';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

/** The titles of timeline, years, crime areas and map. */
function titlesOf(changes: Partial<Question>): string[] {
  const question: Question = { ...openQuestion(getId.measure('arrests')), ...changes };
  const { lanes, byYear, byCrimeArea, byCountry } = answerQuestion(realIndex, question);
  return [
    sayTimelineFinding(speaker, realIndex, lanes),
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

  it('name the country where only what sources place in it is counted', () => {
    const kenya = titlesOf({ countries: [getId.country('KEN')], reading: 'attributed' });
    expect(kenya.slice(1, 3)).toEqual([expect.stringMatching(/^Arrests in Kenya[ :]/), expect.stringMatching(/^Arrests in Kenya[ :]/)]);
  });

  it('say that they are over all years, or all crime areas, where a filter chose among them', () => {
    expect(titlesOf({ period: yearRange(2024) })[1]).toBe('Arrests, all years: almost half from operations that ended in 2025');
    expect(titlesOf({ crimeAreas: [getId.crimeArea('terrorism')] })[2]).toMatch(/^Arrests, all crime areas: /);
  });

  it('say plainly that there is nothing where nothing fits', () => {
    expect(titlesOf({ text: 'no such thing' })).toEqual([
      'No operation in this view',
      'Arrests by year: no operation in view',
      'Arrests by crime area: no operation in view',
      'No operation in this view',
    ]);
    expect(titlesOf({ text: 'no such thing', reading: 'attributed' })[3]).toBe('No operation in this view');
    expect(titlesOf({ text: 'FLASH-IPPA', reading: 'attributed' })[3]).toBe('Arrests: none attributed to a country');
  });

  it('do not name a year or a crime area where no operation in view publishes a figure', () => {
    const titles = titlesOf({
      measure: getId.measure('victims-rescued'),
      crimeAreas: [getId.crimeArea('terrorism')],
      period: yearRange(2024),
    });
    expect(titles[0]).toBe('1 operation in time');
    expect(titles[1]).toBe('Victims rescued by year: not published in this view');
  });

  it('name no country where several come first together', () => {
    const named = new Map<string, number>();
    for (const { kind, countries } of realIndex.rows)
      if (kind === 'activity') for (const code of countries.named) named.set(code, (named.get(code) ?? 0) + 1);
    const most = Math.max(...named.values());
    expect([...named.values()].filter((count) => count === most).length).toBeGreaterThan(1);
    expect(titlesOf({ kind: 'activities' })[3]).toBe('Countries in the activities');
  });
});
