import type { ReactNode } from 'react';
import type { Doubt, MarkKind } from '@/ui/tone';

/** One column or row of a chart. All words and formatted numbers come from the caller. */
export interface ChartEntry {
  id: string;
  label: string;
  /** Coverage: "3 of 5"; empty where there is none to give. */
  subLabel: string;
  kind: MarkKind;
  value: number;
  doubt: Doubt;
  /** The last part of `value`, which another source contradicts. A value disputed as a whole has the kind `disputed`. */
  disputedValue?: number | undefined;
  /** The number as phrasing content with `<data>`; a word in `<small>` stands above it in a column and before it in a row. */
  valueLabel: ReactNode;
  /** Where the number leads, and what the link is called; null for a number that leads nowhere. */
  receipt: { href: string; name: string } | null;
  /** The whole entry as it is read aloud. */
  name: string;
  selected: boolean;
  attributes: Readonly<Record<`data-${string}`, string>>;
}

/** What is drawn of an entry. */
export type ChartMark = Pick<ChartEntry, 'id' | 'kind' | 'value' | 'doubt' | 'disputedValue'>;

export interface ChartActions {
  onPick: (id: string) => void;
  onHover: (id: string | null) => void;
  /** The entry that is hovered here or marked from another view. */
  highlighted: string | null;
}
