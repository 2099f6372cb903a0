import type { Dated } from './shape-bar';
import { clamp, type TimeScale } from './time-scale';

const OPEN_RUN = 22;
const LEAST_LINE = 9;
const DAYS_OF_A_MONTH = 31;
const EDGE = 5;

export interface MarkShape {
  /** Centre of the ring, and end of its line (the ring's centre where it has none). */
  at: number;
  end: number;
  /** How far to the right the ring may stand as well. */
  room: number;
  /** Only the year is known. */
  vague: boolean;
  /** Its last day (or its first) is not known: the line ends in an arrow. */
  open: boolean;
}

export function shapeMark({ start, end }: Dated, scale: TimeScale): MarkShape {
  const known = start ?? end;
  if (!known) return { at: EDGE, end: EDGE + OPEN_RUN, room: 0, vague: true, open: true };
  const vague = known.last - known.first >= DAYS_OF_A_MONTH;
  const left = scale.x(known.first);
  const right = scale.x(known.last + 1);
  const at = clamp(vague ? left + EDGE : (left + right) / 2, EDGE, scale.width - EDGE);
  const room = vague ? Math.max(0, Math.min(right, scale.width) - EDGE - at) : 0;
  if (!start || !end) return { at, end: at + (end ? -OPEN_RUN : OPEN_RUN), room, vague, open: true };
  const last = scale.x(end.last + 1);
  const lasted = end.first > start.last && last - at >= LEAST_LINE;
  return { at, end: lasted ? last : at, room: lasted ? 0 : room, vague, open: false };
}
