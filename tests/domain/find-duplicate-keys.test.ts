import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicateKeys } from '@/domain/find-duplicate-keys';

describe('a key that stands twice in one object', () => {
  it.each([
    ['{\n  "id": 1,\n  "id": 2\n}', [{ key: 'id', line: 3 }]],
    [
      '{"a": {"b": 1, "b": 1}, "c": [{"d": 1, "d": 1}]}',
      [
        { key: 'b', line: 1 },
        { key: 'd', line: 1 },
      ],
    ],
    ['{"a": 1, "\\u0061": 2}', [{ key: 'a', line: 1 }]],
    ['{"a\\"": 1, "a\\"": 2}', [{ key: 'a"', line: 1 }]],
    [
      '{"a": 1,\n"a": 2,\n"a": 3}',
      [
        { key: 'a', line: 2 },
        { key: 'a', line: 3 },
      ],
    ],
    ['{"__proto__": 1, "__proto__": 2}', [{ key: '__proto__', line: 1 }]],
  ])('is found with its line: %j', (json, expected) => {
    expect(findDuplicateKeys(json)).toEqual(expected);
  });

  it.each([
    '{"a": {"a": 1}, "b": {"a": 1}}',
    '[{"a": 1}, {"a": 1}]',
    '{"a": "b", "b": "a"}',
    '{"a": ["a", "a"]}',
    '{"a": "\\"a\\": 1, \\"a\\": 2"}',
  ])('is not seen where there is none: %s', (json) => {
    expect(findDuplicateKeys(json)).toEqual([]);
  });

  it('is never seen in what JSON.stringify writes, and always when a key is written again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, key) => {
        expect(findDuplicateKeys(JSON.stringify(value, null, 1))).toEqual([]);
        const again = `{${JSON.stringify(key)}: ${JSON.stringify(value)}, ${JSON.stringify(key)}: 1}`;
        expect(findDuplicateKeys(again)).toEqual([{ key, line: 1 }]);
      }),
      { numRuns: 500 },
    );
  });
});
