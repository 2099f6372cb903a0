import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '@/domain/find-json-fault';

const faultIn = (text: string) => findJsonFault(new TextEncoder().encode(text));

describe('the place where a text is no JSON', () => {
  it.each([
    { text: '{"a":1,}', line: 1, column: 8 },
    { text: '{\n  "a": NaN\n}', line: 2, column: 8 },
    { text: '["é", "é" 1]', line: 1, column: 11 },
    { text: '{"a":1}}', line: 1, column: 8 },
    { text: '\uFEFF[1 2]', line: 1, column: 4 },
    { text: '["open', line: 1, column: 7 },
    { text: '["a\nb"]', line: 1, column: 4 },
    { text: '[01]', line: 1, column: 3 },
    { text: '["\\x"]', line: 1, column: 4 },
    { text: "{'a':1}", line: 1, column: 2 },
    { text: '[', line: 1, column: 2 },
    { text: '', line: 1, column: 1 },
  ])('is line $line, column $column of $text', ({ text, line, column }) => {
    expect(faultIn(text)).toEqual({ line, column });
  });

  it('is found exactly where a browser refuses to read', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', ',', '"', ']', '{', '1', '\\', 'e'), (json, at, sign) => {
        const mutated = json.slice(0, at % json.length) + sign + json.slice((at % json.length) + 1);
        let isJson = true;
        try {
          JSON.parse(mutated);
        } catch {
          isJson = false;
        }
        expect(faultIn(mutated) === null).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });
});
