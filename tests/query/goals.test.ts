import { describe, expect, it } from 'vitest';
import { goalsTouched } from '@/query/goals';
import { indexDataset } from '@/query/index-dataset';
import { aDataset } from '../fixtures/a-dataset';
import { anActivity, anOperation } from '../fixtures/an-operation';
import { realDataset, realIndex } from '../fixtures/real-dataset';

describe('the goals that records touch', () => {
  it('are counted as a plain look at the table and the records does', () => {
    const given = realDataset.goals.goals.map(({ id }) => {
      const areas = new Set<string>(
        realDataset.goals.byCrimeArea.flatMap(({ crimeArea, goals }) => (goals.includes(id) ? [crimeArea] : [])),
      );
      const touching = realDataset.operations.filter(({ crimeAreas }) => crimeAreas.some((area) => areas.has(area)));
      return [
        id,
        [...areas],
        touching.filter(({ kind }) => kind === 'operation').length,
        touching.filter(({ kind }) => kind === 'activity').length,
      ];
    });
    const told = goalsTouched(realIndex).flatMap(({ goals }) =>
      goals.map(({ goal, crimeAreas, operations, activities }) => [
        goal.id,
        crimeAreas.map(({ id }) => id),
        operations.length,
        activities.length,
      ]),
    );
    expect(told).toEqual(given);
  });

  it('count through any crime area of a record, and a record once though two of its areas touch the goal', () => {
    const index = indexDataset(
      aDataset({
        operations: [anOperation({ crimeAreas: ['drugs', 'cybercrime', 'terrorism'] }), anActivity({ crimeAreas: ['cybercrime'] })],
      }),
    );
    const [framework] = goalsTouched(index);
    expect(framework?.goals.map(({ goal, operations, activities }) => [goal.id, operations.length, activities.length])).toEqual([
      ['less-violence', 1, 0],
      ['less-crime', 1, 1],
    ]);
    expect(framework?.goals[1]?.crimeAreas.map(({ id }) => id)).toEqual(['cybercrime', 'terrorism']);
  });

  it('leave out a goal that none of the records touches', () => {
    const record = anOperation({ crimeAreas: ['cybercrime'] });
    const index = indexDataset(aDataset({ operations: [record, anActivity({ crimeAreas: ['terrorism'] })] }));
    expect(goalsTouched(index, [record])[0]?.goals.map(({ goal }) => goal.id)).toEqual(['less-crime']);
    expect(goalsTouched(index, [])[0]?.goals).toEqual([]);
  });
});
