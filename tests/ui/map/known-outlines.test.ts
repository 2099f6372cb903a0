import { describe, expect, it } from 'vitest';
import { knownOutlines } from '@/ui/map/known-outlines';
import type { MapOutlines, Outline } from '@/ui/map/map-outlines';

const outline = (id: string, ring: readonly number[]): Outline => ({
  id,
  polygons: [[ring]],
  label: { x: 0, y: 0, width: 1, height: 1 },
  small: false,
  leader: null,
});
const outlines: MapOutlines = {
  version: 1,
  width: 10,
  height: 10,
  shapes: [outline('NGA', [0, 0, 1, 0, 1, 1]), outline('KEN', [5, 5, 6, 5, 6, 6])],
  context: [[[8, 8, 9, 8, 9, 9]]],
  disputed: [],
};

describe('the map of data that know few countries', () => {
  it('draws the others as land around, so that the continent stays whole', () => {
    const { shapes, context } = knownOutlines(outlines, (id) => id === 'KEN');
    expect(shapes.map(({ id }) => id)).toEqual(['KEN']);
    expect(context).toEqual([[[8, 8, 9, 8, 9, 9]], [[0, 0, 1, 0, 1, 1]]]);
  });

  it('is the very same where all are known, so that nothing is drawn anew', () => {
    expect(knownOutlines(outlines, () => true)).toBe(outlines);
  });
});
