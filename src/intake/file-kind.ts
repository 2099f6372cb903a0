import { ownRemedies } from '@/domain/own-remedies';
import type { ProblemPlace } from '@/domain/own-reading';
import { isUtf8 } from '@/domain/read-json';
import { refusal } from './refusal';

type FileKind = 'json' | 'zip' | 'table';

const LOOKED_AT = 512;

/** What a file is by its content, whatever its name. Throws a Refusal where it is nothing that is read here. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  // What Excel wrote before 2007, and what is locked by a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw refusal('E_NOT_READABLE', 'old workbook', ownRemedies.saveAsXlsx);
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || (bytes[0] === 0) !== (bytes[1] === 0);
  if (isUtf16 && bytes.length > 1) throw refusal('E_ENCODING', 'UTF-16', ownRemedies.saveAsUtf8);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || bytes.subarray(0, LOOKED_AT).includes(0))
    throw refusal('E_NOT_JSON', 'not text', ownRemedies.openKnownKind);
  if (!isUtf8(bytes)) throw refusal('E_ENCODING', 'UTF-8', ownRemedies.saveAsUtf8, { place: placeOfStrange(bytes) });
  const sign = firstSign(bytes);
  if (sign === undefined) throw refusal('E_EMPTY', 'no content', ownRemedies.addRecord);
  if (sign === '{' || sign === '[') return 'json';
  if (sign === '<') throw refusal('E_NOT_JSON', 'markup', ownRemedies.openKnownKind);
  return 'table';
}

/** Where the first letter stands that is no UTF-8. */
function placeOfStrange(bytes: Uint8Array): ProblemPlace {
  const before = new TextDecoder()
    .decode(bytes)
    .split('\uFFFD', 1)
    .join('')
    .split(/\r\n?|\n/);
  return { kind: 'character', line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function firstSign(bytes: Uint8Array): string | undefined {
  const from = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  const at = bytes.subarray(from).findIndex((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09);
  return at === -1 ? undefined : String.fromCharCode(bytes[from + at] ?? 0);
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}
