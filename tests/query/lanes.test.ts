import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySpan, readDate, readPeriod } from '@/domain/period';
import { answerQuestion } from '@/query/answer';
import { indexDataset } from '@/query/index-dataset';
import { densityOf } from '@/query/lanes';
import { daySpanOfEnd } from '@/query/month';
import { densityByMonth } from '@/ui/timeline/density-by-month';
import { anyDataset } from '../fixtures/any-dataset';
import { anyQuestion } from '../fixtures/any-question';

describe('the months of many operations', () => {
  it('are those that their bars would touch', () => {
    const aCase = anyDataset.chain((dataset) => fc.record({ dataset: fc.constant(dataset), question: anyQuestion(dataset) }));
    fc.assert(
      fc.property(aCase, ({ dataset, question }) => {
        const index = indexDataset(dataset);
        const { timeline } = answerQuestion(index, question);
        const extent = { fromMonth: index.extent.from, toMonth: index.extent.to };
        const asOf = daySpan(readDate(dataset.asOf)).last;
        const drawn = (isRunning: boolean, records: typeof timeline.operations) =>
          densityByMonth(
            Array.from(records, ({ operation, mainArea }) => {
              const { start, end } = readPeriod(operation.period);
              // One that is announced as running has not lasted until the date of the data.
              const hasBegun = (daySpanOfEnd(start)?.first ?? asOf) <= asOf;
              const today = isRunning && end === 'running' && hasBegun ? { first: asOf, last: asOf } : daySpanOfEnd(end);
              return { lane: isRunning ? mainArea : 'marks', start: daySpanOfEnd(start), end: today };
            }),
            extent,
          );
        const { lanes, activities } = densityOf(index, question);
        const touched = [...lanes].filter(([, counts]) => counts.some((count) => count > 0));
        expect(new Map(touched)).toEqual(drawn(true, timeline.operations));
        const marks = drawn(false, timeline.activities).get('marks');
        expect([...activities]).toEqual([...(marks ?? activities.map(() => 0))]);
      }),
      { numRuns: 400 },
    );
  });
});
