import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '@/domain/dataset';
import { parseDataset } from '@/domain/parse-dataset';
import { answerQuestion } from '@/query/answer';
import { openQuestion } from '@/query/question';
import type { Total } from '@/query/total';
import { takeOver } from '@/state/handed-dataset';
import { readToColumns } from '@/state/own-data-reading';
import { anyOwnFile } from '../fixtures/any-own-file';
import { referenceAnswer } from '../query/reference';

const runs = { numRuns: 20_000, endOnFailure: true };
const patient = { timeout: 600_000 };

const prototypes = [Object.prototype, Array.prototype, String.prototype, Map.prototype].map((each) => Reflect.ownKeys(each).length);

async function indexOf(text: string, hideBelow: number | null) {
  const request = { name: 'ours.json', content: new Blob([text]), language: 'en', hideBelow, catalogue: null };
  const outcome = await readToColumns(request, () => undefined, null);
  return outcome.kind === 'read' ? takeOver(outcome.handed, { kind: 'own', name: 'ours.json', hidden: null }) : null;
}

describe('whatever stands in a file', () => {
  it(
    'nothing breaks, and what is shown adds up to what its records say',
    async () => {
      let read = 0;
      await fc.assert(
        fc.asyncProperty(anyOwnFile, fc.constantFrom(null, null, 10), async (text, hideBelow) => {
          const index = await indexOf(text, hideBelow);
          expect([Object.prototype, Array.prototype, String.prototype, Map.prototype].map((each) => Reflect.ownKeys(each).length)).toEqual(
            prototypes,
          );
          if (index === null) return;
          read += 1;
          const dataset: Dataset = { ...index.dataset, operations: [...index.rows] };
          // What is kept holds by the strict rules of the published data.
          expect(parseDataset(JSON.parse(JSON.stringify(dataset))).kind).toBe('ok');
          const [measure] = index.headline;
          if (measure === undefined) return;
          const question = openQuestion(measure);
          const expected = referenceAnswer(dataset, question).totals;
          for (const { total } of answerQuestion(index, question).headlines) {
            expect(summaryOf(total)).toEqual(summaryOf(expected[total.measure]));
          }
        }),
        runs,
      );
      // Most of them are mended or partly left out, not refused.
      expect(read).toBeGreaterThan(runs.numRuns / 4);
    },
    patient.timeout,
  );
});

/** Where nobody stated a figure there is no number to agree on. */
function summaryOf(total: Pick<Total, 'stated' | 'value' | 'qualifier' | 'figures'> | undefined) {
  if (total === undefined || total.stated === 0) return { stated: 0 };
  const { stated, value, qualifier, figures } = total;
  return { stated, value, qualifier, figures };
}
