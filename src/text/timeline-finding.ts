import type { DatasetIndex } from '@/query/index-dataset';
import type { LaneAnswer } from '@/query/lanes';
import { sayCrimeArea } from './names';
import type { Speaker } from './speaker';

/** The title of the timeline: what stands out, or the subject where nothing does. Apart from the other titles, whose charts come later. */
export function sayTimelineFinding(speaker: Speaker, index: DatasetIndex, lanes: readonly LaneAnswer[]): string {
  const all = lanes.reduce((sum, { inside }) => sum + inside, 0);
  if (all === 0) return speaker.say('find.timeline.none');
  const top = findLargest(lanes, ({ inside }) => inside);
  if (top === undefined || top.inside < 2) return speaker.say('find.timeline.plain', { count: all });
  return speaker.say('find.timeline', { area: sayCrimeArea(speaker, index, top.crimeArea), count: top.inside, all });
}

/** The one that is larger than every other; undefined in a tie, for then none stands out. */
export function findLargest<Item>(items: readonly Item[], size: (item: Item) => number): Item | undefined {
  const [first, second] = [...items].sort((a, b) => size(b) - size(a));
  return first !== undefined && second !== undefined && size(first) === size(second) ? undefined : first;
}
