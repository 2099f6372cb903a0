import { describe, expect, it } from 'vitest';
import { evidenceBySource } from '@/query/evidence';
import { chooseSources, sourceChoices } from '@/query/source-choice';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const evidence = evidenceBySource(realIndex);
const chosen = (choice: (typeof sourceChoices)[number]) => chooseSources(evidence, choice);
const idsOf = (sources: ReturnType<typeof chosen>) => sources.map(({ source }) => source.id).sort();
const idsIn = (keep: (source: (typeof realDataset.sources)[number]) => boolean) =>
  realDataset.sources
    .filter(keep)
    .map(({ id }) => id)
    .sort();

describe('the choice of sources', () => {
  it('shows every source, or the primary or the secondary ones', () => {
    expect(idsOf(chosen('all'))).toEqual(idsIn(() => true));
    expect(idsOf(chosen('primary'))).toEqual(idsIn(({ kind }) => kind === 'primary'));
    expect(idsOf(chosen('secondary'))).toEqual(idsIn(({ kind }) => kind === 'secondary'));
  });

  it('shows those that some claim of a figure names', () => {
    const named = new Set(
      realDataset.operations.flatMap(({ figures }) => figures.flatMap(({ claims }) => claims.flatMap((c) => c.sources))),
    );
    expect(idsOf(chosen('with-figures'))).toEqual([...named].sort());
  });

  it.each(sourceChoices)('puts those with the most figures first: %s', (choice) => {
    const figures = chosen(choice).map((each) => each.figures);
    expect(figures).toEqual(figures.toSorted((a, b) => b - a));
  });
});
