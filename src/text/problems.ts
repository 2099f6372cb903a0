import { writeRemedy } from '@/domain/write-fault';
import type { Problem, RefusalCode } from '@/domain/own-reading';
import type { Speaker } from './speaker';

/** What is wrong with a reader's own file, in a sentence, and how it is mended. */
export function sayProblem(speaker: Speaker, problem: Problem): { what: string; remedy: string } {
  return {
    what: speaker.say(`own.problem.${problem.code}`),
    remedy: speaker.sayName(`remedy.${problem.remedy}`, writeRemedy(problem), problem.values),
  };
}

/** What to do with a file that is not shown at all. */
export function sayNextStep(speaker: Speaker, code: RefusalCode): string {
  return speaker.say(`own.problem.next.${code}`);
}
