import type { FileFault } from './file-fault';
import type { FlatRow } from './flat-table';
import type { Sheet } from './workbook';

/** What the page hands to the worker, one after the other: a sheet, its rows, the next sheet, and at the end the word that all are there. */
export type WorkbookOrder =
  | { kind: 'sheet'; sheet: Omit<Sheet, 'table'>; headings: readonly string[] }
  | { kind: 'rows'; rows: readonly FlatRow[] }
  | { kind: 'write'; direction: 'ltr' | 'rtl' };

/** What the worker tells the page: how far it is, and at the end the file or why there is none. */
export type WorkbookReply =
  | { kind: 'progress'; share: number }
  | { kind: 'written'; file: Uint8Array<ArrayBuffer> }
  | { kind: 'refused'; fault: Pick<FileFault, 'kind' | 'values'> }
  | { kind: 'failed' };
