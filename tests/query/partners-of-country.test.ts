import { describe, expect, it } from 'vitest';
import type { CountryCode, OrganisationId } from '@/domain/identifier';
import { profileOfCountry } from '@/query/country-profile';
import { partnerCountries, partnerOrganisations } from '@/query/partners-of-country';
import { anOperation } from '../fixtures/an-operation';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const byId = (a: CountryCode | OrganisationId, b: CountryCode | OrganisationId) => (a < b ? -1 : 1);
const nigeria = getId.country('NGA');
const { operations } = profileOfCountry(realIndex, nigeria);

describe('the partners of a country', () => {
  it('share as many operations as a plain count finds, most first', () => {
    const partners = partnerCountries(operations, nigeria, byId);
    for (const { country, shared } of partners)
      expect(shared).toBe(
        realDataset.operations.filter(
          ({ kind, countries }) => kind === 'operation' && countries.named.includes(nigeria) && countries.named.includes(country),
        ).length,
      );
    const counts = partners.map(({ shared }) => shared);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const named = new Set(operations.flatMap(({ countries }) => countries.named));
    expect(partners).toHaveLength(named.size - 1);
    expect(partners.slice(0, 2)).toEqual([
      { country: 'CIV', shared: 9 },
      { country: 'KEN', shared: 9 },
    ]);
  });

  it('are the same seen from either side', () => {
    const kenya = getId.country('KEN');
    const fromKenya = partnerCountries(profileOfCountry(realIndex, kenya).operations, kenya, byId);
    expect(fromKenya.find(({ country }) => country === nigeria)?.shared).toBe(9);
  });
});

describe('the organisations', () => {
  it('count an operation once for each part, however many roles stand for it', () => {
    const operation = anOperation({
      organisations: [
        { organisation: 'interpol', roles: ['coordinator', 'organiser', 'supporter'] },
        { organisation: 'interpol', roles: ['coordinator'] },
        { organisation: 'afripol', roles: ['partner'] },
        { organisation: 'police', roles: ['participant', 'funder'] },
      ],
    });
    expect(partnerOrganisations([operation], byId)).toEqual([
      { organisation: 'interpol', led: 1, supported: 1 },
      { organisation: 'afripol', led: 0, supported: 1 },
    ]);
  });

  it('stand in the order of the operations that they led or supported', () => {
    const organisations = partnerOrganisations(operations, byId);
    expect(organisations[0]).toEqual({ organisation: 'interpol', led: 13, supported: 1 });
    const led = operations.filter((operation) =>
      operation.organisations.some(
        ({ organisation, roles }) =>
          organisation === 'afripol' && roles.some((role) => ['coordinator', 'organiser', 'chair', 'author'].includes(role)),
      ),
    );
    expect(organisations.find(({ organisation }) => organisation === 'afripol')?.led).toBe(led.length);
  });
});
