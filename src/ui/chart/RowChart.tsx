import { useId } from 'react';
import { Glyph } from '@/ui/mark/Glyph';
import tones from '@/ui/mark/tone.module.css';
import type { Tone } from '@/ui/tone';
import type { ChartActions, ChartEntry } from './chart-entry';
import { EntryButton } from './EntryButton';
import { EntryValue } from './EntryValue';
import { latePart } from './late-part';
import styles from './RowChart.module.css';
import { useRovingFocus } from './use-roving-focus';

const Bars = latePart(() => import('./RowBars').then(({ RowBars }) => RowBars));

/** Rows of one measure. `labels` is for the first of several charts side by side; below 1200 px every chart shows its labels. */
export function RowChart({
  rows,
  tone,
  maximum,
  direction,
  title,
  labels,
  ...actions
}: ChartActions & {
  rows: readonly ChartEntry[];
  tone: Tone;
  maximum: number;
  direction: 'ltr' | 'rtl';
  title: string;
  labels: boolean;
}) {
  const titleId = useId();
  const { tabStop, group } = useRovingFocus(
    rows.map(({ id }) => id),
    'down',
  );
  return (
    <div className={styles.chart} role="group" aria-labelledby={titleId} data-labels={labels} {...group}>
      <h3 className={styles.title} id={titleId}>
        <Glyph tone={tone} />
        {title}
      </h3>
      <div className={styles.rows}>
        {rows.map((row) => (
          <EntryButton key={row.id} entry={row} className={styles.row} tabStop={row.id === tabStop} {...actions}>
            <span className={styles.label} aria-hidden="true">
              {row.label}
            </span>
            <EntryValue entry={row} className={styles.value} tabStop={row.id === tabStop} />
            <span className={styles.subLabel} aria-hidden="true">
              {row.subLabel}
            </span>
          </EntryButton>
        ))}
        <div className={`${styles.bars} ${tones[tone]}`} dir="ltr" aria-hidden="true">
          <Bars marks={rows} maximum={maximum} direction={direction} />
        </div>
      </div>
    </div>
  );
}
