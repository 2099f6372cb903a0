import type { CrimeAreaId, MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { cubeOf, spansAsked } from './cube';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import type { Result } from './result';
import { countKeptSpans } from './spans';
import { giveByReading, resultOfRow } from './total';

/** An operation or activity in view. */
export interface RecordAnswer {
  operation: Operation;
  mainArea: CrimeAreaId;
  /** `outside`: kept by everything but the period asked. */
  inPeriod: 'certainly' | 'possibly' | 'outside';
  /** One result a measure asked for, by the question's reading. */
  results: ReadonlyMap<MeasureId, Result>;
}

export interface RecordsAnswer {
  operations: RecordList;
  activities: RecordList;
}

type MakeRecord = (row: number) => RecordAnswer | undefined;

/** Records in an order, each made when it is asked for: how many there are is known before any is read. */
export class RecordList implements Iterable<RecordAnswer> {
  readonly length: number;
  private readonly makeRecord: MakeRecord;
  private readonly findRows: () => Int32Array;
  private found: Int32Array | null = null;

  constructor(length: number, findRows: () => Int32Array, makeRecord: MakeRecord) {
    this.length = length;
    this.findRows = findRows;
    this.makeRecord = makeRecord;
  }

  /** Their rows in the index. */
  get rows(): Int32Array {
    this.found ??= this.findRows();
    return this.found;
  }

  at(position: number): RecordAnswer | undefined {
    const row = this.rows[position];
    return row === undefined ? undefined : this.makeRecord(row);
  }

  slice(from: number, to: number): RecordAnswer[] {
    return Array.from(this.rows.subarray(from, to)).flatMap((row) => this.makeRecord(row) ?? []);
  }

  *[Symbol.iterator](): Iterator<RecordAnswer> {
    for (let position = 0; position < this.length; position += 1) {
      const record = this.at(position);
      if (record !== undefined) yield record;
    }
  }

  /** The same records in another order of their rows. */
  inOrder(order: (rows: Int32Array) => Int32Array): RecordList {
    return new RecordList(this.length, () => order(this.rows), this.makeRecord);
  }
}

/** The records that a question keeps, in the order of their beginning; `withOutside` also gives those outside the period asked. */
export function recordsAsked(index: DatasetIndex, question: Question, measures: readonly MeasureId[], withOutside: boolean): RecordsAnswer {
  const { columns, dataset } = index;
  const cube = cubeOf(index, question);
  const within = spansAsked(index, question);
  const gives = measures.map((measure) => ({ measure, give: giveByReading(index, question, measure) }));
  const placeOf = (row: number) => within.place[columns.span[row] ?? 0] ?? 0;
  const makeRecord = (row: number): RecordAnswer | undefined => {
    const operation = index.rows.at(row);
    const mainArea = dataset.crimeAreas[columns.mainArea[row] ?? 0]?.id;
    if (operation === undefined || mainArea === undefined) return undefined;
    return {
      operation,
      mainArea,
      inPeriod: placeOf(row) === 0 ? 'outside' : placeOf(row) === 1 ? 'possibly' : 'certainly',
      results: new Map(gives.map(({ measure, give }) => [measure, resultOfRow(give, row, measure)])),
    };
  };
  const listOf = (isOperation: 0 | 1) => {
    const counts = isOperation === 1 ? cube.counts.operations : cube.counts.activities;
    const length = withOutside ? counts.reduce((sum, count) => sum + count, 0) : countKeptSpans(counts, within);
    const findRows = () => cube.rows.filter((row) => columns.isOperation[row] === isOperation && (withOutside || placeOf(row) > 0));
    return new RecordList(length, findRows, makeRecord);
  };
  return { operations: listOf(1), activities: listOf(0) };
}
