import { describe, expect, it } from 'vitest';
import { fundingOfCountry } from '@/query/funding-of-country';
import { indexDataset } from '@/query/index-dataset';
import { aDataset } from '../fixtures/a-dataset';
import { anActivity, anOperation } from '../fixtures/an-operation';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const fundingOf = (country: string, index = realIndex) => fundingOfCountry(index, getId.country(country));

describe('what a state is named as funder of', () => {
  it.each([
    ['DEU', ['german-federal-foreign-office', 'germany']],
    ['GBR', ['uk-fcdo']],
    ['NOR', ['norway']],
    ['USA', ['united-states']],
  ])('is, for %s, every record with one of its organisations as funder', (country, organisations) => {
    const named = realDataset.operations.filter((record) =>
      record.organisations.some(({ organisation, roles }) => organisations.includes(organisation) && roles.includes('funder')),
    );
    const funding = fundingOf(country);
    expect(funding?.organisations.toSorted()).toEqual(organisations);
    expect([...(funding?.operations ?? []), ...(funding?.activities ?? [])].map(({ id }) => id).toSorted()).toEqual(
      named.map(({ id }) => id).toSorted(),
    );
    expect(funding?.operations.every(({ kind }) => kind === 'operation')).toBe(true);
  });

  it('holds the programme that it gives to', () => {
    expect(fundingOf('DEU')?.programmes.map(({ id }) => id)).toEqual(['ispa']);
    expect(fundingOf('GBR')?.programmes).toEqual([]);
  });

  it('is nothing for a state of which the data do not say so, and a part other than funder is none', () => {
    expect(fundingOf('FRA')).toBeUndefined();
    const organisations = aDataset().organisations.map((each) =>
      each.id === 'police' ? { ...each, country: getId.country('KEN') } : each,
    );
    const as = (role: 'funder' | 'supporter') =>
      indexDataset(
        aDataset({
          organisations,
          operations: [
            anOperation({ organisations: [{ organisation: 'police', roles: ['supporter'] }] }),
            anActivity({ organisations: [{ organisation: 'police', roles: [role] }] }),
          ],
        }),
      );
    expect(fundingOf('KEN', as('supporter'))).toBeUndefined();
    const funding = fundingOf('KEN', as('funder'));
    expect([funding?.operations.length, funding?.activities.map(({ id }) => id)]).toEqual([0, ['training']]);
  });
});
