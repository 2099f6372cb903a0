import type { DroppedRows } from '@/domain/own-reading';
import { PROBLEM_COLUMN } from '@/domain/template-columns';
import { sayProblem } from '@/text/problems';
import type { Speaker } from '@/text/speaker';
import { BYTE_ORDER_MARK, writeCell } from './csv';

/** What was left out of a reader's file as a file of its own, the reasons in the reader's language beside each row. As CSV it can be mended and opened again. */
export function writeDroppedRows(speaker: Speaker, { format, heading, rows }: DroppedRows): Blob {
  const reasonsOf = ({ problems }: DroppedRows['rows'][number]) => problems.map((problem) => sayProblem(speaker, problem));
  if (format === 'csv')
    return new Blob(
      [`${BYTE_ORDER_MARK}${PROBLEM_COLUMN},${heading}`, ...rows.map((row) => `${writeCell(reasonsOf(row).join(' | '))},${row.text}`)],
      { type: 'text/csv;charset=utf-8' },
    );
  const records = rows.map((row) => `{"problems":${JSON.stringify(reasonsOf(row))},"record":${row.text}}`);
  return new Blob([`[\n${records.join(',\n')}\n]\n`], { type: 'application/json' });
}
