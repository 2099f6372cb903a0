import {
  backslash,
  beginningOf,
  closeList,
  closeObject,
  colon,
  comma,
  isSpace,
  openList,
  openObject,
  quote,
  skipSpace,
} from './json-bytes';

/** Where the operations of a dataset stand in the bytes of its file. */
export interface SplitDataset {
  /** The rest of the file, with an empty list in their place. */
  head: Uint8Array;
  /** Beginning and end of each operation, in the order of the file. */
  from: Uint32Array;
  to: Uint32Array;
}

/** What a place is that is not there. */
const NOWHERE = -1;

/**
 * Finds the operations without reading them: a file may be larger than the longest text. Null where the bytes are not an object with a list of
 * operations. What stands inside an operation or in the rest is not looked at more closely than that takes.
 */
export function splitDataset(bytes: Uint8Array): SplitDataset | null {
  let from: number[] = [];
  let to: number[] = [];
  const cuts: { from: number; to: number }[] = [];
  let at = beginningOf(bytes);
  if (bytes[at] !== openObject) return null;
  at = skipSpace(bytes, at + 1);
  while (bytes[at] === quote) {
    const keyEnd = endOfString(bytes, at);
    const value = keyEnd === NOWHERE ? NOWHERE : skipSpace(bytes, keyEnd);
    if (value === NOWHERE || bytes[value] !== colon) return null;
    const start = skipSpace(bytes, value + 1);
    let end: number;
    if (isOperations(bytes.subarray(at, keyEnd))) {
      const list = bytes[start] === openList ? elementsOf(bytes, start) : null;
      if (list === null) return null;
      ({ from, to, end } = list);
      cuts.push({ from: start, to: end });
    } else {
      end = endOfValue(bytes, start);
    }
    if (end === NOWHERE) return null;
    at = skipSpace(bytes, end);
    if (bytes[at] !== comma) break;
    at = skipSpace(bytes, at + 1);
    if (bytes[at] !== quote) return null;
  }
  if (bytes[at] !== closeObject || skipSpace(bytes, at + 1) < bytes.length || cuts.length === 0) return null;
  return { head: without(bytes, cuts), from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

/** The key may be written with escapes. */
function isOperations(key: Uint8Array): boolean {
  try {
    return JSON.parse(new TextDecoder().decode(key)) === 'operations';
  } catch {
    return false;
  }
}

/** Null where the list is not closed or has no comma between two elements. */
function elementsOf(bytes: Uint8Array, start: number): { from: number[]; to: number[]; end: number } | null {
  const from: number[] = [];
  const to: number[] = [];
  let at = skipSpace(bytes, start + 1);
  if (bytes[at] === closeList) return { from, to, end: at + 1 };
  for (;;) {
    const end = endOfValue(bytes, at);
    if (end === NOWHERE) return null;
    from.push(at);
    to.push(end);
    at = skipSpace(bytes, end);
    if (bytes[at] === closeList) return { from, to, end: at + 1 };
    if (bytes[at] !== comma) return null;
    at = skipSpace(bytes, at + 1);
  }
}

function endOfValue(bytes: Uint8Array, start: number): number {
  if (bytes[start] === quote) return endOfString(bytes, start);
  if (bytes[start] !== openObject && bytes[start] !== openList) return endOfWord(bytes, start);
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      at = endOfString(bytes, at) - 1;
      if (at < start) return NOWHERE;
    } else if (byte === openObject || byte === openList) {
      depth += 1;
    } else if (byte === closeObject || byte === closeList) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return NOWHERE;
}

function endOfString(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at += 1) {
    if (bytes[at] === quote) return at + 1;
    if (bytes[at] === backslash) at += 1;
  }
  return NOWHERE;
}

/** A number, true, false or null. */
function endOfWord(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && !isSpace(bytes[at]) && bytes[at] !== comma && bytes[at] !== closeObject && bytes[at] !== closeList) at += 1;
  return at === start ? NOWHERE : at;
}

/** The bytes with an empty list in place of each part that is cut out. */
function without(bytes: Uint8Array, cuts: readonly { from: number; to: number }[]): Uint8Array {
  const size = cuts.reduce((left, cut) => left - (cut.to - cut.from) + 2, bytes.length);
  const rest = new Uint8Array(size);
  let read = 0;
  let written = 0;
  for (const cut of cuts) {
    rest.set(bytes.subarray(read, cut.from), written);
    written += cut.from - read;
    rest.set([openList, closeList], written);
    written += 2;
    read = cut.to;
  }
  rest.set(bytes.subarray(read), written);
  return rest;
}
