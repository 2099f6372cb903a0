import type { Country, CrimeArea, Measure } from '@/domain/catalogue';
import type { Dataset } from '@/domain/dataset';
import { type Qualifier, qualifiers } from '@/domain/figure';
import type { MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Organisation } from '@/domain/organisation';
import { type PeriodEnd, readDate, readPeriod } from '@/domain/period';
import { type SourceRank, sourceRankOf } from '@/domain/preferred-claim';
import type { Programme } from '@/domain/programme';
import type { Source } from '@/domain/source';
import { foldText } from './fold-text';
import { daySpanOfEnd, type Month, monthSpan } from './month';
import { attributedResult, doubtByQualifier, type Result, wholeResult } from './result';

/** One row an operation or activity, in the order of their beginning. Months are {@link Month}s, days count from 1 January 1970. */
export interface Columns {
  /** 1 for an operation, 0 for an activity. */
  isOperation: Uint8Array;
  startFirst: Int32Array;
  startLast: Int32Array;
  endFirst: Int32Array;
  endLast: Int32Array;
  /** Year in which it ended; 0 where no end is known. */
  endYear: Int32Array;
  /** Last day on which it may have ended. */
  endDay: Int32Array;
  /** Position of the main crime area in the catalogue. */
  mainArea: Uint16Array;
  areas: BitTable;
  countries: BitTable;
  programmes: BitTable;
  /** 1 where the sources name every country that took part. */
  listComplete: Uint8Array;
  text: readonly string[];
}

/** The results of one measure, a value a row. */
export interface MeasureColumns {
  /** 1 where a figure is published. */
  stated: Uint8Array;
  value: Float64Array;
  /** Position in {@link qualifiers}. */
  qualifier: Uint8Array;
  doubt: Uint8Array;
  disputed: Uint8Array;
}

/** The results that sources place in single countries: entries of row r stand at `offset[r]` up to `offset[r + 1]`. */
export interface AttributedColumns {
  offset: Uint32Array;
  country: Uint16Array;
  value: Float64Array;
  qualifier: Uint8Array;
  doubt: Uint8Array;
  disputed: Uint8Array;
}

/** The dataset made ready for questions: columns of typed arrays, and every catalogue as a map by id, so that any text can be looked up. */
export interface DatasetIndex {
  dataset: Dataset;
  rows: readonly Operation[];
  rowById: ReadonlyMap<string, number>;
  columns: Columns;
  whole: ReadonlyMap<MeasureId, MeasureColumns>;
  attributed: ReadonlyMap<MeasureId, AttributedColumns>;
  rank: SourceRank;
  /** First and last month in which anything happened, as whole years. */
  extent: { from: Month; to: Month };
  /** The last month in which a record is known to have ended. */
  lastMonth: Month;
  sources: ReadonlyMap<string, Source>;
  countries: ReadonlyMap<string, Country>;
  crimeAreas: ReadonlyMap<string, CrimeArea>;
  measures: ReadonlyMap<string, Measure>;
  organisations: ReadonlyMap<string, Organisation>;
  programmes: ReadonlyMap<string, Programme>;
  /** The measures of rank 1, in the order of the catalogue. */
  headline: readonly MeasureId[];
}

/** A set of small numbers a row, as bits. */
export class BitTable {
  readonly width: number;
  readonly bits: Uint32Array;

  constructor(rows: number, size: number) {
    this.width = Math.max(1, Math.ceil(size / 32));
    this.bits = new Uint32Array(rows * this.width);
  }

  add(row: number, position: number): void {
    const word = row * this.width + (position >>> 5);
    this.bits[word] = (this.bits[word] ?? 0) | (1 << (position & 31));
  }

  has(row: number, position: number): boolean {
    return ((this.bits[row * this.width + (position >>> 5)] ?? 0) & (1 << (position & 31))) !== 0;
  }

  /** Whether a row has any position of a set made by {@link maskOf}. */
  hasAny(row: number, mask: Uint32Array): boolean {
    for (let word = 0; word < this.width; word += 1) if (((this.bits[row * this.width + word] ?? 0) & (mask[word] ?? 0)) !== 0) return true;
    return false;
  }

  maskOf(positions: readonly number[]): Uint32Array {
    const mask = new Uint32Array(this.width);
    for (const position of positions) if (position >= 0) mask[position >>> 5] = (mask[position >>> 5] ?? 0) | (1 << (position & 31));
    return mask;
  }
}

const EVER = 1e7;

export function indexDataset(dataset: Dataset): DatasetIndex {
  const rank = sourceRankOf(dataset.sources, dataset.programmes);
  const countries = new Map(dataset.countries.map((country) => [country.code, country]));
  const organisations = new Map(dataset.organisations.map((organisation) => [organisation.id, organisation]));
  const crimeAreas = new Map(dataset.crimeAreas.map((area) => [area.id, area]));
  const asOf = monthSpan(readDate(dataset.asOf)).to;
  const rows = dataset.operations
    .map((operation) => ({ operation, span: monthsOf(operation, asOf) }))
    .sort((a, b) => a.span.startFirst - b.span.startFirst || a.span.endLast - b.span.endLast || (a.operation.id < b.operation.id ? -1 : 1));
  const size = rows.length;
  const columns: Columns = {
    isOperation: new Uint8Array(size),
    startFirst: new Int32Array(size),
    startLast: new Int32Array(size),
    endFirst: new Int32Array(size),
    endLast: new Int32Array(size),
    endYear: new Int32Array(size),
    endDay: new Int32Array(size),
    mainArea: new Uint16Array(size),
    areas: new BitTable(size, dataset.crimeAreas.length),
    countries: new BitTable(size, dataset.countries.length),
    programmes: new BitTable(size, dataset.programmes.length),
    listComplete: new Uint8Array(size),
    text: rows.map(({ operation }) =>
      foldText(
        [
          operation.name,
          ...operation.otherNames,
          ...operation.crimeAreas.map((area) => crimeAreas.get(area)?.name ?? ''),
          ...operation.countries.named.flatMap((code) => [countries.get(code)?.name ?? '', ...(countries.get(code)?.otherNames ?? [])]),
          ...operation.organisations.flatMap((entry) => [
            organisations.get(entry.organisation)?.name ?? '',
            ...(organisations.get(entry.organisation)?.otherNames ?? []),
          ]),
        ].join('\n'),
      ),
    ),
  };
  const positionOfArea = positions(dataset.crimeAreas.map((area) => area.id));
  const positionOfCountry = positions(dataset.countries.map((country) => country.code));
  const positionOfProgramme = positions(dataset.programmes.map((programme) => programme.id));
  rows.forEach(({ operation, span }, row) => {
    columns.isOperation[row] = operation.kind === 'operation' ? 1 : 0;
    columns.startFirst[row] = span.startFirst;
    columns.startLast[row] = span.startLast;
    columns.endFirst[row] = span.endFirst;
    columns.endLast[row] = span.endLast;
    columns.endYear[row] = span.endYear;
    columns.endDay[row] = span.endDay;
    columns.mainArea[row] = positionOfArea.get(operation.crimeAreas[0] ?? '') ?? 0;
    columns.listComplete[row] = operation.countries.complete ? 1 : 0;
    for (const area of operation.crimeAreas) columns.areas.add(row, positionOfArea.get(area) ?? 0);
    for (const country of operation.countries.named) columns.countries.add(row, positionOfCountry.get(country) ?? 0);
    for (const programme of operation.programmes) columns.programmes.add(row, positionOfProgramme.get(programme) ?? 0);
  });
  const operations = rows.map(({ operation }) => operation);
  const months = rows.flatMap(({ span }) => [span.startFirst, span.endLast]).filter((month) => month > -EVER && month < EVER);
  const ends = rows.flatMap(({ operation, span }) => (typeof readPeriod(operation.period).end === 'string' ? [] : [span.endLast]));
  const headline = dataset.measures.filter((measure) => measure.rank === 1).map((measure) => measure.id);
  return {
    dataset,
    rows: operations,
    rowById: new Map(operations.map((operation, row) => [operation.id, row])),
    columns,
    whole: new Map(dataset.measures.map((measure) => [measure.id, wholeColumns(operations, measure.id, rank)])),
    attributed: new Map(
      dataset.measures.map((measure) => [measure.id, attributedColumns(operations, measure.id, positionOfCountry, rank)]),
    ),
    rank,
    extent: { from: Math.floor(Math.min(...months, asOf) / 12) * 12, to: Math.floor(Math.max(...months, asOf) / 12) * 12 + 11 },
    lastMonth: ends.length === 0 ? asOf : Math.max(...ends),
    sources: new Map(dataset.sources.map((source) => [source.id, source])),
    countries,
    crimeAreas,
    measures: new Map(dataset.measures.map((measure) => [measure.id, measure])),
    organisations,
    programmes: new Map(dataset.programmes.map((programme) => [programme.id, programme])),
    headline,
  };
}

function positions(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, position) => [id, position]));
}

interface RowSpan {
  startFirst: Month;
  startLast: Month;
  endFirst: Month;
  endLast: Month;
  endYear: number;
  endDay: number;
}

/** An unknown start may lie anywhere before the end; an unknown end anywhere after the start, up to the date of the data. */
function monthsOf(operation: Operation, asOf: Month): RowSpan {
  const period = readPeriod(operation.period);
  const start = monthsOfEnd(period.start);
  const end = monthsOfEnd(period.end);
  const days = daySpanOfEnd(period.end);
  return {
    startFirst: start?.from ?? -EVER,
    startLast: start?.to ?? end?.to ?? EVER,
    endFirst: end?.from ?? (period.end === 'running' ? asOf : (start?.from ?? -EVER)),
    endLast: end?.to ?? Math.max(asOf, start?.to ?? asOf),
    endYear: typeof period.end === 'string' ? 0 : period.end.year,
    endDay: days?.last ?? EVER,
  };
}

function monthsOfEnd(end: PeriodEnd): { from: Month; to: Month } | null {
  return typeof end === 'string' ? null : monthSpan(end);
}

function wholeColumns(operations: readonly Operation[], measure: MeasureId, rank: SourceRank): MeasureColumns {
  const columns = measureColumns(operations.length);
  operations.forEach((operation, row) => {
    writeResult(columns, row, wholeResult(operation, measure, rank));
  });
  return columns;
}

function measureColumns(size: number): MeasureColumns {
  return {
    stated: new Uint8Array(size),
    value: new Float64Array(size),
    qualifier: new Uint8Array(size),
    doubt: new Uint8Array(size),
    disputed: new Uint8Array(size),
  };
}

function writeResult(columns: MeasureColumns, row: number, result: Result): void {
  if (result.status === 'unreported') return;
  columns.stated[row] = 1;
  columns.value[row] = result.value;
  columns.qualifier[row] = qualifiers.indexOf(result.qualifier);
  columns.doubt[row] = doubtByQualifier[result.qualifier];
  columns.disputed[row] = result.status === 'disputed' ? 1 : 0;
}

function attributedColumns(
  operations: readonly Operation[],
  measure: MeasureId,
  positionOfCountry: ReadonlyMap<string, number>,
  rank: SourceRank,
): AttributedColumns {
  const offset = new Uint32Array(operations.length + 1);
  const entries: { country: number; value: number; qualifier: Qualifier; disputed: boolean }[] = [];
  operations.forEach((operation, row) => {
    const countries = new Set(
      operation.figures.flatMap((figure) =>
        figure.kind === 'measured' && figure.measure === measure && figure.country !== undefined ? [figure.country] : [],
      ),
    );
    for (const country of countries) {
      const result = attributedResult(operation, measure, [country], rank);
      if (result.status !== 'unreported')
        entries.push({
          country: positionOfCountry.get(country) ?? 0,
          value: result.value,
          qualifier: result.qualifier,
          disputed: result.status === 'disputed',
        });
    }
    offset[row + 1] = entries.length;
  });
  return {
    offset,
    country: Uint16Array.from(entries, (entry) => entry.country),
    value: Float64Array.from(entries, (entry) => entry.value),
    qualifier: Uint8Array.from(entries, (entry) => qualifiers.indexOf(entry.qualifier)),
    doubt: Uint8Array.from(entries, (entry) => doubtByQualifier[entry.qualifier]),
    disputed: Uint8Array.from(entries, (entry) => (entry.disputed ? 1 : 0)),
  };
}
