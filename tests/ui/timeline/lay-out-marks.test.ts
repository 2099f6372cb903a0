import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMarks, type MarkBox } from '@/ui/timeline/lay-out-marks';

const REACH = 12;
const PITCH = 12;

const marks = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 400 }), line: fc.constantFrom(0, 0, 0, 40, 200), room: fc.constantFrom(0, 0, 160) }), {
    maxLength: 40,
  })
  .map((drawn) => drawn.map(({ at, line, room }, index): MarkBox => ({ id: `a-${index}`, at, end: at + line, room: line ? 0 : room })));

describe('layOutMarks', () => {
  it('gives every mark a target of 24 px that no other mark reaches into', () => {
    fc.assert(
      fc.property(marks, (boxes) => {
        const { placed } = layOutMarks(boxes, REACH, PITCH);
        for (const [index, mark] of placed.entries()) {
          for (const other of placed.slice(index + 1)) {
            expect(Math.hypot(mark.at - other.at, (mark.row - other.row) * PITCH)).toBeGreaterThanOrEqual(2 * REACH);
          }
        }
      }),
    );
  });

  it('draws no ring on the line of another', () => {
    fc.assert(
      fc.property(marks, (boxes) => {
        const { placed } = layOutMarks(boxes, REACH, PITCH);
        for (const mark of placed) {
          const onIt = placed.filter(
            (other) => other.id !== mark.id && other.row === mark.row && mark.at < other.at && other.at < mark.end,
          );
          expect(onIt).toEqual([]);
        }
      }),
    );
  });

  it('moves a ring only within the days that its date may mean', () => {
    fc.assert(
      fc.property(marks, (boxes) => {
        const { placed, rows } = layOutMarks(boxes, REACH, PITCH);
        expect(placed).toHaveLength(boxes.length);
        for (const { id, at, row } of placed) {
          const box = boxes.find((each) => each.id === id);
          expect(at - (box?.at ?? Number.NaN)).toBeGreaterThanOrEqual(0);
          expect(at - (box?.at ?? Number.NaN)).toBeLessThanOrEqual(box?.room ?? Number.NaN);
          expect(row).toBeLessThan(rows);
        }
      }),
    );
  });

  it('spreads marks of the same year along it before it takes another row', () => {
    const year = ['a', 'b', 'c'].map((id) => ({ id, at: 100, end: 100, room: 160 }));
    expect(layOutMarks(year, REACH, PITCH)).toEqual({
      rows: 1,
      placed: [100, 124, 148].map((at, index) => ({ id: year[index]?.id, at, end: at, row: 0 })),
    });
  });

  it('needs no row for no marks', () => {
    expect(layOutMarks([], REACH, PITCH)).toEqual({ rows: 0, placed: [] });
  });
});
