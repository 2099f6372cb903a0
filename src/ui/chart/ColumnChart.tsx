import { useContext, useId } from 'react';
import { Glyph } from '@/ui/mark/Glyph';
import tones from '@/ui/mark/tone.module.css';
import type { Tone } from '@/ui/tone';
import { columnSize } from './bar-size';
import type { ChartActions, ChartEntry } from './chart-entry';
import { ChartRoomContext } from './chart-room';
import styles from './ColumnChart.module.css';
import { EntryButton } from './EntryButton';
import { EntryValue } from './EntryValue';
import { latePart } from './late-part';
import { useRovingFocus } from './use-roving-focus';

const Bars = latePart(() => import('./ColumnBars').then(({ ColumnBars }) => ColumnBars));

/** Columns of one measure over time, which runs from left to right in every language. Keep `columns` the same array while nothing changes. */
export function ColumnChart({
  columns,
  tone,
  maximum,
  direction,
  title,
  ...actions
}: ChartActions & { columns: readonly ChartEntry[]; tone: Tone; maximum: number; direction: 'ltr' | 'rtl'; title: string }) {
  const titleId = useId();
  const plot = columnSize.plot + useContext(ChartRoomContext).plot;
  const { tabStop, group } = useRovingFocus(
    columns.map(({ id }) => id),
    'across',
  );
  return (
    <div role="group" aria-labelledby={titleId} {...group}>
      <h3 className={styles.title} id={titleId}>
        <Glyph tone={tone} />
        {title}
      </h3>
      <div className={styles.columns} dir="ltr">
        {columns.map((column) => (
          <EntryButton key={column.id} entry={column} className={styles.column} tabStop={column.id === tabStop} {...actions}>
            <span className={styles.plot}>
              <EntryValue entry={column} className={styles.value} tabStop={column.id === tabStop} dir={direction} />
              <svg className={styles.extent} width="64%" height={extentOf(column, maximum, plot)} aria-hidden="true" />
            </span>
            <span className={styles.label} aria-hidden="true">
              {column.label}
            </span>
            <span className={styles.subLabel} dir={direction} aria-hidden="true">
              {column.subLabel}
            </span>
          </EntryButton>
        ))}
        <div className={`${styles.bars} ${tones[tone]}`} aria-hidden="true">
          <Bars marks={columns} maximum={maximum} plot={plot} />
        </div>
      </div>
    </div>
  );
}

/** Height in pixels that a column takes with its comb: the value stands above it, the ink outline around it. */
function extentOf({ kind, value, doubt }: ChartEntry, maximum: number, plot: number): number {
  if (kind === 'none') return 0;
  if (kind !== 'value' && kind !== 'disputed') return columnSize.absence;
  const beyond = { none: 0, below: 0, all: 0, around: 6, above: 12 }[doubt];
  return Math.max(2, Math.round((plot * value) / (maximum || 1))) + beyond;
}
