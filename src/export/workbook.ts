import { type CellStyle, type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { FileFault } from './file-fault';
import type { FlatCell, FlatRow, FlatTable } from './flat-table';
import { inSlices, partOfRun, type Run } from './run';

export interface Sheet {
  name: string;
  table: FlatTable;
  /** Whether people write in it: its cells are then texts, so that no date is made of what they write. */
  isWritten?: boolean;
}

/** What a sheet of Excel can hold. */
const MOST_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;

const bold: CellStyle = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } };
const linked: CellStyle = { font: { color: { rgb: '1A4FA0' }, underline: true } };

/** A workbook with a sheet for each table: numbers as numbers, links that open, headings that stay. Texts are never formulas. */
export async function writeWorkbook(sheets: readonly Sheet[], direction: 'ltr' | 'rtl', run: Run): Promise<Uint8Array<ArrayBuffer>> {
  const written: WriteSheet[] = [];
  for (const [at, sheet] of sheets.entries())
    written.push(await writeSheet(sheet, direction, partOfRun(run, (at / sheets.length) * 0.7, ((at + 1) / sheets.length) * 0.7)));
  const file = await writeXlsx({ sheets: written });
  run.signal.throwIfAborted();
  run.onProgress(1);
  return new Uint8Array(file);
}

async function writeSheet(
  { name, table: { headings, blocks }, isWritten = false }: Sheet,
  direction: 'ltr' | 'rtl',
  run: Run,
): Promise<WriteSheet> {
  const widths = headings.map((heading) => Math.min(heading.length, 16));
  const values: (string | number | null)[][] = [[...headings]];
  const looks = new Map<string, Partial<Cell>>(headings.map((_, column) => [`0,${column}`, { style: bold }]));
  const add = (cells: FlatRow) => {
    if (values.length >= MOST_ROWS) throw new FileFault('too-many-rows', { most: MOST_ROWS - 1 });
    const row = cells.map(fitted);
    row.forEach((cell, column) => {
      if (cell === null) return;
      widths[column] = Math.max(widths[column] ?? 0, lengthOf(cell));
      if (typeof cell === 'object') looks.set(`${values.length},${column}`, { hyperlink: { target: cell.url }, style: linked });
    });
    values.push(row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.url : cell)));
  };
  await inSlices(blocks.length, run, (position) => {
    blocks.at(position)?.forEach(add);
  });
  return {
    name: nameOfSheet(name),
    rows: values,
    cells: looks,
    columns: widths.map((width) => ({ width: Math.min(Math.max(width + 2, 8), 60), ...(isWritten ? { numFmt: '@' } : {}) })),
    freezePane: { rows: 1 },
    view: { rightToLeft: direction === 'rtl' },
  };
}

function fitted(cell: FlatCell): FlatCell {
  return typeof cell === 'string' && cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - 1)}…` : cell;
}

function lengthOf(cell: string | number | { url: string }): number {
  return typeof cell === 'object' ? 24 : String(cell).length;
}

/** Excel refuses some signs in the name of a sheet, and long names. */
function nameOfSheet(name: string): string {
  return name
    .replaceAll(/[[\]/\\:*?']/g, ' ')
    .slice(0, LONGEST_NAME)
    .trim();
}
