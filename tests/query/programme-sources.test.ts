import { describe, expect, it } from 'vitest';
import { sourcesOfProgramme } from '@/query/programme-sources';
import { aDataset } from '../fixtures/a-dataset';
import { realDataset } from '../fixtures/real-dataset';

/** Whatever stands under a field named `sources`, however deep. */
function sourcesWithin(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    name === 'sources' && Array.isArray(inside) ? inside.map(String) : sourcesWithin(inside),
  );
}

describe('the sources of a programme', () => {
  const programme = realDataset.programmes.find(({ details }) => details !== null);
  if (programme === undefined) throw new Error('no programme with details');
  const { goals } = realDataset;
  const order = sourcesOfProgramme(programme, goals);

  it('are all on which any fact of its page rests, each once', () => {
    const naive = new Set([...programme.pages, ...sourcesWithin(programme.details), ...sourcesWithin(goals)]);
    expect(naive.size).toBeGreaterThan(10);
    expect(order.toSorted()).toEqual([...naive].toSorted());
  });

  it('begin with those of the donor, as the page does', () => {
    const donor = programme.details?.donor.sources ?? [];
    expect(order.slice(0, donor.length)).toEqual(donor);
  });

  it('are its pages and those of the goals where no details are published', () => {
    const { programmes, goals: someGoals } = aDataset();
    const [plain] = programmes;
    if (plain === undefined) throw new Error('no programme');
    expect(sourcesOfProgramme(plain, someGoals)).toEqual(['programme-page', 'release']);
  });
});
