import type { ReactNode } from 'react';
import { Icon } from '@/ui/Icon';
import styles from './DataTable.module.css';

export interface TableColumn {
  id: string;
  label: ReactNode;
  /** Right-aligned, for numbers. */
  isNumber?: boolean;
  /** Can be sorted by; the heading becomes a button. */
  isSortable?: boolean;
  className?: string | undefined;
}

export interface TableRow {
  id: string;
  cells: readonly ReactNode[];
  isSelected?: boolean;
  attributes?: Readonly<Record<`data-${string}`, string>>;
  className?: string | undefined;
}

interface DataTableProps {
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** The first cell of each row is its heading. */
  sorting?: { column: string; isDescending: boolean };
  onSort?: (column: string) => void;
  onHover?: (id: string | null) => void;
  /** A click anywhere in a row; the button in its heading gives the keyboard the same. */
  onPick?: (id: string) => void;
  highlighted?: string | null;
  /** On screens no wider than this the rows become blocks, and the headings of the columns are heard only. */
  blocks?: 'phone' | 'tablet';
  className?: string | undefined;
}

const classByBlocks = { phone: styles.blocksOnPhone, tablet: styles.blocksOnTablet };

/** A table with row and column headings. Wide tables scroll inside their own box. */
export function DataTable({ caption, columns, rows, sorting, onSort, onHover, onPick, highlighted, blocks, className }: DataTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={[styles.table, blocks && classByBlocks[blocks], className].filter(Boolean).join(' ')}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const isSorted = sorting?.column === column.id;
              const look = [column.isNumber === true ? styles.number : '', column.className].filter(Boolean).join(' ');
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={look}
                  aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : undefined}
                >
                  {column.isSortable === true && onSort !== undefined ? (
                    <button
                      type="button"
                      className={styles.sort}
                      onClick={() => {
                        onSort(column.id);
                      }}
                    >
                      {column.label}
                      <span className={styles.order} data-order={isSorted ? (sorting.isDescending ? 'down' : 'up') : 'none'}>
                        <Icon name="chevron-down" />
                      </span>
                    </button>
                  ) : (
                    <span className={styles.heading}>{column.label}</span>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            // The heading of the row holds the button for the keyboard; its click bubbles up to here.
            <tr
              key={row.id}
              {...row.attributes}
              className={row.className}
              data-selected={row.isSelected === true ? 'true' : undefined}
              data-highlighted={highlighted === row.id ? 'true' : undefined}
              onClick={
                onPick &&
                ((event) => {
                  if (!(event.target instanceof Element && event.target.closest('a') !== null)) onPick(row.id);
                })
              }
              onPointerEnter={onHover && (() => onHover(row.id))}
              onPointerLeave={onHover && (() => onHover(null))}
            >
              {row.cells.map((cell, position) => {
                const column = columns[position];
                if (column === undefined) return null;
                const look = [column.isNumber === true ? styles.number : '', column.className].filter(Boolean).join(' ');
                return position === 0 ? (
                  <th key={column.id} scope="row" className={look}>
                    {cell}
                  </th>
                ) : (
                  <td key={column.id} className={look}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
