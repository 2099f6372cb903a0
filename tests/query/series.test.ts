import { describe, expect, it } from 'vitest';
import { seriesOf } from '@/query/series';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const namesOf = (id: string) => seriesOf(realIndex, getId.operation(id))?.operations.map(({ operation }) => operation.id);

describe('the series of an operation', () => {
  it.each([
    ['red-card', 'red-card-2'],
    ['contender-2', 'contender-3'],
    ['africa-cyber-surge-1', 'africa-cyber-surge-2', 'serengeti', 'serengeti-2'],
  ])('is the same from each of its members, in the order of time: %s', (...chain) => {
    for (const member of chain) expect(namesOf(member)).toEqual(chain);
  });

  it('is none where nothing came before or after', () => {
    expect(namesOf('weka-2')).toBeUndefined();
  });

  it('has every measure that a member states, on the scale of the largest, and no other', () => {
    expect(seriesOf(realIndex, getId.operation('red-card'))?.measures).toEqual([
      { measure: 'arrests', maximum: 651 },
      { measure: 'victims-identified', maximum: 1247 },
      { measure: 'money-recovered-usd', maximum: 4_300_000 },
      { measure: 'money-lost-usd', maximum: 45_000_000 },
      { measure: 'devices-seized', maximum: 2341 },
      { measure: 'malicious-addresses-and-sites', maximum: 1442 },
    ]);
  });
});
