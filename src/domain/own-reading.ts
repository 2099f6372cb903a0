import type { Fault } from './fault';

/** Why a file of a reader is not shown at all. */
export type RefusalCode =
  | 'E_EMPTY'
  | 'E_NOT_JSON'
  | 'E_JSON_SYNTAX'
  | 'E_ENCODING'
  | 'E_TOO_BIG'
  | 'E_TOO_DEEP'
  | 'E_SCHEMA'
  | 'E_SCHEMA_NEWER'
  | 'E_NOT_READABLE';

/** What is wrong with a part of it, while the rest is shown. */
export type WarningCode =
  | 'W_ROW_DROPPED'
  | 'W_DUP_ID'
  | 'W_DATE_ORDER'
  | 'W_UNKNOWN_COUNTRY'
  | 'W_COUNT_MISMATCH'
  | 'W_DANGLING_SOURCE'
  | 'W_DANGLING_RECORD'
  | 'W_TEXT_CLEANED';

/**
 * Where in the reader's own file a problem lies. Rows, lines and columns count from 1, as in a spreadsheet and an editor. `order` is by what comes first in
 * the file: for a path the position of each step within what holds it, for a cell that of its column.
 */
export type ProblemPlace =
  | { kind: 'path'; path: Fault['path']; record: string | undefined; order: readonly number[] }
  | { kind: 'cell'; sheet: string | null; row: number; column: string | null; order: number }
  | { kind: 'character'; line: number; column: number }
  | { kind: 'file' };

export interface Problem extends Pick<Fault, 'rule' | 'value' | 'remedy' | 'values'> {
  code: RefusalCode | WarningCode;
  place: ProblemPlace;
}

/** A list of problems may be cut short; the count never is. */
export interface Problems {
  list: readonly Problem[];
  count: number;
}

/** What of a file could not be taken in, so that it can be given back with the reasons beside it. */
export interface DroppedRows {
  /** CSV for rows of a table, JSON for records. */
  format: 'csv' | 'json';
  /** The names of the columns as a row; empty where there are none. */
  heading: string;
  rows: readonly DroppedRow[];
}

/** A row or a record as it was written, and why it was left out. */
export interface DroppedRow {
  text: string;
  problems: readonly Problem[];
}
