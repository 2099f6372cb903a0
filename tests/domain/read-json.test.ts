import { describe, expect, it } from 'vitest';
import { readJson } from '@/domain/read-json';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the bytes of a file', () => {
  it('are read as JSON, with a byte order mark too', () => {
    expect(readJson(bytesOf('\uFEFF {"name": "C\u00f4te"}'))).toEqual({ kind: 'ok', value: { name: 'C\u00f4te' } });
  });

  it.each([
    { code: 'E_EMPTY', why: 'nothing is in it', bytes: bytesOf('') },
    { code: 'E_EMPTY', why: 'nothing but space is in it', bytes: bytesOf('\uFEFF \r\n\t') },
    { code: 'E_ENCODING', why: 'it was saved as Latin-1', bytes: new Uint8Array(Buffer.from('{"name": "C\u00f4te"}', 'latin1')) },
    { code: 'E_ENCODING', why: 'its last letter is cut in two', bytes: bytesOf('{"name": "\u00f4').slice(0, -1) },
    { code: 'E_NOT_JSON', why: 'it is a page of the network', bytes: bytesOf('<!doctype html><title>Sign in</title>') },
    { code: 'E_NOT_JSON', why: 'it is a workbook under another name', bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0xff) },
    { code: 'E_NOT_JSON', why: 'it is a word in another script', bytes: bytesOf('\u0639') },
    { code: 'E_ENCODING', why: 'it was saved as UTF-16', bytes: new Uint8Array(Buffer.from('\uFEFF{}', 'utf16le')) },
    { code: 'E_TOO_DEEP', why: 'it would break what walks through it', bytes: bytesOf('['.repeat(1e5) + ']'.repeat(1e5)) },
  ])('are refused with $code where $why', ({ code, bytes }) => {
    expect(readJson(bytes)).toEqual({ kind: 'refused', code, place: null });
  });

  it('that are cut off or written wrongly by hand are refused with the line and the column', () => {
    expect(readJson(bytesOf('{\n  "figures": [1, 2,]\n}'))).toEqual({
      kind: 'refused',
      code: 'E_JSON_SYNTAX',
      place: { line: 2, column: 20 },
    });
  });
});
