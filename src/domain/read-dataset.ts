import { dataset, type DatasetHead } from './dataset';
import { type Fault, parseWith, recordAt } from './fault';
import { type Inspector, inspectorOf } from './inspect';
import { type Operation, operation } from './operation';
import { parseDataset } from './parse-dataset';
import { isUtf8 } from './read-json';
import { splitDataset } from './split-dataset';

/** What came of reading a file: `from` and `to` are the places of its operations in the bytes. */
export type DatasetReading =
  | { kind: 'ok'; head: DatasetHead; from: Uint32Array; to: Uint32Array }
  /** The first faults, and how many there are. */
  | { kind: 'faults'; faults: readonly Fault[]; count: number }
  | { kind: 'not-utf-8' }
  | { kind: 'not-json' };

/** Enough to see what is wrong; a file of a million faults must not become a list of them. */
export const MOST_FAULTS = 300;
const OPERATIONS_A_STEP = 500;

/**
 * Reads and checks a dataset of any size from the bytes of its file, with the same faults as `parseDataset` finds in the whole. Each operation is
 * handed to the taker made for the rest, in the order of the file. Yields the share that is done, so that whoever waits can be told.
 */
export function* readDataset(
  bytes: Uint8Array,
  takerFor: (head: DatasetHead) => (operation: Operation) => void,
): Generator<number, DatasetReading> {
  if (!isUtf8(bytes)) return { kind: 'not-utf-8' };
  const split = splitDataset(bytes);
  const rest = split === null ? undefined : parseJson(split.head);
  if (split === null || rest === undefined) return readAtOnce(bytes);
  const { from, to } = split;
  const found = new FaultList();
  const head = parseWith(dataset, rest.value);
  if (head.kind === 'faults') for (const fault of head.faults) found.add(fault, recordAt(rest.value, fault.path));
  const checked: DatasetHead | null = head.kind === 'ok' ? head.value : null;
  const inspector: Inspector | null = checked === null ? null : inspectorOf(checked);
  const take = checked === null ? null : takerFor(checked);
  // Laws are asked only of data of the right shape.
  let broken: { fault: Fault; record: string | undefined }[] = [];
  let brokenCount = 0;
  const noteBroken = (faults: readonly Fault[], recordOf: (fault: Fault) => string | undefined) => {
    brokenCount += faults.length;
    for (const fault of faults) if (broken.length < MOST_FAULTS) broken.push({ fault, record: recordOf(fault) });
  };
  for (let position = 0; position < from.length; position += 1) {
    const raw = parseJson(bytes.subarray(from[position], to[position]));
    if (raw === undefined) return { kind: 'not-json' };
    const within = (path: Fault['path']) => recordAt(raw.value, path.slice(2));
    const parsed = parseWith(operation, raw.value);
    if (parsed.kind === 'faults')
      for (const fault of parsed.faults) {
        const path = ['operations', position, ...fault.path];
        found.add({ ...fault, path }, within(path));
      }
    else if (found.count === 0 && inspector !== null) {
      noteBroken(inspector.show(parsed.value), ({ path }) => within(path));
      if (brokenCount === 0) take?.(parsed.value);
    }
    if (position % OPERATIONS_A_STEP === 0) yield position / from.length;
  }
  if (found.count === 0 && inspector !== null) noteBroken(inspector.finish(), ({ path }) => recordIn(bytes, split, rest.value, path));
  if (found.count === 0) for (const { fault, record } of broken) found.add(fault, record);
  const count = Math.max(found.count, brokenCount);
  if (count > 0 || checked === null) return { kind: 'faults', faults: found.faults, count };
  return { kind: 'ok', head: checked, from, to };
}

class FaultList {
  readonly faults: Fault[] = [];
  count = 0;

  add(fault: Fault, record: string | undefined): void {
    this.count += 1;
    if (this.faults.length < MOST_FAULTS) this.faults.push(record === undefined ? fault : { ...fault, record });
  }
}

/** A fault that is known only at the end may lie in an operation that was read long ago. */
function recordIn(
  bytes: Uint8Array,
  { from, to }: { from: Uint32Array; to: Uint32Array },
  rest: unknown,
  path: Fault['path'],
): string | undefined {
  const [table, position] = path;
  if (table !== 'operations' || typeof position !== 'number') return recordAt(rest, path);
  return recordAt(parseJson(bytes.subarray(from[position], to[position]))?.value, path.slice(2));
}

/** What is not an object with a list of operations is refused as a whole. */
function readAtOnce(bytes: Uint8Array): DatasetReading {
  const raw = parseJson(bytes);
  if (raw === undefined) return { kind: 'not-json' };
  const parsed = parseDataset(raw.value);
  if (parsed.kind === 'ok') return { kind: 'not-json' };
  return { kind: 'faults', faults: parsed.faults.slice(0, MOST_FAULTS), count: parsed.faults.length };
}

/** Undefined where the text is not JSON or longer than a text can be. */
function parseJson(bytes: Uint8Array): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return undefined;
  }
}
