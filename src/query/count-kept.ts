import { addCounts } from './by-crime-area';
import { cubeOf } from './cube';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { runsBeyond, spansWithin } from './spans';

/** How many operations and activities a question keeps. */
export function countKept(index: DatasetIndex, question: Question): number {
  const { counts } = cubeOf(index, question);
  const within = spansWithin(index.columns.spans, question.period);
  return (addCounts(counts.allOperations, 1, within)[0] ?? 0) + (addCounts(counts.activities, 1, within)[0] ?? 0);
}

/** Of the records kept: those that lie only possibly in the period asked, and the operations that certainly also ran outside it. */
export function countsWithin(
  index: DatasetIndex,
  question: Question,
): { possibly: { operations: number; activities: number }; beyond: number } {
  const { spans } = index.columns;
  const { allOperations, activities } = cubeOf(index, question).counts;
  const { kept, place } = spansWithin(spans, question.period);
  const possibly = { operations: 0, activities: 0 };
  let beyond = 0;
  for (const span of kept) {
    if (place[span] === 1) {
      possibly.operations += allOperations[span] ?? 0;
      possibly.activities += activities[span] ?? 0;
    }
    if (runsBeyond(spans, span, question.period)) beyond += allOperations[span] ?? 0;
  }
  return { possibly, beyond };
}

/** Operations, or activities where only those are asked, that fit but for the countries and do not name all of theirs. */
export function recordsThatMayBelong(index: DatasetIndex, question: Question): number {
  const open = question.kind === 'activities' ? 'openActivities' : 'openOperations';
  const fitting = cubeOf(index, question, 'countries').counts[open];
  const kept = cubeOf(index, question).counts[open];
  let count = 0;
  for (const span of spansWithin(index.columns.spans, question.period).kept) count += (fitting[span] ?? 0) - (kept[span] ?? 0);
  return count;
}
