import { islandRadius } from './island-radius';
import type { Leader, MapOutlines, Outline } from './map-outlines';
import { overhang } from './overhang';

/** CSS pixels, for text of 12 px. */
export const lineHeight = 13;
/** A letter and a digit of that text, the height of its digits, and the space around it. */
const [letter, digit, figure, space] = [6.3, 7.2, 9, 4];
/** A number rather hangs over so far than parts from its name. */
const beyond = 12;
/** How many lines a label may move away from one that is already there. */
const moves = 3;

export interface LabelWord {
  text: string;
  strong: boolean;
}

/** All in CSS pixels of the map as it is drawn. */
export interface PlacedLabel {
  id: string;
  /** Upon its shape; else beside it or at the end of a line. */
  inside: boolean;
  lines: readonly (readonly LabelWord[])[];
  anchor: 'start' | 'middle' | 'end';
  x: number;
  /** The base line of the first line. */
  y: number;
  leader: { x1: number; y1: number; x2: number; y2: number } | null;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Wanted {
  outline: Outline;
  caption: string;
  label: string;
}

/**
 * Each number in its shape where it fits, its word above it where that helps, else with the short name at the shape's leader. Without a leader it may stand
 * a little over the border; where it would stand far over it, there is none.
 */
export function placeOutlineLabels(wanted: readonly Wanted[], outlines: MapOutlines, unit: number): PlacedLabel[] {
  const size = { width: outlines.width / unit, height: outlines.height / unit };
  const inside = wanted.flatMap((one) => {
    const lines = linesInside(one, unit);
    return lines === null ? [] : [{ ...one, lines }];
  });
  const isInside = new Set(inside.map(({ outline }) => outline.id));
  const taken = outlines.shapes.filter(({ small }) => small).map(({ label }) => circleAt(label.x / unit, label.y / unit));
  const upon = inside.map(({ outline, lines }): PlacedLabel => {
    const [x, y] = [outline.label.x / unit, outline.label.y / unit];
    const above = ((lines.length - 1) * lineHeight) / 2;
    taken.push(boxAround('middle', x, y - lineHeight / 2 - above, lines));
    return { id: outline.id, inside: true, lines, anchor: 'middle', x, y: y + figure / 2 - above, leader: null };
  });
  const beside = wanted
    .filter(({ outline }) => !isInside.has(outline.id))
    .flatMap(({ outline, caption, label }) => (outline.leader ? [{ outline, leader: outline.leader, caption, label }] : []))
    .toSorted((one, other) => one.leader.y - other.leader.y)
    .flatMap(({ outline, leader, caption, label }): PlacedLabel[] => {
      const [x, y] = [leader.x / unit, leader.y / unit];
      const away = space + (outline.small ? islandRadius : 0);
      const words = [...caption.split(' ').map((text) => ({ text, strong: false })), { text: label, strong: true }];
      const lines = linesOf(words, roomOf(leader.side, x, away, size.width));
      const anchor = leader.side === 'left' ? 'end' : leader.side === 'right' ? 'start' : 'middle';
      const at = leader.side === 'left' ? x - away : leader.side === 'right' ? x + away : x;
      const top = topOf(leader.side, y, away, lines.length * lineHeight);
      const box = keepIn(boxAround(anchor, at, top, lines), size);
      const step = leader.side === 'above' ? -lineHeight : lineHeight;
      const move = Array.from({ length: moves + 1 }, (_, index) => index * step).find((by) => isFree(shifted(box, by), taken, size));
      if (move === undefined) return [];
      taken.push(shifted(box, move));
      const middle = (box.left + box.right) / 2;
      return [
        {
          id: outline.id,
          inside: false,
          lines,
          anchor,
          x: anchor === 'middle' ? middle : anchor === 'end' ? box.right : box.left,
          y: box.top + move + (lineHeight + figure) / 2,
          leader: outline.small ? islandLine(x, y, move) : { x1: outline.label.x / unit, y1: outline.label.y / unit, x2: x, y2: y + move },
        },
      ];
    });
  return [...upon, ...beside];
}

/** The lines in which a number stands upon its shape; null where there is no room. */
function linesInside({ outline: { small, label: box, leader }, label }: Wanted, unit: number): LabelWord[][] | null {
  const room = small ? { width: 2 * islandRadius, height: 2 * islandRadius } : { width: box.width / unit, height: box.height / unit };
  const whole = [[{ text: label, strong: true }]];
  const last = label.lastIndexOf(' ');
  const stacked = [[{ text: label.slice(0, last), strong: false }], [{ text: label.slice(last + 1), strong: true }]];
  const choices = last < 0 ? [whole] : [whole, stacked];
  const shares = leader === null ? [{ width: 1, height: 1 }, overhang] : [{ width: 1, height: 1 }];
  const fitting = shares.map((share) =>
    choices.find(
      (lines) =>
        Math.max(...lines.map(([word]) => (word?.text.length ?? 0) * (word?.strong ? digit : letter))) + 2 <= room.width * share.width &&
        (lines.length - 1) * lineHeight + figure + 2 <= room.height * share.height,
    ),
  );
  return fitting.find((lines) => lines !== undefined) ?? null;
}

function roomOf(side: Leader['side'], x: number, away: number, width: number): number {
  switch (side) {
    case 'left':
      return x - away;
    case 'right':
      return width - x - away;
    case 'above':
    case 'below':
      return width;
  }
}

function topOf(side: Leader['side'], y: number, away: number, height: number): number {
  switch (side) {
    case 'left':
    case 'right':
      return y - height / 2;
    case 'above':
      return y - away - height;
    case 'below':
      return y + away;
  }
}

function widthOf(words: readonly LabelWord[]): number {
  return words.reduce((sum, { text }) => sum + (text.length + 1) * letter, -letter);
}

function linesOf(words: readonly LabelWord[], room: number): LabelWord[][] {
  const lines: LabelWord[][] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last && widthOf([...last, word]) <= room + (word.strong ? beyond : 0)) last.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** From the edge of a circle to its name, where that had to move away. */
function islandLine(x: number, y: number, move: number): PlacedLabel['leader'] {
  return move === 0 ? null : { x1: x, y1: y + Math.sign(move) * islandRadius, x2: x, y2: y + move };
}

function circleAt(x: number, y: number): Box {
  return { left: x - islandRadius, right: x + islandRadius, top: y - islandRadius, bottom: y + islandRadius };
}

function boxAround(anchor: PlacedLabel['anchor'], x: number, top: number, lines: readonly (readonly LabelWord[])[]): Box {
  const width = Math.max(...lines.map(widthOf));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top, bottom: top + lines.length * lineHeight };
}

function keepIn(box: Box, { width, height }: { width: number; height: number }): Box {
  const right = Math.max(0, -box.left) + Math.min(0, width - box.right);
  const down = Math.max(0, -box.top) + Math.min(0, height - box.bottom);
  return { left: box.left + right, right: box.right + right, top: box.top + down, bottom: box.bottom + down };
}

function shifted(box: Box, by: number): Box {
  return { ...box, top: box.top + by, bottom: box.bottom + by };
}

function isFree(box: Box, taken: readonly Box[], { height }: { height: number }): boolean {
  if (box.top < 0 || box.bottom > height) return false;
  return taken.every((other) => box.right < other.left || other.right < box.left || box.bottom <= other.top || other.bottom <= box.top);
}
