import { writeValue } from '@/domain/write-fault';
import type { Problem, ProblemPlace, RefusalCode } from '@/domain/own-reading';
import type { Remedy } from '@/domain/remedies';

/** Why nothing of a file is shown. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;
  readonly problems: readonly Problem[];

  constructor(code: RefusalCode, problems: readonly Problem[]) {
    super(`${code} ${problems.map(({ rule, value }) => `${rule} ${writeValue(value)}`).join(', ')}`);
    this.code = code;
    this.problems = problems;
  }
}

/** A refusal for one reason. */
export function refusal(
  code: RefusalCode,
  rule: string,
  remedy: Remedy,
  { values = {}, place = { kind: 'file' }, value }: { values?: Problem['values']; place?: ProblemPlace; value?: unknown } = {},
): Refusal {
  return new Refusal(code, [{ code, rule, remedy, values, place, value }]);
}
