import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fileFormats, makeFile } from '@/export/make-file';
import { makeSlides } from '@/export/slides';
import { type DatasetIndex, indexDataset } from '@/query/index-dataset';
import { generateOperations } from '../../scripts/bench/generate-operations';
import { aDeck, stepsOf } from '../fixtures/a-deck';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { realDataset } from '../fixtures/real-dataset';

const links = { place: () => 'https://tally.example/en/', receipt: () => 'https://tally.example/en/' };
const everything = { kind: 'everything', address: 'https://tally.example/en/' } as const;

describe('a file of a thousand operations and more', () => {
  let index: DatasetIndex;
  beforeAll(() => {
    index = indexDataset({ ...realDataset, operations: [...generateOperations(realDataset, 1500, 1)] });
  });

  it.each(fileFormats)('lets the page answer while it is made, and can be given up in the middle: %s', async (format) => {
    const whole = new AbortController();
    const shares: number[] = [];
    const run = { signal: whole.signal, onProgress: (share: number) => shares.push(share) };
    // On this clock every look takes five milliseconds, however fast the machine is.
    let clock = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 5));
    onTestFinished(() => now.mockRestore());
    const { blob } = await makeFile(speaker, index, links, everything, format, run);
    expect(blob.size).toBeGreaterThan(1000);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares.length, 'how often the page could answer').toBeGreaterThan(200);

    const half = new AbortController();
    const giveUp = makeFile(speaker, index, links, everything, format, {
      signal: half.signal,
      onProgress: () => half.abort(new Error('given up')),
    });
    await expect(giveUp).rejects.toThrow('given up');
  });

  it('lets slides be given up in the middle', async () => {
    const half = new AbortController();
    const done: number[] = [];
    const giveUp = makeSlides(speaker, index, aDeck({ steps: stepsOf() }), {
      signal: half.signal,
      onProgress: (count) => {
        done.push(count);
        if (count === 3) half.abort(new Error('given up'));
      },
    });
    await expect(giveUp).rejects.toThrow('given up');
    expect(done).toEqual([1, 2, 3]);
  });
});
