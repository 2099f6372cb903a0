import { describe, expect, it } from 'vitest';
import { indexDataset } from '@/query/index-dataset';
import { withNamedSources } from '@/text/named-sources';
import { aDataset } from '../fixtures/a-dataset';
import { anOperation } from '../fixtures/an-operation';
import { realIndex } from '../fixtures/real-dataset';

describe('a text with its sources by name', () => {
  const index = indexDataset(aDataset());

  it('names the publisher of the source that a number points to', () => {
    expect(withNamedSources(index, anOperation(), '[3] says ten, [4] eleven')).toBe('INTERPOL says ten, Police eleven');
  });

  it('leaves a number that points nowhere, and other brackets, as they are', () => {
    expect(withNamedSources(index, anOperation(), '[9] and [sic]')).toBe('[9] and [sic]');
  });

  it('leaves no number in any figure of the data', () => {
    const texts = realIndex.rows.flatMap((operation) =>
      operation.figures.flatMap((figure) =>
        [figure.note ?? '', ...figure.claims.map(({ wording }) => wording ?? '')].map((text) =>
          withNamedSources(realIndex, operation, text),
        ),
      ),
    );
    expect(texts.filter((text) => /\[\d+\]/.test(text))).toEqual([]);
  });
});
