import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '@/domain/dataset';
import { splitDataset } from '@/domain/split-dataset';
import { type Answer, answerQuestion } from '@/query/answer';
import { BytesRows } from '@/query/bytes-rows';
import { ColumnsBuilder } from '@/query/columns';
import { countAhead, keepCube } from '@/query/cube';
import { type DatasetIndex, findOperation, indexColumns, indexDataset } from '@/query/index-dataset';
import { keepOrders, sortAhead, sortColumns, sortRecords } from '@/query/sort-records';
import { anyDataset } from '../fixtures/any-dataset';
import { anyQuestion } from '../fixtures/any-question';
import { realDataset } from '../fixtures/real-dataset';

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** The index as a page has it after a worker read the file: everything was copied as messages are. */
function readByWorker(dataset: Dataset): DatasetIndex {
  const bytes = new TextEncoder().encode(JSON.stringify(dataset));
  const split = splitDataset(bytes);
  if (split === null) throw new Error('no dataset');
  const { from, to } = split;
  const { operations, ...head } = dataset;
  const builder = new ColumnsBuilder(head);
  for (const operation of operations) builder.add(operation);
  const { columns, order } = builder.finish();
  const places = [from, to].map((all) => order.map((record) => all[record] ?? 0));
  const rows = () => new BytesRows(bytes, places[0] ?? from, places[1] ?? to);
  const own = indexColumns(head, columns, rows());
  const message = structuredClone({ head, columns, counted: countAhead(own), orders: sortAhead(own, compare) });
  const index = indexColumns(message.head, message.columns, rows());
  keepCube(index, message.counted);
  keepOrders(index, message.orders);
  return index;
}

const idsOf = (records: Answer['records']['operations']) => Array.from(records, ({ operation }) => operation.id);
const toldOf = ({ records, timeline, ...rest }: Answer) => ({
  ...rest,
  records: [...records.operations, ...records.activities],
  timeline: [...timeline.operations, ...timeline.activities],
});

describe('a dataset that a worker read', () => {
  it('has the same records', () => {
    const index = readByWorker(realDataset);
    expect([...index.rows]).toEqual([...indexDataset(realDataset).rows]);
    for (const record of realDataset.operations) expect(findOperation(index, record.id)).toEqual(record);
    expect(findOperation(index, 'nothing')).toBeUndefined();
    expect(index.rows.at(-1)).toBeUndefined();
  });

  it('gives the same answers, and the same orders', () => {
    const aCase = anyDataset.chain((dataset) =>
      fc.record({ dataset: fc.constant(dataset), questions: fc.array(anyQuestion(dataset), { minLength: 1, maxLength: 4 }) }),
    );
    fc.assert(
      fc.property(aCase, ({ dataset, questions }) => {
        const handed = readByWorker(dataset);
        const own = indexDataset(dataset);
        for (const question of questions) {
          const answers = [handed, own].map((index) => ({ index, answer: answerQuestion(index, question) }));
          const [first, second] = answers.map(({ answer }) => toldOf(answer));
          expect(first).toEqual(second);
          for (const column of sortColumns) {
            const [one, other] = answers.map(({ index, answer }) =>
              idsOf(sortRecords(index, question, answer.records.operations, { column, isDescending: true }, compare)),
            );
            expect(one).toEqual(other);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
