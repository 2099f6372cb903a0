import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEAR, LABEL_GAP, layOutTimeline, type BarBox } from '@/ui/timeline/lay-out-timeline';

const WIDTH = 600;

const boxes = (most: number) =>
  fc
    .array(
      fc.record({
        from: fc.integer({ min: 0, max: WIDTH - 4 }),
        length: fc.integer({ min: 4, max: 180 }),
        label: fc.integer({ min: 10, max: 160 }),
      }),
      {
        minLength: 1,
        maxLength: most,
      },
    )
    .map((drawn) =>
      drawn.map(
        ({ from, length, label }, index): BarBox => ({
          id: `op-${index}`,
          lane: 'cybercrime',
          from,
          to: Math.min(WIDTH, from + length),
          label,
        }),
      ),
    );

function aBox(from: number, to: number, label: number, rest: Partial<BarBox> = {}): BarBox {
  return { id: `op-${from}`, lane: 'cybercrime', from, to, label, ...rest };
}

function laneOf(bars: readonly BarBox[], width = WIDTH) {
  const lane = layOutTimeline(bars, width).get('cybercrime');
  if (!lane) throw new Error('no such lane');
  return lane;
}

/** The fewest rows of all ways to put each label right or left, found by trying them all. */
function fewestRows(bars: readonly BarBox[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let sides = 0; sides < 2 ** bars.length; sides += 1) {
    const spans = bars.map(({ from, to, label }, index) =>
      sides & (1 << index) ? [from, to + LABEL_GAP + label] : [from - LABEL_GAP - label, to],
    );
    if (spans.some(([from = 0, to = 0]) => from < 0 || to > WIDTH)) continue;
    const depths = spans.map(([at = 0]) => spans.filter(([from = 0, to = 0]) => from <= at && at < to + CLEAR).length);
    best = Math.min(best, Math.max(...depths));
  }
  return best;
}

describe('layOutTimeline', () => {
  it('writes the name right of the bar, and left of it where the right is taken', () => {
    const { rows, placed } = laneOf([aBox(200, 220, 80), aBox(260, 280, 80)]);
    expect(rows).toBe(1);
    expect(placed.map((bar) => bar.side)).toEqual(['left', 'right']);
  });

  it('takes a second row where two bars stand above each other', () => {
    expect(laneOf([aBox(200, 300, 40), aBox(250, 320, 40, { id: 'other' })]).rows).toBe(2);
  });

  it('keeps a name on the plot at either edge', () => {
    const { placed } = laneOf([aBox(0, 10, 60), aBox(590, 600, 60)]);
    expect(placed.map((bar) => bar.side)).toEqual(['right', 'left']);
  });

  it('writes a name over its own bar where neither side has room', () => {
    const { placed } = laneOf([aBox(10, 590, 60)]);
    expect(placed[0]).toMatchObject({ side: 'over', labelFrom: 10, labelWidth: 60 });
  });

  it('lays each lane out by itself', () => {
    const lanes = layOutTimeline([aBox(100, 200, 40), aBox(110, 200, 40, { lane: 'terrorism' })], WIDTH);
    expect([...lanes].map(([lane, { rows }]) => [lane, rows])).toEqual([
      ['cybercrime', 1],
      ['terrorism', 1],
    ]);
  });

  it('never lets two operations of a row touch', () => {
    fc.assert(
      fc.property(boxes(90), (bars) => {
        const { placed } = laneOf(bars);
        const touching = placed.filter((bar, index) =>
          placed.slice(index + 1).some((other) => bar.row === other.row && bar.from < other.to + CLEAR && other.from < bar.to + CLEAR),
        );
        expect(touching).toEqual([]);
      }),
    );
  });

  it('shows every operation once, on the plot, its name beside its bar', () => {
    fc.assert(
      fc.property(boxes(90), (bars) => {
        const { placed, rows } = laneOf(bars);
        expect(placed.map(({ id }) => id).toSorted()).toEqual(bars.map(({ id }) => id).toSorted());
        for (const place of placed) {
          const bar = bars.find(({ id }) => id === place.id);
          if (!bar) throw new Error(`${place.id} came from nowhere`);
          expect(place.from).toBeGreaterThanOrEqual(0);
          expect(place.to).toBeLessThanOrEqual(WIDTH);
          expect(place.row).toBeLessThan(rows);
          const { labelFrom, labelWidth } = place;
          const beside = {
            right: labelFrom === bar.to + LABEL_GAP,
            left: labelFrom + labelWidth === bar.from - LABEL_GAP,
            over: labelWidth <= WIDTH,
          };
          expect(beside[place.side]).toBe(true);
        }
      }),
    );
  });

  it('finds the fewest rows', () => {
    fc.assert(
      fc.property(boxes(8), (bars) => {
        fc.pre(Number.isFinite(fewestRows(bars)) && laneOf(bars).placed.every((bar) => bar.side !== 'over'));
        expect(laneOf(bars).rows).toBe(fewestRows(bars));
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order in which the operations come', () => {
    fc.assert(
      fc.property(
        boxes(40).chain((bars) => fc.tuple(fc.constant(bars), fc.shuffledSubarray(bars, { minLength: bars.length }))),
        ([bars, shuffled]) => {
          expect(laneOf(shuffled)).toEqual(laneOf(bars));
        },
      ),
    );
  });
});
