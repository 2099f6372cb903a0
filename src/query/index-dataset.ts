import type { Country, CrimeArea, Measure } from '@/domain/catalogue';
import type { Dataset } from '@/domain/dataset';
import { qualifiers } from '@/domain/figure';
import type { MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Organisation } from '@/domain/organisation';
import { type PeriodEnd, readDate, readPeriod } from '@/domain/period';
import { type SourceRank, sourceRankOf } from '@/domain/preferred-claim';
import type { Programme } from '@/domain/programme';
import type { Source } from '@/domain/source';
import { foldText } from './fold-text';
import { daySpanOfEnd, type Month, type MonthRange, monthSpan } from './month';
import { attributedResult, doubtBits, type Result, wholeResult } from './result';

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
  /** Last day on which it may have ended; 0 where no end is known. */
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

/** Results as columns. Qualifiers are positions in {@link qualifiers}; doubts are bits, so that a sum collects them. */
export interface ResultColumns {
  value: Float64Array;
  qualifier: Uint8Array;
  doubt: Uint8Array;
  disputed: Uint8Array;
  disputedValue: Float64Array;
  /** How many figures the value is the sum of. */
  figures: Uint16Array;
}

/** The results of one measure, a value a row. */
export interface MeasureColumns extends ResultColumns {
  /** 1 where a figure is published. */
  stated: Uint8Array;
}

/** The results that sources place in single countries: entries of row r stand at `offset[r]` up to `offset[r + 1]`. */
export interface AttributedColumns extends ResultColumns {
  offset: Uint32Array;
  country: Uint16Array;
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
  /** The rows whose end is known, in the order of their end. */
  rowsByEnd: readonly number[];
  /** The months of the data as whole years: the axis of time. */
  extent: MonthRange;
  /** The months that a period can be chosen from: up to the date of the data. */
  range: MonthRange;
  /** The last month in which a record is known to have ended. */
  lastMonth: Month;
  sources: ReadonlyMap<string, Source>;
  countries: ReadonlyMap<string, Country>;
  crimeAreas: ReadonlyMap<string, CrimeArea>;
  measures: ReadonlyMap<string, Measure>;
  organisations: ReadonlyMap<string, Organisation>;
  programmes: ReadonlyMap<string, Programme>;
  /** The organisation that a programme in the data supports: its part stands with every operation. */
  partner: Organisation | null;
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

  /** Calls back with every position that a row has. */
  forEach(row: number, visit: (position: number) => void): void {
    for (let word = 0; word < this.width; word += 1) {
      let bits = this.bits[row * this.width + word] ?? 0;
      while (bits !== 0) {
        const lowest = bits & -bits;
        visit(word * 32 + 31 - Math.clz32(lowest));
        bits ^= lowest;
      }
    }
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

/** Beyond any month of the data. */
const EVER = 1e6;

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
          ...operation.countries.named.flatMap((code) => {
            const { name = '', names = {}, otherNames = [] } = countries.get(code) ?? {};
            return [name, ...otherNames, ...Object.values(names)];
          }),
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
  let first = asOf;
  let last = asOf;
  let lastMonth: Month | null = null;
  for (const { span } of rows) {
    first = Math.min(first, span.startFirst > -EVER ? span.startFirst : span.endFirst);
    last = Math.max(last, span.endLast);
    if (span.endYear > 0) lastMonth = Math.max(lastMonth ?? span.endLast, span.endLast);
  }
  const rowsByEnd = rows
    .flatMap(({ span }, row) => (span.endYear > 0 ? [row] : []))
    .sort((a, b) => (columns.endDay[a] ?? 0) - (columns.endDay[b] ?? 0));
  const headline = dataset.measures.filter((measure) => measure.rank === 1).map((measure) => measure.id);
  const supported = dataset.programmes.find((programme) => programme.details !== null)?.details?.partner.organisation;
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
    rowsByEnd,
    extent: { from: Math.floor(first / 12) * 12, to: Math.floor(last / 12) * 12 + 11 },
    range: { from: Math.floor(first / 12) * 12, to: Math.max(asOf, lastMonth ?? asOf) },
    lastMonth: lastMonth ?? asOf,
    sources: new Map(dataset.sources.map((source) => [source.id, source])),
    countries,
    crimeAreas,
    measures: new Map(dataset.measures.map((measure) => [measure.id, measure])),
    organisations,
    programmes: new Map(dataset.programmes.map((programme) => [programme.id, programme])),
    partner: (supported === undefined ? undefined : organisations.get(supported)) ?? null,
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

/** An unknown start may lie anywhere before the end; an unknown end anywhere after the start, up to the date of the data. Each side limits the other. */
function monthsOf(operation: Operation, asOf: Month): RowSpan {
  const period = readPeriod(operation.period);
  const start = monthsOfEnd(period.start);
  const end = monthsOfEnd(period.end);
  const days = daySpanOfEnd(period.end);
  return {
    startFirst: start?.from ?? -EVER,
    startLast: Math.min(start?.to ?? EVER, end?.to ?? EVER),
    endFirst: Math.max(start?.from ?? -EVER, end?.from ?? (period.end === 'running' ? asOf : -EVER)),
    endLast: end?.to ?? Math.max(asOf, start?.to ?? asOf),
    endYear: typeof period.end === 'string' ? 0 : period.end.year,
    endDay: days?.last ?? 0,
  };
}

function monthsOfEnd(end: PeriodEnd): { from: Month; to: Month } | null {
  return typeof end === 'string' ? null : monthSpan(end);
}

function wholeColumns(operations: readonly Operation[], measure: MeasureId, rank: SourceRank): MeasureColumns {
  const columns = { ...resultColumns(operations.length), stated: new Uint8Array(operations.length) };
  operations.forEach((operation, row) => {
    const result = wholeResult(operation, measure, rank);
    if (result.status === 'unreported') return;
    columns.stated[row] = 1;
    writeResult(columns, row, result);
  });
  return columns;
}

function resultColumns(size: number): ResultColumns {
  return {
    value: new Float64Array(size),
    qualifier: new Uint8Array(size),
    doubt: new Uint8Array(size),
    disputed: new Uint8Array(size),
    disputedValue: new Float64Array(size),
    figures: new Uint16Array(size),
  };
}

function writeResult(columns: ResultColumns, at: number, result: Exclude<Result, { status: 'unreported' }>): void {
  columns.value[at] = result.value;
  columns.qualifier[at] = qualifiers.indexOf(result.qualifier);
  columns.doubt[at] = doubtBits[result.qualifier];
  columns.disputed[at] = result.status === 'disputed' ? 1 : 0;
  columns.disputedValue[at] = result.disputedValue;
  columns.figures[at] = result.figures;
}

function attributedColumns(
  operations: readonly Operation[],
  measure: MeasureId,
  positionOfCountry: ReadonlyMap<string, number>,
  rank: SourceRank,
): AttributedColumns {
  const offset = new Uint32Array(operations.length + 1);
  const entries: { country: number; result: Exclude<Result, { status: 'unreported' }> }[] = [];
  operations.forEach((operation, row) => {
    const countries = new Set(
      operation.figures.flatMap((figure) =>
        figure.kind === 'measured' && figure.measure === measure && figure.country !== undefined ? [figure.country] : [],
      ),
    );
    for (const country of countries) {
      const result = attributedResult(operation, measure, [country], rank);
      if (result.status !== 'unreported') entries.push({ country: positionOfCountry.get(country) ?? 0, result });
    }
    offset[row + 1] = entries.length;
  });
  const columns = { ...resultColumns(entries.length), offset, country: Uint16Array.from(entries, (entry) => entry.country) };
  entries.forEach(({ result }, at) => {
    writeResult(columns, at, result);
  });
  return columns;
}
