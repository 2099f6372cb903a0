import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexDataset } from '@/query/index-dataset';
import type * as keptFiles from '@/state/kept-file';
import { useOwnData } from '@/state/own-data';
import { forgetFiles, keepNoLonger, keepShown, openFile, restoreFile, showFile, stopReading, useOwnFiles } from '@/state/own-file';
import type { OwnReading, readOwnData } from '@/state/read-own-data';
import { aDataset } from '../fixtures/a-dataset';

const files = vi.hoisted(() => ({
  keepFile: vi.fn<typeof keptFiles.keepFile>(),
  keptFile: vi.fn<typeof keptFiles.keptFile>(),
  forgetFile: vi.fn<typeof keptFiles.forgetFile>(),
  whenForgotten: vi.fn<typeof keptFiles.whenForgotten>(),
}));
const reader = vi.hoisted(() => ({ readOwnData: vi.fn<typeof readOwnData>() }));
vi.mock('@/state/kept-file', () => files);
vi.mock('@/state/read-own-data', () => reader);
vi.mock('@/state/go-to', () => ({ goTo: () => {} }));
vi.mock('@/state/present-location', () => ({ presentLocation: () => new URL('https://tally.example/en/own') }));

const file = (name: string) => ({ name, content: new Blob([name]) });
const aReading = (name: string, below: number | null): OwnReading => ({
  kind: 'read',
  index: indexDataset(aDataset(), { kind: 'own', name, hidden: below === null ? null : { below, figures: 0 } }),
  problems: { list: [], count: 0 },
  dropped: null,
});
const around = { language: 'en', catalogue: null };
const shownName = () => {
  const origin = useOwnData.getState().own?.index.origin;
  return origin?.kind === 'own' ? origin.name : null;
};

beforeEach(() => {
  files.keepFile.mockResolvedValue(true);
  files.keptFile.mockResolvedValue(null);
  files.forgetFile.mockResolvedValue(undefined);
  reader.readOwnData.mockImplementation(async ({ name }, { hideBelow }) => aReading(name, hideBelow));
});
afterEach(async () => {
  await forgetFiles();
  vi.clearAllMocks();
});

async function showOne(name: string) {
  await openFile(file(name), around);
  const { ready } = useOwnFiles.getState();
  if (ready !== null) showFile(ready);
}

describe('a file of one’s own', () => {
  it('changes nothing that is shown until the reader says so', async () => {
    await openFile(file('ours.json'), around);
    expect(shownName()).toBeNull();
    const { ready } = useOwnFiles.getState();
    if (ready !== null) showFile(ready);
    expect(shownName()).toBe('ours.json');
  });

  it('leaves the one before in view where it is refused, or breaks the reader', async () => {
    await showOne('ours.json');
    reader.readOwnData.mockResolvedValueOnce({ kind: 'refused', code: 'E_EMPTY', problems: { list: [], count: 0 } });
    await openFile(file('empty.json'), around);
    expect([useOwnFiles.getState().refused?.code, shownName()]).toEqual(['E_EMPTY', 'ours.json']);
    reader.readOwnData.mockRejectedValueOnce(new Error('broken'));
    await openFile(file('odd.json'), around);
    expect([useOwnFiles.getState().refused?.code, shownName()]).toEqual(['E_NOT_READABLE', 'ours.json']);
  });

  it('that was given up is not there when it is read after all', async () => {
    const finish: ((reading: OwnReading) => void)[] = [];
    reader.readOwnData.mockImplementationOnce(() => new Promise((resolve) => finish.push(resolve)));
    const opening = openFile(file('slow.json'), around);
    stopReading();
    finish[0]?.(aReading('slow.json', null));
    await opening;
    expect(useOwnFiles.getState()).toMatchObject({ reading: null, ready: null });
  });

  it('is read again with small counts hidden, shown so at once, and kept so', async () => {
    await showOne('ours.json');
    await keepShown();
    const { shown } = useOwnFiles.getState();
    if (shown !== null) await openFile(shown, around, 10);
    expect(useOwnData.getState().own?.index.origin).toMatchObject({ hidden: { below: 10 } });
    expect(files.keepFile).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'ours.json', hideBelow: 10 }));
  });

  it('is shown on though the browser refuses to keep it, and says that it is not kept', async () => {
    await showOne('ours.json');
    files.keepFile.mockResolvedValueOnce(false);
    await keepShown();
    expect([useOwnFiles.getState().keeping, shownName()]).toEqual(['refused', 'ours.json']);
  });

  it('stays on the page when only the device is to forget it, and goes from both when it is forgotten', async () => {
    await showOne('ours.json');
    await keepNoLonger();
    expect([files.forgetFile.mock.calls.length, shownName()]).toEqual([1, 'ours.json']);
    await forgetFiles();
    expect([files.forgetFile.mock.calls.length, shownName(), useOwnFiles.getState().shown]).toEqual([2, null, null]);
  });

  it('comes back from the device with the counts hidden that the reader wished', async () => {
    files.keptFile.mockResolvedValueOnce({ ...file('ours.json'), hideBelow: 5 });
    expect(await restoreFile('en', null)).toBe(true);
    expect(useOwnData.getState().own?.index.origin).toMatchObject({ name: 'ours.json', hidden: { below: 5 } });
    expect(useOwnFiles.getState().keeping).toBe('kept');
  });
});
