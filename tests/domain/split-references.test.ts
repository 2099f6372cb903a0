import { expect, it } from 'vitest';
import { splitReferences } from '@/domain/split-references';
import { realDataset } from '../fixtures/real-dataset';

it.each([
  ['[2] says ten, [13] eleven', ['', 2, ' says ten, ', 13, ' eleven']],
  ['both [1][2]', ['both ', 1, '', 2, '']],
  ['as given [sic], in 2024', ['as given [sic], in 2024']],
])('%s is split at the numbers of its sources', (text, pieces) => {
  expect(splitReferences(text)).toEqual(pieces);
});

it('nothing of a text is lost', () => {
  const texts = realDataset.operations.flatMap(({ disagreements, summary }) => [summary, ...disagreements.map(({ text }) => text)]);
  expect(texts.some((text) => splitReferences(text).length > 1)).toBe(true);
  for (const text of texts)
    expect(
      splitReferences(text)
        .map((piece) => (typeof piece === 'string' ? piece : `[${piece}]`))
        .join(''),
    ).toBe(text);
});
