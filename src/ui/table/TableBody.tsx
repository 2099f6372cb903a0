import { lazy, Suspense, useContext } from 'react';
import { type ManyRows, MostWholeContext } from './many-rows';
import { type LineProps, TableLine } from './TableLine';

interface TableBodyProps extends LineProps {
  rows: ManyRows;
  mostOnPhone?: number;
}

/** Of a long table, until its code is there. */
const MOST_MEANWHILE = 30;

const LongBody = lazy(() => import('./LongBody').then((module) => ({ default: module.LongBody })));

/** The rows of a table; of a long one those near the window. */
export function TableBody({ rows, mostOnPhone = Number.POSITIVE_INFINITY, ...line }: TableBodyProps) {
  if (rows.length <= useContext(MostWholeContext)) return <tbody>{linesOf(rows, rows.length, line)}</tbody>;
  return (
    <Suspense fallback={<tbody data-pending="">{linesOf(rows, MOST_MEANWHILE, line)}</tbody>}>
      <LongBody rows={rows} mostOnPhone={mostOnPhone} {...line} />
    </Suspense>
  );
}

function linesOf(rows: ManyRows, most: number, line: LineProps) {
  return Array.from({ length: Math.min(rows.length, most) }, (_, position) => rows.at(position)).map(
    (row) => row && <TableLine key={row.id} row={row} {...line} />,
  );
}
