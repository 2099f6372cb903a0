import { describe, expect, it } from 'vitest';
import { neighbouringRecords } from '@/query/neighbouring-records';
import { openQuestion, type Question } from '@/query/question';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const open = openQuestion(getId.measure('arrests'));

function around(id: string, changes: Partial<Question> = {}) {
  const { previous, next } = neighbouringRecords(realIndex, { ...open, ...changes }, getId.operation(id));
  return [previous?.id, next?.id];
}

describe('the neighbours of a record', () => {
  it('are the operations that began before and after it', () => {
    expect(around('weka-2')).toEqual(['flash-ippa', 'flash-pact']);
  });

  it('are of its kind, and lead through all of it', () => {
    for (const kind of ['operation', 'activity'] as const) {
      const all = realIndex.rows.filter((operation) => operation.kind === kind).map(({ id }) => id);
      const walked: string[] = [];
      for (let at = all[0]; at !== undefined; ) {
        walked.push(at);
        at = neighbouringRecords(realIndex, open, at).next?.id;
      }
      expect(walked).toEqual(all);
      expect(around(all[0] ?? '')[0]).toBeUndefined();
    }
  });

  it('are chosen by the question with which the reader came', () => {
    expect(around('weka-2', { crimeAreas: [getId.crimeArea('human-trafficking')] })).toEqual([undefined, 'flash-weka']);
  });

  it('are those of all where the question does not keep the record itself', () => {
    expect(around('weka-2', { crimeAreas: [getId.crimeArea('terrorism')] })).toEqual(['flash-ippa', 'flash-pact']);
  });
});
