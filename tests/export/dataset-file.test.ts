import { describe, expect, it } from 'vitest';
import { parseDataset } from '@/domain/parse-dataset';
import { answerQuestion } from '@/query/answer';
import { indexDataset } from '@/query/index-dataset';
import { monthOf } from '@/query/month';
import { openQuestion, type Question } from '@/query/question';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';
import { fileOf } from '../fixtures/taken-data';

const arrests = getId.measure('arrests');
const questions: Partial<Question>[] = [
  {},
  { countries: [getId.country('NGA')] },
  { countries: [getId.country('NGA')], reading: 'attributed' },
  { period: { from: monthOf(2024, 1), to: monthOf(2025, 12) }, crimeAreas: [getId.crimeArea('cybercrime')] },
  { kind: 'activities' },
  { text: 'no record has these words' },
];

async function opened(asked: Partial<Question>) {
  const { blob } = await fileOf(realIndex, 'json', 'table', asked);
  const parsed = parseDataset(JSON.parse(await blob.text()));
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults.slice(0, 3)));
  return parsed.value;
}

describe.each(questions)('the records of a view as a dataset, asked %j', (asked) => {
  it('open again, keep every law and give the same totals', async () => {
    const question = { ...openQuestion(arrests), ...asked };
    const answer = answerQuestion(realIndex, question);
    const dataset = await opened(asked);
    const again = answerQuestion(indexDataset(dataset), question);
    expect(again.headlines.map(({ total }) => total)).toEqual(answer.headlines.map(({ total }) => total));
    expect(dataset.operations.map(({ id }) => id)).toEqual(
      [...answer.records.operations, ...answer.records.activities].map(({ operation }) => operation.id),
    );
  });
});

describe('a dataset that was taken away', () => {
  it('is the whole one where everything was taken', async () => {
    const { blob, name } = await fileOf(realIndex, 'json', null);
    expect(name).toMatch(/-all-.*\.json$/);
    const parsed = parseDataset(JSON.parse(await blob.text()));
    if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults.slice(0, 3)));
    const { operations, ...head } = parsed.value;
    const { operations: all, ...wholeHead } = realDataset;
    expect(head).toEqual(wholeHead);
    expect(new Map(operations.map((operation) => [operation.id, operation]))).toEqual(
      new Map(all.map((operation) => [operation.id, operation])),
    );
  });

  it('says that it is an excerpt, and holds only the sources that it needs', async () => {
    const dataset = await opened({ countries: [getId.country('SYC')] });
    expect(dataset.title).toBe(`${realDataset.title} (excerpt: Seychelles)`);
    expect(dataset.sources.length).toBeLessThan(realDataset.sources.length);
    expect(dataset.measures).toEqual(realDataset.measures);
  });
});
