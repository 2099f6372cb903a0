import { writeCsv } from 'hucre/csv';
import type { Problem, ProblemPlace } from '@/domain/own-reading';
import type { Fault } from '@/domain/fault';
import { shownProblem } from './problem-list';
import type { RawRecord } from './raw-dataset';
import { type CellFault, type CellPlace, said, type SheetRow } from './sheet-rows';

/** A record that is put together from rows of a table, with the cell of each of its fields. */
export class TableRecord {
  readonly rows: SheetRow[] = [];
  private readonly places = new Map<string, CellPlace>();
  private readonly faults: CellFault[] = [];

  /** Tells in which cell a field stands, or would stand if it were there. */
  setPlace(path: Fault['path'], place: CellPlace): void {
    const key = JSON.stringify(path);
    if (!this.places.has(key)) this.places.set(key, place);
  }

  fault(fault: CellFault): void {
    this.faults.push(fault);
  }

  finish(value: unknown): RawRecord {
    const [first] = this.rows;
    return {
      value,
      placeOf: (path) => {
        for (let length = path.length; length > 0; length -= 1) {
          const place = this.places.get(JSON.stringify(path.slice(0, length)));
          if (place !== undefined) return place;
        }
        return first?.place(null) ?? { kind: 'file' };
      },
      problems: [...this.rows.flatMap(({ faults }) => faults), ...this.faults].map(
        (fault): Problem => ({ code: 'W_ROW_DROPPED', ...fault }),
      ),
      drop: (problems) =>
        this.rows.map((row) => ({
          text: writeRow(row.cells.map((cell) => (typeof cell === 'number' ? cell : said(cell)))),
          // What stands in no row of the record is told with its first.
          problems: problems
            .filter(({ place }) => isIn(place, row) || (row === first && !this.rows.some((each) => isIn(place, each))))
            .map(shownProblem),
        })),
    };
  }
}

function isIn(place: ProblemPlace, row: SheetRow): boolean {
  const { sheet, row: number } = row.place(null);
  return place.kind === 'cell' && place.sheet === sheet && place.row === number;
}

/** As CSV is written everywhere here: what a spreadsheet would calculate gets an apostrophe. */
export function writeRow(cells: readonly (string | number)[]): string {
  return `${writeCsv([[...cells]], { escapeFormulae: true, lineSeparator: '\r\n' }).replace(/\r\n$/, '')}\r\n`;
}

/** The fields that are there. */
export function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
