/** A closed line as x, y, x, y, … in whole units of the plane, y down; the first point is not repeated. */
export type Ring = readonly number[];

/** Where a name goes that does not fit inside: the far end of its line (for a circle: its middle), and the side of it on which the text stands. */
export interface Leader {
  x: number;
  y: number;
  side: 'left' | 'right' | 'above' | 'below';
}

export interface Outline {
  /** ISO 3166-1 alpha-3. */
  id: string;
  /** Each polygon is an outer ring and its holes. */
  polygons: readonly (readonly Ring[])[];
  /** The middle of the roomiest box inside the shape, and that box: what is larger does not fit. */
  label: { x: number; y: number; width: number; height: number };
  /** An island state so small that a circle stands for it. */
  small: boolean;
  leader: Leader | null;
}

/** Outlines already projected: a plane of whole numbers on which the map, a slide or a print draws without knowing a projection. */
export interface MapOutlines {
  version: 1;
  width: number;
  height: number;
  /** Largest first, so that what is drawn later is never hidden. */
  shapes: readonly Outline[];
  /** Land around that is not in the question. */
  context: readonly (readonly Ring[])[];
  /** Stretches of border that are contested; open lines. */
  disputed: readonly (readonly number[])[];
}
