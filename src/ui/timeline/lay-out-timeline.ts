/** Distance between a bar and its label, and between one operation and the next of its row. */
export const LABEL_GAP = 8;
export const CLEAR = 10;
/** Above this many bars a lane takes the first rows found instead of the fewest. */
const SEARCHED_BARS = 60;
const SEARCH_STEPS = 300;

export interface BarBox {
  id: string;
  lane: string;
  /** Edges of the bar and width of its label, in pixels. */
  from: number;
  to: number;
  label: number;
}

export interface PlacedBar {
  id: string;
  row: number;
  /** What bar and label take up together. */
  from: number;
  to: number;
  labelFrom: number;
  labelWidth: number;
  /** Over its own bar only where there is room on neither side. */
  side: 'right' | 'left' | 'over';
}

export interface LaneLayout {
  rows: number;
  /** In order of time. */
  placed: readonly PlacedBar[];
}

type Place = Omit<PlacedBar, 'row'>;

/** Puts the bars of each lane into the fewest rows, each label right of its bar or, where that is taken, left of it. */
export function layOutTimeline(boxes: readonly BarBox[], width: number): Map<string, LaneLayout> {
  const lanes = new Map<string, BarBox[]>();
  for (const box of boxes) lanes.set(box.lane, [...(lanes.get(box.lane) ?? []), box]);
  return new Map([...lanes].map(([lane, members]) => [lane, layOutLane(members, width)]));
}

function layOutLane(boxes: readonly BarBox[], width: number): LaneLayout {
  const inTime = boxes.toSorted((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));
  const choices = inTime.map((box) => placesOf(box, width));
  const quick = placeQuickly(choices);
  if (boxes.length > SEARCHED_BARS) return quick;
  for (let rows = depthOf(inTime); rows < quick.rows; rows += 1) {
    const placed = placeWithin(choices, rows);
    if (placed) return { rows, placed };
  }
  return quick;
}

function placesOf({ id, from, to, label }: BarBox, width: number): Place[] {
  const places: Place[] = [];
  const right = to + LABEL_GAP;
  const left = from - LABEL_GAP - label;
  if (right + label <= width) places.push({ id, from, to: right + label, labelFrom: right, labelWidth: label, side: 'right' });
  if (left >= 0) places.push({ id, from: left, to, labelFrom: left, labelWidth: label, side: 'left' });
  if (places.length) return places;
  const labelWidth = Math.min(label, width);
  const labelFrom = Math.max(0, Math.min(from, width - labelWidth));
  return [{ id, from: Math.min(from, labelFrom), to: Math.max(to, labelFrom + labelWidth), labelFrom, labelWidth, side: 'over' }];
}

/** The row that fits most closely: with bars taken in order of time no other row can serve the later ones better. */
function closestRow(ends: readonly number[], from: number): number {
  let best = -1;
  ends.forEach((end, row) => {
    if (end + CLEAR <= from && (best < 0 || end > (ends[best] ?? 0))) best = row;
  });
  return best;
}

function placeQuickly(choices: readonly Place[][]): LaneLayout {
  const ends: number[] = [];
  const placed = choices.flatMap((places): PlacedBar[] => {
    const fitting = places.find((place) => closestRow(ends, place.from) >= 0) ?? places[0];
    if (!fitting) return [];
    const found = closestRow(ends, fitting.from);
    const row = found < 0 ? ends.length : found;
    ends[row] = fitting.to;
    return [{ ...fitting, row }];
  });
  return { rows: ends.length, placed };
}

function placeWithin(choices: readonly Place[][], rows: number): PlacedBar[] | null {
  const ends = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY);
  const placed: PlacedBar[] = [];
  const failed = new Set<string>();
  let steps = 0;

  const placeFrom = (index: number): boolean => {
    const places = choices[index];
    if (!places) return true;
    const state = `${index}|${ends.toSorted((a, b) => a - b).join()}`;
    steps += 1;
    if (failed.has(state) || steps > SEARCH_STEPS) return false;
    for (const place of places) {
      const row = closestRow(ends, place.from);
      if (row < 0) continue;
      const before = ends[row] ?? 0;
      ends[row] = place.to;
      placed.push({ ...place, row });
      if (placeFrom(index + 1)) return true;
      placed.pop();
      ends[row] = before;
    }
    failed.add(state);
    return false;
  };

  return placeFrom(0) ? placed : null;
}

/** How many bars stand above each other at once: no layout has fewer rows. */
function depthOf(boxes: readonly BarBox[]): number {
  return Math.max(1, ...boxes.map(({ from }) => boxes.filter((other) => other.from <= from && from < other.to + CLEAR).length));
}
