import { describe, expect, it } from 'vitest';
import { readOwnData } from '@/state/read-own-data';
import { MOST_MEGABYTES } from '@/intake/take-in';
import { findOperation } from '@/query/index-dataset';
import { aDataset } from '../fixtures/a-dataset';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { anOperation } from '../fixtures/an-operation';
import { takeInFile } from '../fixtures/take-in-file';

const { operations: _, ...catalogue } = aDataset();
const options = (changes: Partial<Parameters<typeof readOwnData>[1]> = {}) => ({
  language: 'en',
  hideBelow: null,
  catalogue,
  onProgress: () => undefined,
  signal: new AbortController().signal,
  ...changes,
});
const small = aDataset({ operations: [anOperation({ figures: [aFigure({ claims: [aClaim({ value: 4 })] })] })] });
const fileOf = (content: string, name = 'ours.json') => ({ name, content: new Blob([content]) });

/** Says that it is large, without the room for it. */
class LargeBlob extends Blob {
  override readonly size = MOST_MEGABYTES * 1024 * 1024 + 1;
  override arrayBuffer(): Promise<ArrayBuffer> {
    throw new Error('it was read');
  }
}

describe("reading a reader's own file where no worker can be had", () => {
  it('gives data that say whose they are, with no mark in the name that could mislead', async () => {
    const reading = await readOwnData(fileOf(JSON.stringify(small), 'ours\u202Enosj.exe'), options());
    if (reading.kind === 'refused') throw new Error(reading.code);
    expect(reading.index.origin).toEqual({ kind: 'own', name: 'oursnosj.exe', hidden: null });
    expect(findOperation(reading.index, 'boring')?.figures).toHaveLength(1);
  });

  it('says how many counts are hidden, and holds none of them', async () => {
    const reading = await readOwnData(fileOf(JSON.stringify(small)), options({ hideBelow: 5 }));
    if (reading.kind === 'refused') throw new Error(reading.code);
    expect(reading.index.origin).toMatchObject({ hidden: { below: 5, figures: 1 } });
    expect(findOperation(reading.index, 'boring')?.figures).toEqual([]);
    expect(reading.index.whole.get(aFigure().measure)?.value).toHaveLength(0);
  });

  it('tells how far it is, and is given up at a word', async () => {
    const many = JSON.stringify({
      ...aDataset(),
      operations: Array.from({ length: 3000 }, (_, at) => anOperation({ id: `op-${at}`, figures: [aFigure()] })),
    });
    const giveUp = new AbortController();
    const shares: number[] = [];
    const onProgress = ({ doing, share }: { doing: string; share: number }) => {
      if (doing === 'checking') giveUp.abort();
      shares.push(share);
    };
    await expect(readOwnData(fileOf(many), options({ signal: giveUp.signal, onProgress }))).rejects.toThrow('aborted');
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

it('refuses a file over 256 MB by its size, before it is read', async () => {
  const content = new LargeBlob(['{}']);
  expect((await takeInFile(content)).intake).toMatchObject({
    kind: 'refused',
    code: 'E_TOO_BIG',
    problems: { list: [{ values: { limit: 256 } }] },
  });
  expect(await readOwnData({ name: 'large.json', content }, options())).toMatchObject({ kind: 'refused', code: 'E_TOO_BIG' });
});
