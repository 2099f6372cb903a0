import { cleanText } from '@/domain/clean-text';
import { writeValue } from '@/domain/write-fault';
import type { Problem, ProblemPlace, Problems } from '@/domain/own-reading';
import { MOST_FAULTS } from '@/domain/read-dataset';

/** Collects what is wrong with a file: what comes first in it, and how much there is. */
export class ProblemList {
  private list: Problem[] = [];
  private count = 0;

  add(problem: Problem): void {
    this.count += 1;
    this.list.push(shownProblem(problem));
    if (this.list.length > 2 * MOST_FAULTS) this.list = firstOf(this.list);
  }

  /** `first` is why the whole file is refused. */
  finish(first: readonly Problem[] = []): Problems {
    return { list: [...firstOf(first).map(shownProblem), ...firstOf(this.list)].slice(0, MOST_FAULTS), count: first.length + this.count };
  }
}

function firstOf(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => comparePlaces(a.place, b.place)).slice(0, MOST_FAULTS);
}

/** Below 0 where the first comes earlier in the file. Tables of a package stand one after the other. */
function comparePlaces(a: ProblemPlace, b: ProblemPlace): number {
  const [table, otherTable] = [tableOf(a), tableOf(b)];
  if (table !== otherTable) return table < otherTable ? -1 : 1;
  const [steps, others] = [stepsTo(a), stepsTo(b)];
  const differs = steps.findIndex((step, at) => step !== others[at]);
  return differs === -1 ? steps.length - others.length : (steps[differs] ?? 0) - (others[differs] ?? -1);
}

function tableOf(place: ProblemPlace): string {
  return place.kind === 'cell' ? (place.sheet ?? '') : '';
}

function stepsTo(place: ProblemPlace): readonly number[] {
  switch (place.kind) {
    case 'path':
      return place.order;
    case 'cell':
      return [place.row, place.order];
    case 'character':
      return [place.line, place.column];
    case 'file':
      return [];
  }
}

const LONGEST_VALUE = 200;

/** What is wrong may not spoof the list of what is wrong, nor make it heavy. */
export function shownProblem(problem: Problem): Problem {
  const values = Object.fromEntries(
    Object.entries(problem.values).map(([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value]),
  );
  return { ...problem, values, value: shownValue(problem.value) };
}

function shownValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value).slice(0, LONGEST_VALUE);
  return typeof value === 'object' && value !== null ? cleanText(writeValue(value)) : value;
}
