import { cleanText } from '@/domain/clean-text';
import { writePath, writeRemedy, writeValue } from '@/domain/write-fault';
import type { Problem, ProblemPlace, Problems } from '@/domain/own-reading';
import { MOST_FAULTS } from '@/domain/read-dataset';

/** Collects what is wrong with a file: the first of it, and how much there is. */
export class ProblemList {
  private readonly list: Problem[] = [];
  private count = 0;

  add(problem: Problem): void {
    this.count += 1;
    if (this.list.length < MOST_FAULTS) this.list.push(shown(problem));
  }

  /** `first` is why the whole file is refused. */
  finish(first: readonly Problem[] = []): Problems {
    return { list: [...first.map(shown), ...this.list].slice(0, MOST_FAULTS), count: first.length + this.count };
  }
}

const LONGEST_VALUE = 200;

/** What is wrong may not spoof the list of what is wrong, nor make it heavy. */
function shown(problem: Problem): Problem {
  const values = Object.fromEntries(
    Object.entries(problem.values).map(([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value]),
  );
  return { ...problem, values, value: shownValue(problem.value) };
}

function shownValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value).slice(0, LONGEST_VALUE);
  return typeof value === 'object' && value !== null ? cleanText(writeValue(value)) : value;
}

/** A problem on one line, for the file of what was left out. It is in English, as the codes and the fields are. */
export function writeProblem({ code, place, value, remedy, values }: Problem): string {
  return cleanText(`${code} ${writePlace(place)} is ${writeValue(value)}: ${writeRemedy({ remedy, values })}`);
}

function writePlace(place: ProblemPlace): string {
  switch (place.kind) {
    case 'path':
      return writePath(place.path);
    case 'cell':
      return place.column ?? `row ${place.row}`;
    case 'character':
      return `line ${place.line}, column ${place.column}`;
    case 'file':
      return 'file';
  }
}
