import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '@/domain/dataset';
import { parseDataset } from '@/domain/parse-dataset';
import { answerQuestion } from '@/query/answer';
import { openQuestion } from '@/query/question';
import { takeOver } from '@/state/handed-dataset';
import { readToColumns } from '@/state/own-data-reading';
import { anyOwnFile } from '../fixtures/any-own-file';
import { referenceAnswer, type ReferenceTotal } from '../query/reference';

const runs = { numRuns: 20_000, endOnFailure: true };
/** A minute, where nothing else runs. */
const patient = { timeout: 900_000 };

const prototypes = [Object.prototype, Array.prototype, String.prototype, Map.prototype].map((each) => Reflect.ownKeys(each).length);

async function indexOf(text: string, hideBelow: number | null) {
  const request = { name: 'ours.json', content: new Blob([text]), language: 'en', hideBelow, catalogue: null };
  const outcome = await readToColumns(request, () => undefined, null);
  return outcome.kind === 'read' ? takeOver(outcome.handed, { kind: 'own', name: 'ours.json', hidden: null }) : null;
}

/** Where nothing is published there is no value to compare. */
function sumOf(total: ReferenceTotal | undefined) {
  if (total === undefined || total.stated === 0) return null;
  const { value, qualifier, figures, stated, disputed } = total;
  return { value, qualifier, figures, stated, disputed };
}

describe('whatever stands in a file', () => {
  it('nothing breaks, and what is shown adds up to what its records say', patient, async () => {
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
        const said = Object.fromEntries(answerQuestion(index, question).headlines.map(({ total }) => [total.measure, sumOf(total)]));
        expect(said).toEqual(Object.fromEntries(index.headline.map((id) => [id, sumOf(expected[id])])));
      }),
      runs,
    );
    // Most of them are mended or partly left out, not refused.
    expect(read).toBeGreaterThan(runs.numRuns / 4);
  });
});
