import { useContext } from 'react';
import { Icon } from '@/ui/Icon';
import styles from './DataTable.module.css';
import { type ManyRows, MostWholeContext } from './many-rows';
import { TableBody } from './TableBody';
import type { TableColumn } from './TableLine';

interface DataTableProps {
  caption: string;
  columns: readonly TableColumn[];
  /** Of more than MOST_WHOLE rows only those near the window are made and drawn. */
  rows: ManyRows;
  sorting?: { column: string; isDescending: boolean };
  onSort?: (column: string) => void;
  onHover?: (id: string | null) => void;
  /** A click anywhere in a row; the button in its heading gives the keyboard the same. */
  onPick?: (id: string) => void;
  highlighted?: string | null;
  /** On screens no wider than this the rows become blocks, and the headings of the columns are heard only, or seen while a button in them has the focus. */
  blocks?: 'phone' | 'tablet';
  /** Of a long table, how many rows a phone shows. */
  mostOnPhone?: number;
  /** Said on paper, where a long table is not printed to its end. */
  printNote?: string;
  className?: string | undefined;
}

const classByBlocks = { phone: styles.blocksOnPhone, tablet: styles.blocksOnTablet };

/** A table with row and column headings. Wide tables scroll inside their own box. */
export function DataTable({
  caption,
  columns,
  rows,
  sorting,
  onSort,
  onHover,
  onPick,
  highlighted,
  blocks,
  mostOnPhone = Number.POSITIVE_INFINITY,
  printNote,
  className,
}: DataTableProps) {
  const isLong = rows.length > useContext(MostWholeContext);
  const look = [styles.table, blocks && classByBlocks[blocks], isLong && styles.long, className].filter(Boolean).join(' ');
  return (
    <div className={styles.scroll}>
      <table className={look} aria-rowcount={isLong ? rows.length + 1 : undefined}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr aria-rowindex={isLong ? 1 : undefined}>
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
                      <span className={styles.order} data-tool="" data-order={isSorted ? (sorting.isDescending ? 'down' : 'up') : 'none'}>
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
        <TableBody rows={rows} mostOnPhone={mostOnPhone} columns={columns} onHover={onHover} onPick={onPick} highlighted={highlighted} />
      </table>
      {isLong && printNote !== undefined && <p className={styles.printNote}>{printNote}</p>}
    </div>
  );
}
