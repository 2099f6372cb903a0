import { describe, expect, it } from 'vitest';
import { countriesOfRecord } from '@/query/country-status';
import { getRecord } from '../fixtures/get-record';
import { realIndex } from '../fixtures/real-dataset';

const answerFor = (id: string) => countriesOfRecord(realIndex, getRecord(id));

function withStatus(id: string, status: string) {
  return answerFor(id)
    .countries.filter((entry) => entry.status === status)
    .map(({ country }) => country)
    .toSorted();
}

describe('the countries of a record', () => {
  it('are those with a result, those named without one, and those that may have taken part: WEKA II', () => {
    expect(withStatus('weka-2', 'result')).toEqual(['ARE', 'CIV', 'CMR', 'GMB', 'MAR', 'OMN', 'TGO']);
    expect(withStatus('weka-2', 'no-result')).toEqual(['BEN', 'LSO']);
    expect(withStatus('weka-2', 'not-named')).toHaveLength(55 - 7);
    expect(withStatus('weka-2', 'did-not-take-part')).toEqual([]);
  });

  it('did not take part only where the list is complete', () => {
    expect(withStatus('catalyst', 'did-not-take-part')).toHaveLength(55 - 6);
    expect(withStatus('catalyst', 'not-named')).toEqual([]);
    for (const operation of realIndex.rows) {
      const statuses = countriesOfRecord(realIndex, operation).countries.map(({ status }) => status);
      expect(statuses.includes(operation.countries.complete ? 'not-named' : 'did-not-take-part')).toBe(false);
    }
  });

  it('are disputed where one source names them and the list of another does not: Red Card', () => {
    expect(withStatus('red-card', 'disputed')).toEqual(['GHA', 'KEN', 'TZA', 'UGA']);
    expect(withStatus('red-card', 'did-not-take-part')).toHaveLength(55 - 7 - 4);
  });

  it('show the measure that most countries have, a main one first, and add up what one country has of it', () => {
    const { measure, countries } = answerFor('flash-arise');
    expect(measure).toBe('arrests');
    expect(countries.find(({ country }) => country === 'COD')?.shown).toMatchObject({ value: 6, figures: 2 });
    expect(answerFor('weka-2').measure).toBe('arrests');
    expect(answerFor('flash-weka').measure).toBe('victims-rescued');
    expect(answerFor('tripartite-spider').measure).toBeNull();
  });

  it('hold every figure that a source places in a country', () => {
    for (const operation of realIndex.rows) {
      const shown = countriesOfRecord(realIndex, operation).countries.flatMap(({ figures }) => figures.map(({ figure }) => figure.key));
      const placed = operation.figures.filter(({ country }) => country !== undefined).map(({ key }) => key);
      expect(shown.toSorted()).toEqual(placed.toSorted());
    }
  });
});
