import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/query/answer';
import { findOperation } from '@/query/index-dataset';
import { openQuestion } from '@/query/question';
import { sourcesShown } from '@/query/sources-shown';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const answer = answerQuestion(realIndex, { ...openQuestion(getId.measure('arrests')), text: 'WEKA II' });

describe('the sources of what is shown', () => {
  it('are those of the figures of each operation in view, each once', () => {
    const weka = findOperation(realIndex, 'weka-2');
    const measures = new Set<string>(realIndex.headline);
    const claims = (weka?.figures ?? [])
      .filter((figure) => figure.kind === 'measured' && measures.has(figure.measure))
      .flatMap((figure) => figure.claims);
    const shown = sourcesShown(answer, 300);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.map(({ source }) => source).toSorted()).toEqual([...new Set(claims.flatMap(({ sources }) => sources))].toSorted());
    expect(new Set(shown.flatMap(({ operations }) => operations.map(({ id }) => id)))).toEqual(new Set(['weka-2']));
  });

  it('are asked of the latest operations alone where there are very many', () => {
    const everything = answerQuestion(realIndex, openQuestion(getId.measure('arrests')));
    const latest = everything.records.operations.at(everything.records.operations.length - 1)?.operation.id;
    expect(new Set(sourcesShown(everything, 1).flatMap(({ operations }) => operations.map(({ id }) => id)))).toEqual(new Set([latest]));
  });
});
