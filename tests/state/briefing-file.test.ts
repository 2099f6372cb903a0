import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePath } from '@/domain/write-fault';
import { readyBriefing } from '@/query/ready-briefing';
import { parseBriefing, readKept, writeBriefing } from '@/state/briefing-file';
import { anyBriefing } from '../fixtures/any-briefing';
import { realIndex } from '../fixtures/real-dataset';

const written = () => writeBriefing(readyBriefing(realIndex, 'en'), realIndex);

function faultsOf(raw: unknown): string[] {
  const parsed = parseBriefing(raw, realIndex);
  return parsed.kind === 'ok' ? [] : parsed.faults.map(({ path, remedy }) => `${writePath(path)}: ${remedy}`);
}

describe('a file of a briefing', () => {
  it('restores the briefing that was saved in it, with its notes', () => {
    fc.assert(
      fc.property(anyBriefing(realIndex, true), (briefing) => {
        const raw: unknown = JSON.parse(JSON.stringify(writeBriefing(briefing, realIndex)));
        expect(parseBriefing(raw, realIndex)).toEqual({ kind: 'ok', value: briefing });
      }),
    );
  });

  it('says which field is wrong and how to mend it, and is then not opened at all', () => {
    const file = written();
    const steps = file.steps.map((step, position) => (position === 1 ? { ...step, view: 'pie' } : step));
    expect(faultsOf({ ...file, steps })).toEqual([expect.stringMatching(/^steps\[1\]\.view: expected one of/)]);
    const asked = file.steps.map((step, position) => (position === 2 ? { ...step, asked: '?country=ATLANTIS' } : step));
    expect(faultsOf({ ...file, steps: asked })).toEqual(['steps[2].asked: mend this value']);
    expect(faultsOf({ ...file, colour: 'red' })).toEqual([expect.stringContaining('no such field')]);
    expect(faultsOf({ ...file, version: 2 })).toEqual([expect.stringMatching(/^version: /)]);
  });

  it.each([null, 7, 'text', [], {}, { format: 'tally-briefing' }])('refuses what is no briefing: %j', (raw) => {
    expect(faultsOf(raw)).not.toEqual([]);
  });
});

it('a briefing that was kept is shown as far as the present data go', () => {
  const [first] = written().steps;
  if (first === undefined) throw new Error('the ready briefing has no step');
  const kept = {
    ...written(),
    steps: [
      { ...first, view: 'a view of long ago' },
      { ...first, asked: '?country=NGA,ATLANTIS' },
    ],
  };
  expect(readKept(kept, realIndex).steps.map(({ question }) => question.countries)).toEqual([['NGA']]);
});
