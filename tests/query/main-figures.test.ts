import { describe, expect, it } from 'vitest';
import { mainFigures, resultsInShort } from '@/query/main-figures';
import { getRecord } from '../fixtures/get-record';
import { realIndex } from '../fixtures/real-dataset';

const namesOf = (id: string) =>
  mainFigures(realIndex, getRecord(id)).map((figure) => (figure.kind === 'measured' ? figure.measure : figure.receipt.figure.key));

describe('the main figures of a record', () => {
  it.each([
    ['weka-2', ['victims-rescued', 'arrests', 'irregular-migrants-detected']],
    ['flash-weka', ['arrests', 'victims-rescued', 'irregular-migrants-detected']],
    ['africa-cyber-surge-1', ['arrests', 'malicious-addresses-and-sites', 'malicious-ips']],
    ['operation-nervone', ['arrests', 'gang-thefts-lower-estimate', 'gang-thefts-upper-estimate']],
    ['afsecom-rollout', []],
  ])('are three at most, those of rank 1 first, and never a part: %s', (id, names) => {
    expect(namesOf(id)).toEqual(names);
  });

  it('add up the figures of one measure that count side by side', () => {
    expect(mainFigures(realIndex, getRecord('flash-arise'))[0]).toMatchObject({ measure: 'arrests', result: { value: 69, figures: 2 } });
  });
});

describe('the results of a record in short', () => {
  it('say how many figures are left out, and which headline measures nobody gives', () => {
    const { main, more, silent } = resultsInShort(realIndex, getRecord('flash-weka'));
    const whole = getRecord('flash-weka').figures.filter(({ partOf, country }) => partOf === undefined && country === undefined);
    expect(main.length + more).toBe(whole.length);
    expect(more).toBeGreaterThan(0);
    expect(silent).toEqual(['networks-identified']);
  });

  it('ask an activity for no headline measure', () => {
    expect(resultsInShort(realIndex, getRecord('afsecom-rollout'))).toEqual({ main: [], more: 0, silent: [] });
  });
});
