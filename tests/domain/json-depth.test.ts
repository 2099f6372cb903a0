import { describe, expect, it } from 'vitest';
import { DEEPEST, isTooDeep } from '@/domain/json-depth';
import { realDataset } from '../fixtures/real-dataset';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('lists and objects in each other', () => {
  it('are too deep from the 65th on', () => {
    expect(isTooDeep(bytesOf(nested(DEEPEST)))).toBe(false);
    expect(isTooDeep(bytesOf(nested(DEEPEST + 1)))).toBe(true);
    expect(isTooDeep(bytesOf('{"a":['.repeat(33)))).toBe(true);
    expect(isTooDeep(bytesOf(nested(100_000)))).toBe(true);
  });

  it('are not deep for being many, nor for brackets in a text', () => {
    expect(isTooDeep(bytesOf(`[${'[],{},'.repeat(500)}[]]`))).toBe(false);
    expect(isTooDeep(bytesOf(JSON.stringify(['\\"[{'.repeat(500)])))).toBe(false);
    expect(isTooDeep(bytesOf(JSON.stringify(realDataset)))).toBe(false);
  });
});
