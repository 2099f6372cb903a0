import { backslash, beginningOf, closeList, closeObject, colon, comma, openList, openObject, quote, skipSpace } from './json-bytes';

/** A place in a text, both counted from 1; a column is a character, not a byte. */
export interface TextPlace {
  line: number;
  column: number;
}

/**
 * The first place at which a text stops being JSON; its end where something is missing there, and null where nothing is wrong. Browsers tell it each in
 * its own words, and one of them not at all.
 */
export function findSyntaxFault(bytes: Uint8Array): TextPlace | null {
  const fault = firstFault(bytes);
  return fault === null ? null : placeOf(bytes, fault);
}

function firstFault(bytes: Uint8Array): number | null {
  /** What closes the lists and objects around the present place, the innermost last. */
  const closings: number[] = [];
  let at = beginningOf(bytes);
  for (;;) {
    const closing = bytes[at] === openObject ? closeObject : bytes[at] === openList ? closeList : null;
    if (closing === null) {
      const read = bytes[at] === quote ? readString(bytes, at) : readWord(bytes, at);
      if (read.fault !== null) return read.fault;
      at = read.end;
    } else {
      at = skipSpace(bytes, at + 1);
      if (bytes[at] === closing) {
        at += 1;
      } else {
        closings.push(closing);
        if (closing === closeList) continue;
        const key = readKey(bytes, at);
        if (key.fault !== null) return key.fault;
        at = key.end;
        continue;
      }
    }
    for (at = skipSpace(bytes, at); closings.length > 0 && bytes[at] === closings.at(-1); at = skipSpace(bytes, at + 1)) closings.pop();
    if (closings.length === 0) return at < bytes.length ? at : null;
    if (bytes[at] !== comma) return at;
    at = skipSpace(bytes, at + 1);
    if (closings.at(-1) === closeList) continue;
    const key = readKey(bytes, at);
    if (key.fault !== null) return key.fault;
    at = key.end;
  }
}

/** Where a part ends, or the first place that is wrong in it. */
type Read = { end: number; fault: null } | { fault: number };

/** A name with its colon; ends where the value begins. */
function readKey(bytes: Uint8Array, start: number): Read {
  if (bytes[start] !== quote) return { fault: start };
  const name = readString(bytes, start);
  if (name.fault !== null) return name;
  const at = skipSpace(bytes, name.end);
  return bytes[at] === colon ? { end: skipSpace(bytes, at + 1), fault: null } : { fault: at };
}

const escapes = new Set('"\\/bfnrt'.split('').map((letter) => letter.charCodeAt(0)));
const LETTER_U = 0x75;
const FIRST_PRINTED = 0x20;

function readString(bytes: Uint8Array, start: number): Read {
  for (let at = start + 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) return { end: at + 1, fault: null };
    if (byte < FIRST_PRINTED) return { fault: at };
    if (byte !== backslash) continue;
    const escape = bytes[at + 1] ?? 0;
    if (escape === LETTER_U && /^[\da-fA-F]{4}$/.test(textOf(bytes, at + 2, at + 6))) at += 5;
    else if (escapes.has(escape)) at += 1;
    else return { fault: at };
  }
  return { fault: bytes.length };
}

/** A number, true, false or null. */
function readWord(bytes: Uint8Array, start: number): Read {
  let end = start;
  while (/[\w.+-]/.test(textOf(bytes, end, end + 1))) end += 1;
  const isWord = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/.test(textOf(bytes, start, end));
  return isWord ? { end, fault: null } : { fault: start };
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + LONGEST_WORD)));
}

/** No number that is meant is longer. */
const LONGEST_WORD = 1000;
const LINE_FEED = 0x0a;

function placeOf(bytes: Uint8Array, at: number): TextPlace {
  const before = bytes.subarray(0, at);
  const lineStart = before.lastIndexOf(LINE_FEED) + 1;
  let line = 1;
  for (const byte of before) if (byte === LINE_FEED) line += 1;
  const { length } = new TextDecoder().decode(before.subarray(lineStart));
  return { line, column: length + 1 };
}
