import { useMemo, useState } from 'react';
import { useInlineSize } from '@/ui/use-inline-size';
import { densityByMonth } from './density-by-month';
import { RowTimeline } from './RowTimeline';
import type { DrawnTimelineProps, TimelineProps } from './timeline-props';
import { WideTimeline } from './WideTimeline';

/** The page's widest content, and the content of a page of 1200 px with a scroll bar beside it. */
const ASSUMED_WIDTH = 1344;
const WIDE_FROM = 1080;
/** More bars than this are drawn as counts by month. */
export const MOST_BARS = 2000;
/** Likewise for marks, which are placed one against another. */
export const MOST_MARKS = 400;

export function Timeline(props: TimelineProps) {
  const { bars, barCounts = null, marks, extent, title } = props;
  const [ref, width] = useInlineSize(ASSUMED_WIDTH);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());

  const barDensity = useMemo(() => barCounts ?? (bars.length > MOST_BARS ? densityByMonth(bars, extent) : null), [barCounts, bars, extent]);
  const items = marks?.items;
  const markCounts = marks?.counts ?? null;
  const markDensity = useMemo(() => {
    if (markCounts !== null || items === undefined || items.length <= MOST_MARKS) return markCounts;
    return (
      densityByMonth(
        items.map(({ start, end }) => ({ lane: 'marks', start, end })),
        extent,
      ).get('marks') ?? null
    );
  }, [markCounts, items, extent]);

  const drawn: DrawnTimelineProps = {
    ...props,
    width,
    barDensity,
    markDensity,
    opened,
    onOpen: (lane) => setOpened((lanes) => new Set([...lanes, lane])),
  };
  return (
    <div ref={ref} role="group" aria-label={title} dir={props.direction}>
      {width >= WIDE_FROM * textScale() ? <WideTimeline {...drawn} /> : <RowTimeline {...drawn} />}
    </div>
  );
}

/** How much larger than the design's the reader's text is. */
function textScale(): number {
  return typeof document === 'undefined' ? 1 : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}
