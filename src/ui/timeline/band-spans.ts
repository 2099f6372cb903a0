import type { TimeScale } from './time-scale';
import type { TimelineBand } from './timeline-props';

export interface BandSpan {
  id: string;
  label: string;
  from: number;
  to: number;
  /** Its first day is not known: it is drawn from the end of the band before. */
  open: boolean;
}

/** The bands in pixels, in order of their ends. */
export function bandSpans(bands: readonly TimelineBand[], scale: TimeScale): BandSpan[] {
  let before = 0;
  return bands
    .toSorted((a, b) => a.end.last - b.end.last)
    .map(({ id, label, start, end }) => {
      const from = start ? scale.x(start.first) : before;
      const to = scale.x(end.last + 1);
      before = Math.max(before, to);
      return { id, label, from, to: Math.max(from, to), open: start === null };
    });
}
