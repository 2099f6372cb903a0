import { expect, it } from 'vitest';
import { mostCited } from '@/query/most-cited';
import { realIndex } from '../fixtures/real-dataset';

it('names each source once, that which most figures cite first, and none that no figure cites', () => {
  const [a, b, c] = realIndex.dataset.sources.map(({ id }) => id);
  if (a === undefined || b === undefined || c === undefined) throw new Error('there are fewer than three sources');
  const citing = [{ sources: [a] }, { sources: [c, b, c] }, { sources: [b] }];
  expect(mostCited(realIndex, citing).map(({ id }) => id)).toEqual([b, a, c]);
});

it('names none where nothing is cited', () => {
  expect(mostCited(realIndex, [])).toEqual([]);
});
