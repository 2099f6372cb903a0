import { beforeEach, describe, expect, it } from 'vitest';
import { moved } from '@/query/briefing';
import { indexDataset } from '@/query/index-dataset';
import { readyBriefing } from '@/query/ready-briefing';
import { parseBriefing, writeBriefing } from '@/state/briefing-file';
import { changeBriefing, keptBriefing, undoBriefing } from '@/state/briefing';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const ready = readyBriefing(realIndex, 'en');
const viewsNow = () => keptBriefing(realIndex).steps.map(({ view }) => view);

beforeEach(() => {
  changeBriefing(realIndex, () => ready);
});

describe('the briefing that a browser keeps', () => {
  it('takes back one act after the other, and typing as one act', () => {
    const before = viewsNow();
    changeBriefing(realIndex, (kept) => ({ ...kept, steps: moved(kept.steps, 0, 1) }));
    changeBriefing(realIndex, (kept) => ({ ...kept, title: 'F' }), 'title');
    changeBriefing(realIndex, (kept) => ({ ...kept, title: 'Fo' }), 'title');
    undoBriefing(realIndex);
    expect(keptBriefing(realIndex).title).toBe(null);
    expect(viewsNow()).not.toEqual(before);
    undoBriefing(realIndex);
    expect(viewsNow()).toEqual(before);
  });

  it('counts no act that changes nothing', () => {
    changeBriefing(realIndex, (kept) => ({ ...kept, steps: [] }));
    changeBriefing(realIndex, (kept) => kept);
    undoBriefing(realIndex);
    expect(viewsNow()).toHaveLength(7);
  });
});

describe('a step', () => {
  it('is moved past its neighbour, and stays where there is no place for it', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
  });
});

it('the ready briefing shows all results in seven slides, each with its own finding', () => {
  expect(ready.steps).toHaveLength(7);
  expect(new Set(ready.steps.map(({ view, question }) => `${view} ${question.reading}`)).size).toBe(7);
});

it('a briefing of own data stands apart from that of the published data, and its file says so', () => {
  const own = indexDataset(realDataset, { kind: 'own', name: 'cases.json', hidden: null });
  expect(keptBriefing(own).steps).toEqual([]);
  changeBriefing(own, () => ({ ...ready, steps: ready.steps.slice(0, 2) }));
  expect(keptBriefing(own).steps).toHaveLength(2);
  expect(viewsNow()).toHaveLength(ready.steps.length);
  const read = parseBriefing(writeBriefing(keptBriefing(own), own), realIndex);
  expect(read).toMatchObject({ kind: 'ok', value: { data: 'own' } });
  expect(writeBriefing(keptBriefing(realIndex), realIndex)).not.toHaveProperty('data');
});
