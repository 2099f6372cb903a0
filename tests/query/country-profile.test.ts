import { describe, expect, it } from 'vitest';
import type { Operation } from '@/domain/operation';
import { preferredClaim } from '@/domain/preferred-claim';
import { countryScales, mainMeasureOf, profileOfCountry } from '@/query/country-profile';
import { indexDataset } from '@/query/index-dataset';
import { openQuestion } from '@/query/question';
import { receiptOfTotal } from '@/query/receipt';
import { aDataset } from '../fixtures/a-dataset';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { anActivity, anOperation } from '../fixtures/an-operation';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const arrests = getId.measure('arrests');
const everyCountry = realIndex.dataset.countries.map(({ code }) => code);
const idsOf = (records: readonly Operation[]) => records.map(({ id }) => id);

describe('the profile of a country', () => {
  it.each(everyCountry)('sets every record of the data apart once for %s: named in it, perhaps in it, or not in it', (country) => {
    const profile = profileOfCountry(realIndex, country);
    const outsiders = new Set(realIndex.dataset.countries.filter(({ region }) => region === null).map(({ code }) => code));
    for (const record of realDataset.operations) {
      const isNamed = record.countries.named.includes(country);
      const isOperation = record.kind === 'operation';
      expect(idsOf(profile.operations).includes(record.id)).toBe(isNamed && isOperation);
      expect(idsOf(profile.activities).includes(record.id)).toBe(isNamed && !isOperation);
      const mayBe =
        !isNamed &&
        ((!record.countries.complete && (!outsiders.has(country) || record.countries.named.some((code) => outsiders.has(code)))) ||
          record.disagreements.some(({ countries = [] }) => countries.includes(country)));
      expect(idsOf(profile.maybeOperations).includes(record.id)).toBe(mayBe && isOperation);
      const hasParticipants = record.kind === 'activity' && !['publication', 'infrastructure'].includes(record.activityType);
      expect(idsOf(profile.maybeActivities).includes(record.id)).toBe(mayBe && hasParticipants);
    }
  });

  it('does not suppose a state outside the African Union in an operation whose known countries are all African', () => {
    const maybeOf = (country: string) => idsOf(profileOfCountry(realIndex, getId.country(country)).maybeOperations);
    expect(maybeOf('DEU')).toEqual(expect.not.arrayContaining(['africa-cyber-surge-2']));
    expect(maybeOf('DEU').toSorted()).toEqual(['delilah', 'flash-weka', 'weka-2']);
    expect(maybeOf('EGY')).toContain('africa-cyber-surge-2');
  });

  it.each(everyCountry)('gives the same totals for %s as the receipts that they lead to', (country) => {
    const { placed, whole } = profileOfCountry(realIndex, country);
    for (const total of placed)
      expect(receiptOfTotal(realIndex, openQuestion(arrests), total.measure, { kind: 'attributed', country }).total).toEqual(total);
    for (const total of whole)
      expect(receiptOfTotal(realIndex, openQuestion(arrests), total.measure, { kind: 'took-part', country }).total).toEqual(total);
  });

  it.each(everyCountry)('adds for %s what a plain count of its figures gives, and lists every figure once', (country) => {
    const { placed, figures, operations } = profileOfCountry(realIndex, country);
    const own = realDataset.operations.flatMap((operation) =>
      operation.figures.filter((figure) => figure.country === country).map((figure) => ({ operation, figure })),
    );
    expect(figures.map(({ operation, receipt }) => `${operation.id} ${receipt.figure.key}`).toSorted()).toEqual(
      own.map(({ operation, figure }) => `${operation.id} ${figure.key}`).toSorted(),
    );
    for (const { id } of realIndex.dataset.measures) {
      const counted = own.filter(
        ({ operation, figure }) =>
          operation.kind === 'operation' &&
          figure.kind === 'measured' &&
          figure.measure === id &&
          !own.some((other) => other.operation === operation && other.figure.key === figure.partOf),
      );
      const total = placed.find(({ measure }) => measure === id);
      expect(total === undefined || total.stated === 0 ? null : [total.value, total.stated, total.asked]).toEqual(
        counted.length === 0
          ? null
          : [
              counted.reduce((sum, { figure }) => sum + preferredClaim(figure, realIndex.rank).value, 0),
              new Set(counted.map(({ operation }) => operation.id)).size,
              operations.length,
            ],
      );
    }
  });

  it('always holds the three chief measures, and others only where a figure is stated', () => {
    const { placed } = profileOfCountry(realIndex, getId.country('ERI'));
    expect(placed.map(({ measure, stated }) => [measure, stated])).toEqual([
      ['arrests', 0],
      ['victims-rescued', 0],
      ['networks-identified', 0],
    ]);
    expect(profileOfCountry(realIndex, getId.country('NGA')).placed.map(({ measure }) => measure)).toContain('drugs-seized-kg');
  });

  it('counts Red Card among those in which Uganda may have taken part, as one source names it', () => {
    const { maybeOperations, operations } = profileOfCountry(realIndex, getId.country('UGA'));
    expect(maybeOperations.map(({ id }) => id)).toContain('red-card');
    expect(operations.map(({ id }) => id)).not.toContain('red-card');
  });

  it('counts the drugs of the operation in Nigeria alone once as placed there and once in the whole results, beside those of Djembe', () => {
    const profile = profileOfCountry(realIndex, getId.country('NGA'));
    const drugs = (totals: typeof profile.placed) => totals.find(({ measure }) => measure === 'drugs-seized-kg');
    expect(drugs(profile.placed)).toMatchObject({ value: 19 + 51, stated: 1 });
    expect(drugs(profile.whole)).toMatchObject({ value: 58 + 19 + 51, stated: 2, qualifier: 'exact' });
  });

  it('lists the figure of an activity and adds it to no total', () => {
    const figures = [aFigure({ country: 'NGA' })];
    const index = indexDataset(aDataset({ operations: [anOperation(), anActivity({ figures })] }));
    const profile = profileOfCountry(index, getId.country('NGA'));
    expect(profile.figures.map(({ operation }) => operation.id)).toEqual(['training']);
    expect(profile.placed[0]).toMatchObject({ measure: 'arrests', stated: 0, asked: 1 });
  });

  it('names the whole of a part that lies in the same country', () => {
    const figures = [
      aFigure({ key: 'whole', country: 'NGA' }),
      aFigure({ key: 'part', country: 'NGA', partOf: 'whole', claims: [aClaim({ value: 3 })] }),
    ];
    const index = indexDataset(aDataset({ operations: [anOperation({ figures })] }));
    const profile = profileOfCountry(index, getId.country('NGA'));
    expect(profile.figures.map(({ receipt, whole }) => [receipt.figure.key, whole?.figure.key])).toEqual([
      ['whole', undefined],
      ['part', 'whole'],
    ]);
    expect(profile.placed[0]?.value).toBe(10);
  });
});

describe('the main measure of a country', () => {
  const mainOf = (...figures: ReturnType<typeof aFigure>[]) => {
    const index = indexDataset(aDataset({ operations: [anOperation({ figures })] }));
    return mainMeasureOf(index, profileOfCountry(index, getId.country('NGA')));
  };

  it('is the first of the chief ones of which a source places anything there', () => {
    const rescued = aFigure({ key: 'rescued', measure: 'victims-rescued', country: 'NGA' });
    expect(mainOf(rescued)).toBe('victims-rescued');
    expect(mainOf(rescued, aFigure({ country: 'NGA' }))).toBe('arrests');
  });

  it('is the first of all where no source places any there', () => {
    expect(mainOf(aFigure({ key: 'rescued', measure: 'victims-rescued' }))).toBe('arrests');
  });
});

describe('the scales of several countries', () => {
  it('end at the largest value that any of them has', () => {
    const profiles = everyCountry.map((country) => profileOfCountry(realIndex, country));
    const { operations, placed } = countryScales(realIndex, profiles);
    expect(operations).toBe(Math.max(...profiles.map((profile) => profile.operations.length)));
    expect([...placed.keys()]).toEqual(realIndex.headline);
    for (const [measure, most] of placed) {
      const values = profiles.flatMap((profile) => profile.placed.filter((total) => total.measure === measure).map(({ value }) => value));
      expect(most).toBe(Math.max(1, ...values));
    }
  });

  it('are never 0, so that a bar can be drawn against them', () => {
    const index = indexDataset(aDataset({ operations: [] }));
    const { operations, placed } = countryScales(index, [profileOfCountry(index, getId.country('NGA'))]);
    expect([operations, ...placed.values()]).toEqual([1, 1, 1, 1].slice(0, 1 + index.headline.length));
  });
});
