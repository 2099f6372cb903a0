import { findDuplicateKeys } from '@/domain/find-duplicate-keys';
import { type Fault, recordAt } from '@/domain/fault';
import { DEEPEST, isTooDeep } from '@/domain/json-depth';
import { findSyntaxFault } from '@/domain/json-syntax';
import type { ProblemPlace } from '@/domain/own-reading';
import { ownRemedies } from '@/domain/own-remedies';
import { splitDataset } from '@/domain/split-dataset';
import { shownProblem } from './problem-list';
import type { RawDataset } from './raw-dataset';
import { refusal } from './refusal';

const decoder = new TextDecoder();

/** The records of a dataset in the format of the app, each read from its bytes when it is asked for. Throws a Refusal, also while records are asked for. */
export function openJson(bytes: Uint8Array): RawDataset {
  if (isTooDeep(bytes)) throw refusal('E_TOO_DEEP', 'depth', ownRemedies.nestLess, { values: { limit: DEEPEST } });
  const split = splitDataset(bytes);
  const { from, to } = split ?? { from: new Uint32Array(), to: new Uint32Array() };
  const head = split === null ? readJson(bytes, bytes) : readJson(split.head, bytes);
  const [twice] = split === null ? [] : findDuplicateKeys(decoder.decode(split.head));
  if (twice !== undefined) throw refusal('E_SCHEMA', 'noFieldStandsTwice', ownRemedies.sayOnce, { value: twice.key });
  return {
    head: {
      kind: 'raw',
      value: head,
      placeOf: (path) => ({ kind: 'path', path, record: recordAt(head, path), order: orderOf(head, path) }),
    },
    length: from.length,
    at: (position) => {
      const [start = 0, end = 0] = [from[position], to[position]];
      const piece = bytes.subarray(start, end);
      const value = readJson(piece, bytes);
      const text = decoder.decode(piece);
      const placeOf = (path: Fault['path']): ProblemPlace => ({
        kind: 'path',
        path: ['operations', position, ...path],
        record: recordAt(value, ['id', ...path]),
        order: [...orderOf(head, ['operations']), position, ...orderOf(value, path)],
      });
      return {
        value,
        placeOf,
        problems: findDuplicateKeys(text).map(({ key }) => ({
          code: 'W_ROW_DROPPED',
          rule: 'noFieldStandsTwice',
          place: placeOf([]),
          value: key,
          remedy: ownRemedies.sayOnce,
          values: {},
        })),
        drop: (problems) => [{ text, problems: problems.map(shownProblem) }],
      };
    },
    format: 'json',
    heading: '',
  };
}

/** The position of each step within what holds it. A field that is missing stands where its record begins. */
function orderOf(value: unknown, path: Fault['path']): readonly number[] {
  const order: number[] = [];
  let within = value;
  for (const step of path) {
    if (typeof within !== 'object' || within === null || !Object.hasOwn(within, step)) return order;
    order.push(typeof step === 'number' ? step : Object.keys(within).indexOf(step));
    within = Reflect.get(within, step);
  }
  return order;
}

function readJson(piece: Uint8Array, whole: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(piece));
  } catch {
    const place = findSyntaxFault(whole);
    throw refusal('E_JSON_SYNTAX', 'JSON', ownRemedies.mendSyntax, place === null ? {} : { place: { kind: 'character', ...place } });
  }
}
