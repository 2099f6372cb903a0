import { describe, expect, it } from 'vitest';
import { answerProgramme } from '@/query/outcomes';
import { figuresOfActivities, reachOf } from '@/query/programme-reach';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const ispa = getId.programme('ispa');
const donor = { organisation: getId.organisation('german-federal-foreign-office'), country: getId.country('DEU'), sources: [] };
const ofDonor: readonly string[] = ['german-federal-foreign-office', 'germany'];

describe('where a programme reached, and who paid', () => {
  const operations = realDataset.operations.filter(({ kind, programmes }) => kind === 'operation' && programmes.includes(ispa));
  const reach = reachOf(realIndex, answerProgramme(realIndex, ispa)?.operations ?? [], donor);
  const funders = (id: string) =>
    operations
      .find((operation) => operation.id === id)
      ?.organisations.flatMap(({ organisation, roles }) => (roles.includes('funder') ? [organisation] : [])) ?? [];

  it('names each country once that any of its operations names, with how many of them do', () => {
    const namings = operations.flatMap(({ countries }) => countries.named);
    expect(reach.countries.map(({ country }) => country).sort()).toEqual([...new Set(namings)].sort());
    for (const { country, operations: count } of reach.countries) expect(count).toBe(namings.filter((named) => named === country).length);
    expect(reach.countries.map(({ operations: count }) => count)).toEqual(
      reach.countries.map(({ operations: count }) => count).sort((a, b) => b - a),
    );
  });

  it('tells the operations that name the donor or its state from those that name nobody', () => {
    expect(reach.byDonor.map(({ id }) => id).sort()).toEqual(
      operations
        .map(({ id }) => id)
        .filter((id) => funders(id).some((funder) => ofDonor.includes(funder)))
        .sort(),
    );
    expect(reach.withoutFunder.map(({ id }) => id).sort()).toEqual(
      operations
        .map(({ id }) => id)
        .filter((id) => funders(id).length === 0)
        .sort(),
    );
    expect(reach.byDonor.length).toBeGreaterThan(0);
    expect(reach.withoutFunder.length).toBeGreaterThan(0);
  });

  it('names the donor and the other funders with their operations', () => {
    for (const { organisation, operations: named } of [...reach.donorNames, ...reach.otherFunders])
      expect(named.map(({ id }) => id).sort()).toEqual(
        operations
          .map(({ id }) => id)
          .filter((id) => funders(id).includes(organisation))
          .sort(),
      );
    expect(reach.donorNames.map(({ organisation }) => organisation)).toEqual(ofDonor);
    for (const { organisation } of reach.otherFunders) expect(ofDonor).not.toContain(organisation);
  });

  it('lists the figures of activities without their parts', () => {
    const activities = answerProgramme(realIndex, ispa)?.activities ?? [];
    const listed = figuresOfActivities(realIndex, activities);
    const all = activities.flatMap(({ figures }) => figures.filter(({ partOf, country }) => partOf === undefined && country === undefined));
    expect(listed.map(({ receipt }) => receipt.figure)).toEqual(all);
    expect(listed.length).toBeGreaterThan(0);
  });
});
