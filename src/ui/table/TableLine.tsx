import type { ReactNode, Ref } from 'react';
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
  /** The first is the heading of the row. */
  cells: readonly ReactNode[];
  /** What a cell means, in full, for each of them. */
  titles?: readonly (string | undefined)[];
  isSelected?: boolean;
  attributes?: Readonly<Record<`data-${string}`, string>>;
  className?: string | undefined;
}

export interface LineProps {
  columns: readonly TableColumn[];
  onHover: ((id: string | null) => void) | undefined;
  onPick: ((id: string) => void) | undefined;
  highlighted: string | null | undefined;
}

interface TableLineProps extends LineProps {
  row: TableRow;
  /** Of a table of which not every row is drawn: the place of the row, counted from the row of headings as 1. */
  position?: number;
  ref?: Ref<HTMLTableRowElement>;
}

/** One row of a table. */
export function TableLine({ row, columns, onHover, onPick, highlighted, position, ref }: TableLineProps) {
  return (
    // The heading of the row holds the button for the keyboard; its click bubbles up to here.
    <tr
      ref={ref}
      aria-rowindex={position}
      data-index={position === undefined ? undefined : position - 2}
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
      {row.cells.map((cell, place) => {
        const column = columns[place];
        if (column === undefined) return null;
        const look = [column.isNumber === true ? styles.number : '', column.className].filter(Boolean).join(' ');
        return place === 0 ? (
          <th key={column.id} scope="row" className={look}>
            {cell}
          </th>
        ) : (
          <td key={column.id} className={look} title={row.titles?.[place]}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
}
