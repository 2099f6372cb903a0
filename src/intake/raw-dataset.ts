import type { DatasetHead } from '@/domain/dataset';
import type { Fault } from '@/domain/fault';
import type { DroppedRow, DroppedRows, Problem, ProblemPlace } from '@/domain/own-reading';

/** A record as a file gives it, not yet checked. */
export interface RawRecord {
  value: unknown;
  /** Where in the file a field of the record stands. */
  placeOf: (path: Fault['path']) => ProblemPlace;
  /** What is wrong with it before it is looked at as a record. */
  problems: readonly Problem[];
  /** The rows that it is made of, as they came, each with what is wrong in it. */
  drop: (problems: readonly Problem[]) => readonly DroppedRow[];
}

/** All records of a file and what stands around them. */
export interface RawDataset {
  /** Raw where the file holds it; already known where the file has none. */
  head: { kind: 'raw'; value: unknown; placeOf: RawRecord['placeOf'] } | { kind: 'known'; value: DatasetHead };
  length: number;
  at: (position: number) => RawRecord;
  /** How what is left out is given back. */
  format: DroppedRows['format'];
  heading: DroppedRows['heading'];
}
