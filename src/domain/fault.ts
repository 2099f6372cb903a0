import type * as z from 'zod/mini';
import { type Remedy, remedies } from './remedies';

/** What is wrong with data: where, what stands there, which rule it breaks and how to mend it. */
export interface Fault {
  rule: string;
  path: readonly (string | number)[];
  value: unknown;
  remedy: Remedy;
  /** What is filled into the remedy. */
  values: Readonly<Record<string, string | number>>;
  /** The id of the record in which the path lies. */
  record?: string;
}

export type Parsed<Value> = { kind: 'ok'; value: Value } | { kind: 'faults'; faults: readonly Fault[] };

/** Checks a value against a schema; the faults carry the path to each bad field and what stands there. */
export function parseWith<Schema extends z.core.$ZodType>(
  schema: Schema & { safeParse: (raw: unknown) => z.core.util.SafeParseResult<z.output<Schema>> },
  raw: unknown,
): Parsed<z.output<Schema>> {
  const result = schema.safeParse(raw);
  if (result.success) return { kind: 'ok', value: result.data };
  return { kind: 'faults', faults: result.error.issues.map((issue) => faultOfIssue(issue, raw)) };
}

function faultOfIssue(issue: z.core.$ZodIssue, raw: unknown): Fault {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const value = valueAt(raw, path);
  return { rule: issue.code, path, value, ...remedyOf(issue, value) };
}

function remedyOf(issue: z.core.$ZodIssue, value: unknown): Pick<Fault, 'remedy' | 'values'> {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { remedy: remedies.noSuchField, values: { fields: issue.keys.map((key) => `"${key}"`).join(', ') } };
    case 'invalid_type':
      return { remedy: value === undefined ? remedies.addField : remedies.writeType, values: { type: issue.expected } };
    case 'invalid_value':
      return { remedy: remedies.oneOf, values: { values: issue.values.map(String).join(', ') } };
    case 'invalid_union':
      return { remedy: remedies.allowedKind, values: {} };
    default:
      return { remedy: Object.values(remedies).find((remedy) => remedy === issue.message) ?? remedies.mendValue, values: {} };
  }
}

function valueAt(raw: unknown, path: readonly (string | number)[]): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** The id of the innermost record on the way to a place. */
export function recordAt(raw: unknown, path: readonly (string | number)[]): string | undefined {
  const ids = path.map((_, depth) => valueAt(raw, [...path.slice(0, depth), 'id'])).filter((id) => typeof id === 'string');
  return ids.at(-1);
}
