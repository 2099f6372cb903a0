import type { FlatCell, FlatTable } from './flat-table';
import { inSlices, type Run } from './run';

/** Says to a spreadsheet that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV after RFC 4180: lines end in CR LF, a cell with a comma, a semicolon, a quote or a line break stands in quotes. A text that a spreadsheet
 * would take for a formula stands in quotes with an apostrophe before it; numbers, negative ones too, stay numbers.
 */
export async function writeCsv({ headings, blocks }: FlatTable, run: Run, mark = BYTE_ORDER_MARK): Promise<Uint8Array<ArrayBuffer>[]> {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(mark + writeLine(headings))];
  let lines: string[] = [];
  await inSlices(blocks.length, run, (position) => {
    lines.push(...(blocks.at(position) ?? []).map(writeLine));
    if (lines.length < LINES_A_PART && position < blocks.length - 1) return;
    parts.push(encoder.encode(lines.join('')));
    lines = [];
  });
  return parts;
}

const LINES_A_PART = 1000;

function writeLine(cells: readonly FlatCell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

export function writeCell(cell: FlatCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = typeof cell === 'string' ? cell : cell.url;
  const isFormula = formula.test(text);
  return isFormula || /[",;\r\n]/.test(text) ? `"${isFormula ? "'" : ''}${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet takes for the beginning of a formula: also in full width, and after a break or a tab. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
