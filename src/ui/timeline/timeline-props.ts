import type { ReactNode } from 'react';

/** Earliest and latest day that a date may mean; days are whole numbers since 1 January 1970 (UTC). */
export interface DayRange {
  first: number;
  last: number;
}

/** Months are whole numbers, year * 12 + month - 1; both ends belong to it. */
export interface MonthRange {
  fromMonth: number;
  toMonth: number;
}

export interface TimelineBar {
  id: string;
  lane: string;
  name: string;
  /** The language of the name, where it is not that of the page. */
  nameLanguage?: string | undefined;
  /** The accessible name: what it is, when, how much. */
  description: string;
  /** Null where the first day is unknown. */
  start: DayRange | null;
  /** Null where the last day is unknown or still to come. */
  end: DayRange | null;
  /** The sources disagree about the period. */
  soft: boolean;
  /** Exact days of action, drawn dark inside the bar. */
  days: readonly DayRange[];
  /** HTML; a number stands in a `<data>` element, without one no glyph is drawn before it. */
  value: ReactNode;
  /** The same as plain text. */
  valueText: string;
  /** In the chosen period. */
  inside: boolean;
  /** Its dates do not say whether it is in the chosen period. */
  possibly: boolean;
}

export interface TimelineMark {
  id: string;
  description: string;
  start: DayRange | null;
  end: DayRange | null;
  inside: boolean;
}

export interface TimelineLane {
  id: string;
  label: string;
  count: string;
  selected: boolean;
  pickable: boolean;
  attributes: Record<`data-${string}`, string>;
}

export interface TimelineBand {
  id: string;
  label: string;
  start: DayRange | null;
  end: DayRange;
}

export interface TimelineProps {
  lanes: readonly TimelineLane[];
  bars: readonly TimelineBar[];
  /** Counts by month from the first of the axis on, lane by lane, where there are more bars than can be told apart; they are drawn instead. */
  barCounts?: ReadonlyMap<string, Float64Array> | null;
  /** `counts` likewise instead of the items. */
  marks: { label: string; count: string; items: readonly TimelineMark[]; counts?: Float64Array | null } | null;
  bands: readonly TimelineBand[];
  now: { day: number; label: string } | null;
  /** The axis. */
  extent: MonthRange;
  /** The months that can be chosen; lies within the axis. */
  range: MonthRange;
  period: MonthRange;
  /** While dragging, at most once a frame; null where the drag is given up. */
  onPeriodDraft: (period: MonthRange | null) => void;
  /** Pointer: once, at release. Keyboard: at every key. */
  onPeriod: (period: MonthRange, how: 'pointer' | 'keyboard') => void;
  onPickBar: (id: string) => void;
  onPickMark: (id: string) => void;
  onPickLane: (id: string) => void;
  onPickYear: (year: number) => void;
  /** Id of a bar or a mark. */
  highlighted: string | null;
  onHover: (id: string | null) => void;
  sayMonth: (month: number) => string;
  sayYear: (year: number) => string;
  valueHeading: string;
  /** SVG glyph of the measure, drawn before each value. */
  glyph: ReactNode;
  title: string;
  words: {
    period: string;
    dragHint: string;
    from: string;
    to: string;
    wholePeriod: string;
    more: (hidden: number) => string;
    /** Opens in words what is drawn already. */
    list: (count: number) => string;
  };
  /** Direction of the page's text; time itself always runs left to right. */
  direction: 'ltr' | 'rtl';
}

/** What the wide and the narrow drawing are both made from. */
export interface DrawnTimelineProps extends TimelineProps {
  width: number;
  /** How much larger than the design's the reader's text is. */
  textScale: number;
  /** Counts by month instead of bars, and instead of marks. */
  barDensity: ReadonlyMap<string, Float64Array> | null;
  markDensity: Float64Array | null;
  /** Lanes of which all rows are shown. */
  opened: ReadonlySet<string>;
  onOpen: (lane: string) => void;
}
