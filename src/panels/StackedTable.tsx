import type { ReactNode } from 'react';
import { PartTable } from './PartTable';
import styles from './stacked-table.module.css';

interface StackedTableProps {
  caption: string;
  columns: readonly { id: string; label: string; className?: string | undefined }[];
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
}

/** A table whose rows become blocks on a phone, each cell with the name of its column before it. */
export function StackedTable({ caption, columns, rows }: StackedTableProps) {
  return (
    <PartTable
      isOneOfSeveral
      caption={caption}
      blocks="phone"
      className={styles.table}
      columns={columns}
      rows={rows.map(({ id, cells }) => ({
        id,
        cells: cells.map((cell, position) =>
          position === 0 || cell === null ? (
            cell
          ) : (
            <div key={columns[position]?.id}>
              <span className={styles.label}>{columns[position]?.label}</span> {cell}
            </div>
          ),
        ),
      }))}
    />
  );
}
