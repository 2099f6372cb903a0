import { recordAt } from '@/domain/fault';
import { DEEPEST, isTooDeep } from '@/domain/json-depth';
import { findSyntaxFault } from '@/domain/json-syntax';
import { ownRemedies } from '@/domain/own-remedies';
import { splitDataset } from '@/domain/split-dataset';
import { writeProblem } from './problem-list';
import type { RawDataset } from './raw-dataset';
import { refusal } from './refusal';

/** The records of a dataset in the format of the app, each read from its bytes when it is asked for. Throws a Refusal, also while records are asked for. */
export function openJson(bytes: Uint8Array): RawDataset {
  if (isTooDeep(bytes)) throw refusal('E_TOO_DEEP', 'depth', ownRemedies.nestLess, { values: { limit: DEEPEST } });
  const read = (from: number, to: number): unknown => readJson(bytes.subarray(from, to), bytes);
  const split = splitDataset(bytes);
  const { from, to } = split ?? { from: new Uint32Array(), to: new Uint32Array() };
  return {
    head: { kind: 'raw', value: split === null ? read(0, bytes.length) : readJson(split.head, bytes) },
    length: from.length,
    at: (position) => {
      const [start = 0, end = 0] = [from[position], to[position]];
      const value = read(start, end);
      return {
        value,
        placeOf: (path) => ({ kind: 'path', path: ['operations', position, ...path], record: recordAt(value, ['id', ...path]) }),
        problems: [],
        drop: (problems) =>
          `{"problems":${JSON.stringify(problems.map(writeProblem))},"record":${new TextDecoder().decode(bytes.subarray(start, end))}}`,
      };
    },
    format: 'json',
    writeDropped: (records) => `[\n${records.join(',\n')}\n]\n`,
  };
}

function readJson(piece: Uint8Array, whole: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(piece));
  } catch {
    const place = findSyntaxFault(whole);
    throw refusal('E_JSON_SYNTAX', 'JSON', ownRemedies.mendSyntax, place === null ? {} : { place: { kind: 'character', ...place } });
  }
}
