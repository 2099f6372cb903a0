import { useCallback, useMemo, useState } from 'react';
import { useInlineSize } from '@/ui/use-inline-size';
import { densityByMonth } from './density-by-month';
import { RowTimeline } from './RowTimeline';
import styles from './Timeline.module.css';
import type { DrawnTimelineProps, TimelineProps } from './timeline-props';
import { WideTimeline } from './WideTimeline';

/** At build, and until the page is measured: the page's widest content, and that of a phone. The style sheet shows the one that fits. */
const ASSUMED = { wide: 1344, rows: 358 };
/** As in the style sheet: the content of a page of 1200 px with a scroll bar beside it. */
const WIDE_FROM = 1030;
/** More bars than this are drawn as counts by month. */
export const MOST_BARS = 120;
/** Likewise for marks, which are placed one against another. */
export const MOST_MARKS = 120;

export function Timeline(props: TimelineProps) {
  const { bars, barCounts = null, marks, extent, title } = props;
  const [ref, width] = useInlineSize(0);
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

  const onOpen = useCallback((lane: string) => setOpened((lanes) => new Set([...lanes, lane])), []);
  const isMeasured = width > 0;
  const textScale = isMeasured ? readTextScale() : 1;
  const isWide = width >= WIDE_FROM * textScale;
  const drawn: Omit<DrawnTimelineProps, 'width'> = {
    ...props,
    textScale,
    barDensity,
    markDensity,
    opened,
    onOpen,
  };
  return (
    <div ref={ref} className={styles.timeline} role="group" aria-label={title} dir={props.direction}>
      {(!isMeasured || isWide) && (
        <div className={isMeasured ? undefined : styles.wide}>
          <WideTimeline {...drawn} width={isMeasured ? width : ASSUMED.wide} />
        </div>
      )}
      {!isWide && (
        <div className={isMeasured ? undefined : styles.rows}>
          <RowTimeline {...drawn} width={isMeasured ? width : ASSUMED.rows} />
        </div>
      )}
    </div>
  );
}

/** How much larger than the design's the reader's text is. */
function readTextScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}
