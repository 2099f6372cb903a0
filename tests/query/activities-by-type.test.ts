import { describe, expect, it } from 'vitest';
import { activitiesByType } from '@/query/activities-by-type';
import { anActivity, anOperation } from '../fixtures/an-operation';
import { realDataset } from '../fixtures/real-dataset';

describe('activities by type', () => {
  it('count every activity of the data once', () => {
    const naive: Record<string, number> = {};
    for (const each of realDataset.operations) if (each.kind === 'activity') naive[each.activityType] = (naive[each.activityType] ?? 0) + 1;
    expect(Object.fromEntries(activitiesByType(realDataset.operations).map(({ type, count }) => [type, count]))).toEqual(naive);
  });

  it('leave out operations, and types of which there are none', () => {
    expect(activitiesByType([anOperation(), anActivity()])).toEqual([{ type: 'training', count: 1 }]);
    expect(activitiesByType([])).toEqual([]);
  });
});
