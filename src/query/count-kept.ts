import { cubeOf, spansAsked } from './cube';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { countKeptSpans, runsBeyond } from './spans';

/** How many operations and activities a question keeps. */
export function countKept(index: DatasetIndex, question: Question): number {
  const { counts } = cubeOf(index, question);
  const within = spansAsked(index, question);
  return countKeptSpans(counts.operations, within) + countKeptSpans(counts.activities, within);
}

/** Of the records kept: those that lie only possibly in the period asked, and the operations that certainly also ran outside it. */
export function countsWithin(
  index: DatasetIndex,
  question: Question,
): { possibly: { operations: number; activities: number }; beyond: number } {
  const { spans } = index.columns;
  const { operations, activities } = cubeOf(index, question).counts;
  const { kept, place } = spansAsked(index, question);
  const possibly = { operations: 0, activities: 0 };
  let beyond = 0;
  for (const span of kept) {
    if (place[span] === 1) {
      possibly.operations += operations[span] ?? 0;
      possibly.activities += activities[span] ?? 0;
    }
    if (runsBeyond(spans, span, question.period)) beyond += operations[span] ?? 0;
  }
  return { possibly, beyond };
}

/** Operations, or activities where only those are asked, that fit but for the countries and do not name all of theirs. */
export function recordsThatMayBelong(index: DatasetIndex, question: Question): number {
  const open = question.kind === 'activities' ? 'openActivities' : 'openOperations';
  const fitting = cubeOf(index, question, 'countries').counts[open];
  const kept = cubeOf(index, question).counts[open];
  const within = spansAsked(index, question);
  return countKeptSpans(fitting, within) - countKeptSpans(kept, within);
}
