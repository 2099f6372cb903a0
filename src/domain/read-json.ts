import { beginningOf, openList, openObject } from './json-bytes';
import { isTooDeep } from './json-depth';
import { findSyntaxFault, type TextPlace } from './json-syntax';

export interface TextRefusal {
  kind: 'refused';
  code: 'E_EMPTY' | 'E_ENCODING' | 'E_NOT_JSON' | 'E_TOO_DEEP' | 'E_JSON_SYNTAX';
  /** Where it stops being JSON, if that is what is wrong with it. */
  place: TextPlace | null;
}

/** Reads the bytes of a file as JSON, of which the fewest are read that show what is wrong. */
export function readJson(bytes: Uint8Array): { kind: 'ok'; value: unknown } | TextRefusal {
  const refusal = refuseText(bytes);
  if (refusal !== null) return refusal;
  try {
    return { kind: 'ok', value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return refuse('E_JSON_SYNTAX', findSyntaxFault(bytes));
  }
}

/** What is wrong with the bytes of a file before it is read as JSON: strict UTF-8, a list or an object, and not too deep for what walks through it. */
export function refuseText(bytes: Uint8Array): TextRefusal | null {
  const beginning = beginningOf(bytes);
  if (beginning >= bytes.length) return refuse('E_EMPTY');
  const first = bytes[beginning] ?? 0;
  const isJson = first === openObject || first === openList;
  // A workbook or a page in an old encoding is no JSON in the first place.
  if (!isJson && first < FIRST_BEYOND_ASCII) return refuse('E_NOT_JSON');
  if (!isUtf8(bytes)) return refuse('E_ENCODING');
  if (!isJson) return refuse('E_NOT_JSON');
  return isTooDeep(bytes) ? refuse('E_TOO_DEEP') : null;
}

function refuse(code: TextRefusal['code'], place: TextPlace | null = null): TextRefusal {
  return { kind: 'refused', code, place };
}

const FIRST_BEYOND_ASCII = 0x80;
const CHUNK = 1 << 20;

export function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
