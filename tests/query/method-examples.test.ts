import { describe, expect, it } from 'vitest';
import { profileOfCountry } from '@/query/country-profile';
import { indexDataset } from '@/query/index-dataset';
import { methodExamples } from '@/query/method-examples';
import { aDataset } from '../fixtures/a-dataset';
import { realIndex } from '../fixtures/real-dataset';

describe('the examples of the method', () => {
  const examples = methodExamples(realIndex);

  it('are all found in the real data', () => {
    expect(Object.entries(examples).filter(([, example]) => example === null)).toEqual([]);
  });

  it('show what they are examples of', () => {
    expect(examples.silence?.silent.length).toBeGreaterThan(0);
    expect(examples.inexact?.total.qualifier).not.toBe('exact');
    expect(examples.parts?.receipt.parts.length).toBeGreaterThan(1);
    const [counted, other] = [examples.disagreement?.receipt.preferred, examples.disagreement?.receipt.others[0]];
    expect(counted?.value).not.toBe(other?.value);
    expect(examples.otherMeasure?.receipt.figure.claims.some(({ readAs }) => readAs !== undefined)).toBe(true);
    const [one, two] = examples.alike ?? [];
    const measures = [one, two].map((example) => (example?.receipt.figure.kind === 'measured' ? example.receipt.figure.measure : ''));
    expect(new Set(measures).size).toBe(2);
    expect(examples.country?.placed.total.value).toBeLessThan(examples.country?.whole.total.value ?? 0);
    expect(examples.unnamed?.countries.reported).toBeGreaterThan(examples.unnamed?.countries.named.length ?? 0);
    expect(examples.coarse?.period).toMatch(/^\d{4}$/);
    expect(examples.areas?.crimeAreas.length).toBeGreaterThan(1);
  });

  it('show the country in which sources place the most', () => {
    const [measure] = realIndex.headline;
    const placedIn = realIndex.dataset.countries.map(
      ({ code }) => profileOfCountry(realIndex, code).placed.find((total) => total.measure === measure)?.value ?? 0,
    );
    expect(examples.country?.placed.total.value).toBe(Math.max(...placedIn));
  });

  it('are left out where the data have none', () => {
    const none = methodExamples(indexDataset(aDataset({ operations: [] })));
    expect(Object.values(none).filter((example) => example !== null)).toEqual([]);
  });
});
