import { describe, expect, it } from 'vitest';
import { isTooDeep } from '@/domain/json-depth';

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('the depth of JSON', () => {
  it('is measured before anything is read', () => {
    expect([nested(64), nested(65), nested(100_000)].map((json) => isTooDeep(json, 64))).toEqual([false, true, true]);
    expect(isTooDeep(new TextEncoder().encode('{"a":'.repeat(65) + '1' + '}'.repeat(65)), 64)).toBe(true);
  });

  it('counts no bracket inside a text', () => {
    expect(isTooDeep(JSON.stringify([`${nested(70)}"\\`, nested(70)]), 2)).toBe(false);
  });
});
