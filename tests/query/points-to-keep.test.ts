import { describe, expect, it } from 'vitest';
import { pointsToKeep } from '@/query/points-to-keep';
import { anOperation } from '../fixtures/an-operation';
import { realIndex } from '../fixtures/real-dataset';

const notesOf = (notes: string) => pointsToKeep(anOperation({ notes })).map(({ text }) => text);

describe('the points to keep in mind', () => {
  it('are the disagreements, then the notes sentence by sentence', () => {
    const operation = anOperation({ disagreements: [{ about: 'other', text: 'One says so. [2] does not.' }], notes: 'First. Second.' });
    expect(pointsToKeep(operation)).toEqual([
      { kind: 'disagreement', text: 'One says so. [2] does not.' },
      { kind: 'note', text: 'First.' },
      { kind: 'note', text: 'Second.' },
    ]);
  });

  it.each([
    ['It cost USD 2.8 million (no. of cars unknown). [2] agrees.', ['It cost USD 2.8 million (no. of cars unknown).', '[2] agrees.']],
    ["The word was 'so far'. Ünal said so! 88 did not.", ["The word was 'so far'.", 'Ünal said so!', '88 did not.']],
    ['Read at https://example.org/a.b on 3 May; nothing else.', ['Read at https://example.org/a.b on 3 May; nothing else.']],
  ])('end where a sentence ends: %s', (notes, points) => {
    expect(notesOf(notes)).toEqual(points);
  });

  it('lose no word of the real records', () => {
    for (const operation of realIndex.rows) {
      const notes = pointsToKeep(operation).filter(({ kind }) => kind === 'note');
      expect(notes.map(({ text }) => text).join(' ')).toBe(operation.notes ?? '');
    }
  });
});
