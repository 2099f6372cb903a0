import type { ChartEntry } from './chart-entry';
import styles from './EntryButton.module.css';

/** The number of an entry. Where it leads to its receipt, Tab reaches it from the button of its entry. */
export function EntryValue({
  entry,
  className,
  tabStop,
  dir,
}: {
  entry: ChartEntry;
  className: string | undefined;
  tabStop: boolean;
  dir?: 'ltr' | 'rtl';
}) {
  const { receipt, valueLabel } = entry;
  return (
    <span className={className} dir={dir}>
      {receipt === null ? (
        valueLabel
      ) : (
        <a className={styles.receipt} href={receipt.href} aria-label={receipt.name} tabIndex={tabStop ? 0 : -1}>
          {valueLabel}
        </a>
      )}
    </span>
  );
}
