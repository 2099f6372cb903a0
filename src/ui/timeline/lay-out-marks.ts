/** Half the width of a ring with the space around it, and what a line leaves free behind its end. */
const RING = 5;

export interface MarkBox {
  id: string;
  /** Centre of the ring, and end of its line (the ring's centre where it has none). */
  at: number;
  end: number;
  /** How far to the right the ring may move: all of its days are as likely. */
  room: number;
}

export interface PlacedMark {
  id: string;
  at: number;
  end: number;
  row: number;
}

/** Puts rings into the first rows with space, so that circles of `reach` around them do not meet and no ring stands on a line. */
export function layOutMarks(boxes: readonly MarkBox[], reach: number, pitch: number): { rows: number; placed: readonly PlacedMark[] } {
  const placed: PlacedMark[] = [];
  const ring = Math.min(RING, reach);
  const free = (at: number, end: number, row: number) =>
    placed.every((other) => {
      if (other.row === row && at - ring < Math.max(other.end, other.at) + ring && other.at - ring < Math.max(end, at) + ring) return false;
      return Math.hypot(at - other.at, (row - other.row) * pitch) >= 2 * reach;
    });
  for (const { id, at, end, room } of boxes.toSorted((a, b) => a.room - b.room || a.at - b.at || (a.id < b.id ? -1 : 1))) {
    let place: PlacedMark | undefined;
    for (let row = 0; !place; row += 1) {
      for (let slide = 0; slide <= room && !place; slide += pitch) {
        if (free(at + slide, end + slide, row)) place = { id, at: at + slide, end: end + slide, row };
      }
    }
    placed.push(place);
  }
  const rows = Math.max(0, ...placed.map((mark) => mark.row + 1));
  return { rows, placed: placed.toSorted((a, b) => a.at - b.at || a.row - b.row) };
}
