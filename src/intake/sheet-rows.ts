import { type CellValue, parseCsv } from 'hucre/csv';
import type { Fault } from '@/domain/fault';
import { ownRemedies } from '@/domain/own-remedies';
import type { ProblemPlace } from '@/domain/own-reading';
import { remedies } from '@/domain/remedies';

export type CellPlace = Extract<ProblemPlace, { kind: 'cell' }>;

/** A table as cells. `sheet` names it where a file has several. */
export interface Grid {
  sheet: string | null;
  rows: readonly (readonly CellValue[])[];
}

/** What is wrong with a cell before it is known what it is for. */
export type CellFault = Pick<Fault, 'rule' | 'value' | 'remedy' | 'values'> & { place: CellPlace };

/** The cells of CSV, whatever stands between them. An apostrophe that keeps a spreadsheet from calculating is no part of a text. */
export function readCsvGrid(text: string, sheet: string | null = null): Grid {
  const delimiter = delimiterOf(text);
  return { sheet, rows: parseCsv(text, { delimiter, unescapeFormulae: true }) };
}

/** Lines among which the names of the columns are looked for: titles and empty lines may stand above them. */
export const MOST_ABOVE = 20;

/** Spreadsheets write a semicolon where the comma is a decimal sign; no name of a column holds either. */
function delimiterOf(text: string): string {
  const lines = text.split(/[\r\n]+/, MOST_ABOVE);
  const header = lines.find((line) => /source_?\s?url/i.test(line)) ?? lines[0] ?? '';
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}

/** One row by the names of its columns. */
export class SheetRow {
  /** As a spreadsheet counts. */
  readonly number: number;
  readonly cells: readonly CellValue[];
  readonly faults: CellFault[] = [];
  private readonly grid: Grid;
  private readonly columns: ReadonlyMap<string, number>;

  constructor(grid: Grid, columns: ReadonlyMap<string, number>, position: number) {
    this.grid = grid;
    this.columns = columns;
    this.number = position + 1;
    this.cells = grid.rows[position] ?? [];
    const surplus = this.cells.findIndex((cell, at) => at >= columns.size && !isEmpty(cell));
    if (surplus !== -1)
      this.faults.push({
        rule: 'columns',
        value: said(this.cells[surplus]),
        remedy: remedies.mendValue,
        values: {},
        place: this.place(null),
      });
  }

  place(column: string | null): CellPlace {
    const order = column === null ? undefined : this.columns.get(column);
    return { kind: 'cell', sheet: this.grid.sheet, row: this.number, column, order: order ?? -1 };
  }

  /** Undefined where the cell is empty. A date that a spreadsheet made of a text may be more precise than what was written. */
  text(column: string): string | undefined {
    const cell = this.cell(column);
    if (isEmpty(cell)) return undefined;
    if (cell instanceof Date)
      this.faults.push({ rule: 'date', value: said(cell), remedy: ownRemedies.writeDateAsText, values: {}, place: this.place(column) });
    return said(cell);
  }

  /** A text that is not a plain number stays a text, which the format then refuses. */
  amount(column: string): number | string | undefined {
    const cell = this.cell(column);
    if (typeof cell === 'number') return cell;
    const text = this.text(column);
    return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  }

  yes(column: string): boolean | string | undefined {
    const text = this.text(column);
    const answer = text?.toLowerCase();
    if (answer === 'yes' || answer === 'true') return true;
    return answer === 'no' || answer === 'false' ? false : text;
  }

  list(column: string, separator: string): readonly string[] | undefined {
    return this.text(column)
      ?.split(separator)
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  private cell(column: string): CellValue {
    return this.cells[this.columns.get(column) ?? -1] ?? null;
  }
}

export function isEmpty(cell: CellValue | undefined): boolean {
  return cell == null || (typeof cell === 'string' && cell.trim() === '');
}

/** The name of a column, which people write in capitals or with spaces. */
export function columnName(cell: CellValue | undefined): string {
  return said(cell)
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_');
}

/** A cell in words. */
export function said(cell: CellValue | undefined): string {
  if (cell == null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
