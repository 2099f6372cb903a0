import { expect, it } from 'vitest';
import { openQuestion } from '@/query/question';
import { generateOperations } from '../../scripts/bench/generate-operations';
import { type Asked, PlainTotals } from '../../scripts/bench/expected-totals';
import { realDataset } from '../fixtures/real-dataset';
import { referenceAnswer } from '../query/reference';

const generated = { ...realDataset, operations: [...generateOperations(realDataset, 300, 7)] };
const all: Asked = { countries: [], crimeAreas: [], period: null };
const questions: Asked[] = [
  all,
  { ...all, countries: ['NGA'] },
  { ...all, crimeAreas: ['cybercrime'] },
  { ...all, period: { from: 2023 * 12 + 3, to: 2024 * 12 + 8 } },
  { countries: ['KEN', 'CIV'], crimeAreas: ['terrorism', 'drugs'], period: { from: 2015 * 12, to: 2022 * 12 + 5 } },
];

it.each([
  ['the real data', realDataset],
  ['generated data', generated],
])('adds up %s as the reference does', (_, dataset) => {
  const totals = new PlainTotals(dataset, dataset.operations);
  for (const asked of questions) {
    const reference = referenceAnswer(dataset, {
      ...openQuestion(dataset.measures[0]?.id ?? fail()),
      countries: dataset.countries.map(({ code }) => code).filter((code) => asked.countries.includes(code)),
      crimeAreas: dataset.crimeAreas.map(({ id }) => id).filter((id) => asked.crimeAreas.includes(id)),
      period: asked.period,
    });
    expect(totals.answer(asked)).toEqual(
      Object.entries(reference.totals).map(([measure, { value, stated, asked }]) => ({ measure, value, stated, asked })),
    );
  }
});

function fail(): never {
  throw new Error('no measure');
}
