import type { ReactNode } from 'react';
import type { ChartActions, ChartEntry } from './chart-entry';
import styles from './EntryButton.module.css';

/** A column or a row: a button as large as the whole entry and named in words, and above it what is shown. */
export function EntryButton({
  entry,
  className,
  tabStop,
  onPick,
  onHover,
  highlighted,
  children,
}: ChartActions & { entry: ChartEntry; className: string | undefined; tabStop: boolean; children: ReactNode }) {
  const mark = () => onHover(entry.id);
  const unmark = () => onHover(null);
  return (
    <div
      className={`${styles.entry} ${className}`}
      data-kind={entry.kind}
      data-selected={entry.selected}
      data-highlighted={highlighted === entry.id || undefined}
      onPointerEnter={mark}
      onPointerLeave={unmark}
      onFocus={mark}
      onBlur={unmark}
    >
      <button
        type="button"
        {...entry.attributes}
        className={styles.button}
        value={entry.id}
        tabIndex={tabStop ? 0 : -1}
        aria-label={entry.name}
        aria-pressed={entry.selected}
        onClick={() => onPick(entry.id)}
      />
      {children}
    </div>
  );
}
