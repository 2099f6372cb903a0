import { activityTypes, type Operation } from '@/domain/operation';

export type ActivityType = (typeof activityTypes)[number];

/** How many of the activities are of each type, in the order of the catalogue, without the types of which there are none. */
export function activitiesByType(activities: readonly Operation[]): readonly { type: ActivityType; count: number }[] {
  return activityTypes
    .map((type) => ({ type, count: activities.filter((each) => each.kind === 'activity' && each.activityType === type).length }))
    .filter(({ count }) => count > 0);
}
