import type { ComponentProps } from 'react';
import { DataTable } from '@/ui/table/DataTable';
import type { TakenPart } from './PartTools';
import { TablePart } from './TablePart';

interface PartTableProps extends ComponentProps<typeof DataTable>, Pick<TakenPart, 'citing' | 'caveats' | 'step'> {
  /** Whether its section holds more than this table: then it is titled by its caption. */
  isOneOfSeveral?: boolean;
}

/** A table that is a part of a page by itself, with the ways to take it along. */
export function PartTable({ isOneOfSeveral = false, citing, caveats, step, ...table }: PartTableProps) {
  return (
    <TablePart title={isOneOfSeveral ? table.caption : undefined} citing={citing} {...(caveats && { caveats })} {...(step && { step })}>
      <DataTable {...table} />
    </TablePart>
  );
}
