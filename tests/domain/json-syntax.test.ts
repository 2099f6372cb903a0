import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSyntaxFault } from '@/domain/json-syntax';

const find = (text: string) => findSyntaxFault(new TextEncoder().encode(text));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('a text that is no JSON', () => {
  it.each([
    ['{\n  "a": 1,\n}', 3, 1, 'a comma behind the last field'],
    ['{"a": 1', 1, 8, 'cut off'],
    ['{"a": "on', 1, 10, 'cut off within a text'],
    ['{"a": NaN}', 1, 7, 'a value that JSON does not know'],
    ['{"a": 01}', 1, 7, 'a number with a zero before it'],
    ['{a: 1}', 1, 2, 'a name without quotes'],
    ['{"a" 1}', 1, 6, 'a name without a colon'],
    ['["C\u00f4te", \u{1f600}]', 1, 10, 'a sign between values'],
    ['["a\nb"]', 1, 4, 'a line that ends within a text'],
    [String.raw`["\x"]`, 1, 3, 'an escape that does not exist'],
    [String.raw`["\u12"]`, 1, 3, 'an escape that is too short'],
    ['[1] [2]', 1, 5, 'a second value'],
    ['[1 2]', 1, 4, 'two values without a comma'],
    ['', 1, 1, 'nothing'],
  ])('is wrong from the place where it stops being JSON: %j at line %i, column %i (%s)', (text, line, column) => {
    expect(isJson(text)).toBe(false);
    expect(find(text)).toEqual({ line, column });
  });

  it('is told from JSON as the browser tells it', () => {
    const changed = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '{', ']', '\\', '-', '0', ':', '\n', 'e', '\u00e9'))
      .map(([text, place, sign]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), changed), (text) => {
        expect(find(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('JSON', () => {
  it('has no fault, with a mark of the byte order before it too', () => {
    expect(find('\uFEFF {"a": [1.5e-3, -0, true, null, {}, [], "\\u00e9\\n"]}\n')).toBeNull();
  });
});
