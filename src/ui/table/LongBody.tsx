import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { usePrinting } from '@/ui/use-printing';
import styles from './DataTable.module.css';
import { ASSUMED_HEIGHT, type ManyRows, MOST_DRAWN, MOST_PRINTED } from './many-rows';
import { type LineProps, TableLine } from './TableLine';

interface LongBodyProps extends LineProps {
  rows: ManyRows;
  /** On a phone only so many, until all are asked for. */
  mostOnPhone: number;
}

const OVERSCAN = 12;
const PHONE = '(max-width: 44.99rem)';

/** The rows of a long table that are near the window; the others are room. */
export function LongBody({ rows, mostOnPhone, ...line }: LongBodyProps) {
  const { columns } = line;
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  const isPrinting = usePrinting();
  const isPhone = useSyncExternalStore(followPhone, () => matchMedia(PHONE).matches);
  const count = Math.min(rows.length, isPhone ? mostOnPhone : rows.length, MOST_DRAWN);
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => ASSUMED_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: top,
    // A row that has the focus keeps it, wherever it is.
    rangeExtractor: (range) =>
      focused === null || focused >= count
        ? defaultRangeExtractor(range)
        : [...new Set([...defaultRangeExtractor(range), focused])].sort((a, b) => a - b),
  });
  useLayoutEffect(() => {
    const table = body.current;
    if (table === null) return undefined;
    const findTop = () => setTop(Math.round(table.getBoundingClientRect().top + window.scrollY));
    const handleFocus = (event: FocusEvent) => {
      const place = event.target instanceof Element ? event.target.closest('tr')?.dataset['index'] : undefined;
      setFocused(place === undefined ? null : Number(place));
    };
    const handleBlur = () => setFocused(null);
    findTop();
    table.addEventListener('focusin', handleFocus);
    table.addEventListener('focusout', handleBlur);
    // What stands above changes its height with the question, and the page with it.
    const observer = new ResizeObserver(findTop);
    observer.observe(document.body);
    return () => {
      table.removeEventListener('focusin', handleFocus);
      table.removeEventListener('focusout', handleBlur);
      observer.disconnect();
    };
  }, [isPrinting]);

  if (isPrinting)
    return (
      <tbody ref={body}>
        {Array.from({ length: Math.min(rows.length, MOST_PRINTED) }, (_, position) => rows.at(position)).map(
          (row, position) => row && <TableLine key={row.id} row={row} position={position + 2} {...line} />,
        )}
      </tbody>
    );
  const drawn = virtualizer.getVirtualItems();
  const whole = virtualizer.getTotalSize();
  return (
    <tbody ref={body}>
      {drawn.flatMap(({ index, start }, place) => {
        const row = rows.at(index);
        const room = start - (drawn[place - 1]?.end ?? top);
        return [
          ...(room > 0 ? [<Room key={`before-${index}`} height={room} columns={columns.length} />] : []),
          ...(row === undefined
            ? []
            : [<TableLine key={row.id} ref={virtualizer.measureElement} row={row} position={index + 2} {...line} />]),
        ];
      })}
      <Room height={whole - ((drawn.at(-1)?.end ?? top) - top)} columns={columns.length} />
    </tbody>
  );
}

/** The height of rows that are not drawn. */
function Room({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className={styles.room} aria-hidden="true">
      <td colSpan={columns} style={{ blockSize: height }}>
        {'\u00A0'}
      </td>
    </tr>
  );
}

function followPhone(onChange: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}
