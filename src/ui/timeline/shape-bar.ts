import type { TimeScale } from './time-scale';
import type { DayRange } from './timeline-props';

const TOOTH = 2;
const MONTH_PITCH = 4;
const YEAR_PITCH = 8;
const DAYS_OF_A_MONTH = 31;
const LEAST_WIDTH = 4;
const LEAST_DAYS_WIDTH = 3;
/** Length of the line that leads out of a period whose other end is not known. */
const OPEN_RUN = 22;

export interface Span {
  from: number;
  to: number;
}

/** A period in pixels: solid where it surely lasted, a comb where only the month or the year is known, a line where an end is open. */
export interface BarShape extends Span {
  solid: Span | null;
  teeth: readonly number[];
  open: { at: number; tip: number } | null;
  days: readonly Span[];
}

export interface Dated {
  start: DayRange | null;
  end: DayRange | null;
}

export function shapeBar({ start, end, days = [] }: Dated & { days?: readonly DayRange[] }, scale: TimeScale): BarShape {
  const shape = withinPlot(shapePeriod(start, end, scale), scale.width);
  return { ...shape, days: days.map((range) => shapeDays(range, shape, scale)) };
}

function shapePeriod(start: DayRange | null, end: DayRange | null, scale: TimeScale): Omit<BarShape, 'days'> {
  const known = start ?? end;
  if (!known) return { from: 0, to: scale.width, solid: null, teeth: [], open: { at: 0, tip: scale.width } };
  if (!start || !end) {
    const { from, to, solid, teeth } = shapePeriod(known, known, scale);
    if (end) return { from: from - OPEN_RUN, to, solid, teeth, open: { at: from, tip: from - OPEN_RUN } };
    return { from, to: to + OPEN_RUN, solid, teeth, open: { at: to, tip: to + OPEN_RUN } };
  }
  if (start.first > end.last) return shapePeriod(end, start, scale);

  const from = scale.x(start.first);
  const to = scale.x(end.last + 1);
  if (start.first === end.first && start.last === end.last && !isDay(start)) {
    const pitch = pitchOf(start);
    const teeth = comb(from, Math.floor((to - from + pitch - TOOTH) / pitch), pitch);
    return { from, to: Math.max(to, from + TOOTH), solid: null, teeth, open: null };
  }

  const startTo = Math.min(scale.x(start.last + 1), to);
  const opening = isDay(start) ? [] : comb(from, Math.floor((startTo - from) / pitchOf(start)), pitchOf(start));
  const openingEdge = opening.length ? (opening.at(-1) ?? from) + MONTH_PITCH : from;
  const closingWidth = to - Math.max(scale.x(end.first), openingEdge);
  const closingTeeth = isDay(end) ? 0 : Math.max(end.first > start.last ? 1 : 0, Math.floor(closingWidth / pitchOf(end)));
  const closing =
    closingTeeth > 0 ? comb(Math.max(openingEdge, to - (closingTeeth - 1) * pitchOf(end) - TOOTH), closingTeeth, pitchOf(end)) : [];

  const solidFrom = isDay(start) ? from : Math.max(startTo, openingEdge);
  const solidTo = isDay(end) ? to : Math.min(scale.x(end.first), (closing[0] ?? to) - TOOTH);
  const solid = solidTo - solidFrom >= 1 ? { from: solidFrom, to: solidTo } : null;
  const teeth = [...opening, ...closing];
  const lastTooth = teeth.at(-1);
  if (lastTooth === undefined) {
    const widening = Math.max(0, LEAST_WIDTH - (to - from)) / 2;
    const whole = { from: from - widening, to: to + widening };
    return { ...whole, solid: whole, teeth, open: null };
  }
  return { from, to: Math.max(to, solid?.to ?? to, lastTooth + TOOTH), solid, teeth, open: null };
}

/** Moves what would stand outside. */
function withinPlot(shape: Omit<BarShape, 'days'>, width: number): Omit<BarShape, 'days'> {
  const { from, solid } = shape;
  const to = Math.max(shape.to, from + LEAST_WIDTH);
  const move = from < 0 ? -from : Math.min(0, width - to);
  const shift = (span: Span | null) => span && { from: span.from + move, to: span.to + move };
  return {
    from: Math.max(0, from + move),
    to: Math.min(width, to + move),
    solid: shift(solid),
    teeth: shape.teeth.map((tooth) => tooth + move),
    open: shape.open && { at: shape.open.at + move, tip: shape.open.tip + move },
  };
}

function shapeDays(range: DayRange, bar: Span, scale: TimeScale): Span {
  const from = scale.x(range.first);
  const width = Math.min(Math.max(LEAST_DAYS_WIDTH, scale.x(range.last + 1) - from), bar.to - bar.from);
  const at = Math.max(bar.from, Math.min(from, bar.to - width));
  return { from: at, to: at + width };
}

function comb(from: number, count: number, pitch: number): number[] {
  return Array.from({ length: Math.max(1, count) }, (_, index) => from + index * pitch);
}

function isDay(range: DayRange): boolean {
  return range.first === range.last;
}

function pitchOf(range: DayRange): number {
  return range.last - range.first >= DAYS_OF_A_MONTH ? YEAR_PITCH : MONTH_PITCH;
}
