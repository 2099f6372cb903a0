import type { ReactNode } from 'react';
import type { ChartActions, ChartEntry } from './chart-entry';
import styles from './EntryButton.module.css';

/** The button that a column or a row is: as large as the whole entry, and named in words. */
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
    <button
      type="button"
      {...entry.attributes}
      className={`${styles.entry} ${className}`}
      value={entry.id}
      tabIndex={tabStop ? 0 : -1}
      aria-pressed={entry.selected}
      data-kind={entry.kind}
      data-highlighted={highlighted === entry.id || undefined}
      onClick={() => onPick(entry.id)}
      onPointerEnter={mark}
      onPointerLeave={unmark}
      onFocus={mark}
      onBlur={unmark}
    >
      <span className={styles.aloud}>{entry.name}</span>
      <span className={styles.shown} aria-hidden="true">
        {children}
      </span>
    </button>
  );
}
