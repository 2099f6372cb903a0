import { qualifiers } from '@/domain/qualifier';
import type { DatasetHead } from '@/domain/dataset';
import type { Operation } from '@/domain/operation';
import { partByRole, parts } from '@/domain/role';
import { readDate } from '@/domain/period';
import { preferredClaim, type SourceRank, sourceRankOf } from '@/domain/preferred-claim';
import { type BitTable, bitMask, bitWidth, forEachBit } from './bit-table';
import { foldText } from './fold-text';
import { type JoinedTexts, joinTexts } from './joined-texts';
import { type Month, monthSpan } from './month';
import { type Postings, postingsOf } from './postings';
import { attributedResult, doubtBits, isAttributedFigure, isOwnFigure, leewayOf, type Result, wholeResult } from './result';
import { rowTable } from './row-table';
import { type Span, spanOf, type SpanTable, spanTable } from './spans';

/** Results of one measure as columns: those of row r stand at `offset[r]` up to `offset[r + 1]`. Qualifiers are positions in {@link qualifiers}; doubts are bits, so that a sum collects them. */
export interface ResultColumns {
  offset: Uint32Array;
  value: Float64Array;
  qualifier: Uint8Array;
  doubt: Uint8Array;
  disputed: Uint8Array;
  disputedValue: Float64Array;
  /** How many figures the value is the sum of. */
  figures: Uint16Array;
  /** Position of the country in which sources place the result; empty where it is the whole one, of which a row has one at most. */
  country: Uint16Array;
}

/** Who took part: the organisations of row r stand at `offset[r]` up to `offset[r + 1]`. */
interface OrganisationColumns {
  offset: Uint32Array;
  organisation: Uint16Array;
  /** The parts it had, as bits in the order of {@link parts}. */
  parts: Uint8Array;
}

/**
 * Figures of a measure that can be read otherwise, in the order of their rows, {@link READING_WIDTH} numbers each: row; position of the country in which
 * sources place it; value; position of its qualifier; position of the measure that another source calls it; how many sources do; how far it can be read
 * below and above, with the doubts of each end. There is {@link NOWHERE} where it is of the whole operation, or where none calls it another measure.
 */
type OtherReadings = Float64Array;
export const READING_WIDTH = 10;

/** Stands in a column of positions where there is none. */
export const NOWHERE = 0xff_ff;

/**
 * All that questions need of the records, one row an operation or activity, in the order of their beginning. Nothing but typed arrays and texts,
 * so that a worker can make them. Months are `Month`s, days count from 1 January 1970.
 */
export interface Columns {
  size: number;
  /** 1 for an operation, 0 for an activity. */
  isOperation: Uint8Array;
  /** The class of its dates. */
  span: Uint32Array;
  spans: SpanTable;
  /** Last day on which it may have ended; 0 where no end is known. */
  endDay: Int32Array;
  /** Position of the main crime area in the catalogue. */
  mainArea: Uint16Array;
  areas: BitTable;
  countries: BitTable;
  programmes: BitTable;
  organisations: OrganisationColumns;
  /** 1 where the sources name every country that took part. */
  listComplete: Uint8Array;
  /** Countries reported, else named; -1 where neither is known. */
  countryCount: Int32Array;
  sourceCount: Uint16Array;
  ids: JoinedTexts;
  /** Rows by the hash of their id. */
  rowTable: Int32Array;
  /** The short name, where there is one. */
  shownNames: JoinedTexts;
  /** Its own names, folded for search. */
  foldedNames: JoinedTexts;
  /** 1 for each source of the catalogue that a record cites. */
  usedSources: Uint8Array;
  /** One a measure of the catalogue: the result of the whole operation, what sources place in single countries, other readings. */
  whole: readonly ResultColumns[];
  attributed: readonly ResultColumns[];
  otherReadings: readonly OtherReadings[];
  rowsBy: Readonly<Record<'kind' | 'area' | 'country' | 'programme' | 'organisation', Postings>>;
}

const bitByPart = Object.fromEntries(parts.map((part, position) => [part, 1 << position]));

/** The bit of a part, as {@link OrganisationColumns} has it. */
export function bitOfPart(part: (typeof parts)[number]): number {
  return bitByPart[part] ?? 0;
}

/** Collects records one by one, in any order, and makes columns of them. */
export class ColumnsBuilder {
  private readonly head: DatasetHead;
  private readonly rank: SourceRank;
  private readonly asOf: Month;
  private readonly areaAt: ReadonlyMap<string, number>;
  private readonly countryAt: ReadonlyMap<string, number>;
  private readonly programmeAt: ReadonlyMap<string, number>;
  private readonly organisationAt: ReadonlyMap<string, number>;
  private readonly sourceAt: ReadonlyMap<string, number>;
  private readonly measureAt: ReadonlyMap<string, number>;
  private readonly dates = new Map<string, { span: number; endDay: number }>();
  private readonly spanAt = new Map<string, number>();
  private readonly spans: Span[] = [];

  private readonly isOperation: number[] = [];
  private readonly span: number[] = [];
  private readonly endDay: number[] = [];
  private readonly mainArea: number[] = [];
  private readonly areas: number[] = [];
  private readonly countries: number[] = [];
  private readonly programmes: number[] = [];
  private readonly organisationRow: number[] = [];
  private readonly organisation: number[] = [];
  private readonly organisationParts: number[] = [];
  private readonly listComplete: number[] = [];
  private readonly countryCount: number[] = [];
  private readonly sourceCount: number[] = [];
  private readonly ids: string[] = [];
  private readonly shownNames: string[] = [];
  private readonly foldedNames: string[] = [];
  private readonly usedSources: Uint8Array;
  private readonly whole: ResultDraft[];
  private readonly attributed: ResultDraft[];
  private readonly otherReadings: number[][][];

  constructor(head: DatasetHead) {
    this.head = head;
    this.rank = sourceRankOf(head.sources, head.programmes);
    this.asOf = monthSpan(readDate(head.asOf)).to;
    this.areaAt = positions(head.crimeAreas.map((area) => area.id));
    this.countryAt = positions(head.countries.map((country) => country.code));
    this.programmeAt = positions(head.programmes.map((programme) => programme.id));
    this.organisationAt = positions(head.organisations.map((organisation) => organisation.id));
    this.sourceAt = positions(head.sources.map((source) => source.id));
    this.measureAt = positions(head.measures.map((measure) => measure.id));
    this.usedSources = new Uint8Array(head.sources.length);
    this.whole = head.measures.map(() => new ResultDraft());
    this.attributed = head.measures.map(() => new ResultDraft());
    this.otherReadings = head.measures.map(() => []);
  }

  add(operation: Operation): void {
    const row = this.ids.length;
    const { span, endDay } = this.datesOf(operation.period);
    const { head } = this;
    this.isOperation.push(operation.kind === 'operation' ? 1 : 0);
    this.span.push(span);
    this.endDay.push(endDay);
    this.mainArea.push(this.areaAt.get(operation.crimeAreas[0] ?? '') ?? 0);
    pushBits(this.areas, head.crimeAreas.length, operation.crimeAreas, this.areaAt);
    pushBits(this.countries, head.countries.length, operation.countries.named, this.countryAt);
    pushBits(this.programmes, head.programmes.length, operation.programmes, this.programmeAt);
    for (const { organisation, roles } of operation.organisations) {
      this.organisationRow.push(row);
      this.organisation.push(this.organisationAt.get(organisation) ?? 0);
      this.organisationParts.push(roles.reduce((bits, role) => bits | bitOfPart(partByRole[role]), 0));
    }
    this.listComplete.push(operation.countries.complete ? 1 : 0);
    this.countryCount.push(operation.countries.reported ?? (operation.countries.named.length || -1));
    this.sourceCount.push(operation.sources.length);
    for (const source of operation.sources) this.usedSources[this.sourceAt.get(source) ?? -1] = 1;
    this.ids.push(operation.id);
    this.shownNames.push(oneLine(operation.shortName ?? operation.name));
    this.foldedNames.push(foldText([operation.name, ...operation.otherNames].map(oneLine).join('\u0000')));
    this.addResults(operation, row);
  }

  private addResults(operation: Operation, row: number): void {
    const measures = new Set(operation.figures.flatMap((figure) => (figure.kind === 'measured' ? [figure.measure] : [])));
    for (const measure of measures) {
      const at = this.measureAt.get(measure) ?? -1;
      this.whole[at]?.push(row, 0, wholeResult(operation, measure, this.rank));
      const own = operation.figures.filter((figure) => figure.kind === 'measured' && figure.measure === measure);
      for (const country of new Set(own.flatMap((figure) => figure.country ?? [])))
        this.attributed[at]?.push(row, this.countryAt.get(country) ?? 0, attributedResult(operation, measure, [country], this.rank));
      for (const figure of own) {
        const readings = this.otherReadings[at];
        if (readings === undefined || !(isOwnFigure(figure, measure) || isAttributedFigure(figure, operation.figures, measure, [])))
          continue;
        const otherwise = figure.claims.find((claim) => claim.readAs !== undefined);
        const leeway = leewayOf(figure, operation.figures, this.rank);
        if (otherwise === undefined && leeway.below + leeway.above === 0) continue;
        const { value, qualifier } = preferredClaim(figure, this.rank);
        readings.push([
          row,
          this.countryAt.get(figure.country ?? '') ?? NOWHERE,
          value,
          qualifiers.indexOf(qualifier),
          this.measureAt.get(otherwise?.readAs ?? '') ?? NOWHERE,
          otherwise?.sources.length ?? 0,
          leeway.below,
          leeway.above,
          leeway.leastDoubts,
          leeway.mostDoubts,
        ]);
      }
    }
  }

  private datesOf(period: string): { span: number; endDay: number } {
    const known = this.dates.get(period);
    if (known !== undefined) return known;
    const { endDay, ...span } = spanOf(period, this.asOf);
    const key = Object.values(span).join(' ');
    let at = this.spanAt.get(key);
    if (at === undefined) {
      at = this.spans.length;
      this.spans.push(span);
      this.spanAt.set(key, at);
    }
    const dates = { span: at, endDay };
    this.dates.set(period, dates);
    return dates;
  }

  /** `order` says which of the records collected stands in each row. */
  finish(): { columns: Columns; order: Uint32Array } {
    const { head } = this;
    const size = this.ids.length;
    const order = this.rowOrder();
    const rowOf = new Uint32Array(size);
    order.forEach((record, row) => {
      rowOf[record] = row;
    });
    const numbers = <Column extends NumberColumn>(column: Column, from: readonly number[]): Column => {
      for (let row = 0; row < size; row += 1) column[row] = from[order[row] ?? 0] ?? 0;
      return column;
    };
    const bits = (from: readonly number[], things: number): BitTable => {
      const width = bitWidth(things);
      const table = new Uint32Array(size * width);
      for (let row = 0; row < size; row += 1)
        for (let word = 0; word < width; word += 1) table[row * width + word] = from[(order[row] ?? 0) * width + word] ?? 0;
      return { width, bits: table };
    };
    const texts = (from: readonly string[]) => joinTexts(Array.from(order, (record) => from[record] ?? ''));
    const { span, spans } = this.orderedSpans(order);
    const isOperation = numbers(new Uint8Array(size), this.isOperation);
    const areas = bits(this.areas, head.crimeAreas.length);
    const countries = bits(this.countries, head.countries.length);
    const programmes = bits(this.programmes, head.programmes.length);
    const named = arrange(this.organisationRow, rowOf);
    const organisation = gather(Uint16Array, this.organisation, named.entries);
    const ids = texts(this.ids);
    const byBits = (table: BitTable, things: number) => postingsOf(size, things, (row, has) => forEachBit(table, row, has));
    return {
      order,
      columns: {
        size,
        isOperation,
        span,
        spans,
        endDay: numbers(new Int32Array(size), this.endDay),
        mainArea: numbers(new Uint16Array(size), this.mainArea),
        areas,
        countries,
        programmes,
        organisations: { offset: named.offset, organisation, parts: gather(Uint8Array, this.organisationParts, named.entries) },
        listComplete: numbers(new Uint8Array(size), this.listComplete),
        countryCount: numbers(new Int32Array(size), this.countryCount),
        sourceCount: numbers(new Uint16Array(size), this.sourceCount),
        ids,
        rowTable: rowTable(ids),
        shownNames: texts(this.shownNames),
        foldedNames: texts(this.foldedNames),
        usedSources: this.usedSources,
        whole: this.whole.map((draft) => draft.finish(rowOf, false)),
        attributed: this.attributed.map((draft) => draft.finish(rowOf, true)),
        otherReadings: this.otherReadings.map((readings) =>
          Float64Array.from(
            readings
              .map(([record = 0, ...rest]) => [rowOf[record] ?? 0, ...rest])
              .sort(([a = 0], [b = 0]) => a - b)
              .flat(),
          ),
        ),
        rowsBy: {
          kind: postingsOf(size, 2, (row, has) => {
            has(isOperation[row] ?? 0);
          }),
          area: byBits(areas, head.crimeAreas.length),
          country: byBits(countries, head.countries.length),
          programme: byBits(programmes, head.programmes.length),
          organisation: postingsOf(size, head.organisations.length, (row, has) => {
            for (let at = named.offset[row] ?? 0; at < (named.offset[row + 1] ?? 0); at += 1) has(organisation[at] ?? 0);
          }),
        },
      },
    };
  }

  /** By first and last month, then by id. */
  private rowOrder(): Uint32Array {
    const months = (record: number) => this.spans[this.span[record] ?? 0];
    const order = new Uint32Array(this.ids.length);
    for (let record = 0; record < order.length; record += 1) order[record] = record;
    return order.sort((a, b) => {
      const [one, other] = [months(a), months(b)];
      if (one === undefined || other === undefined) return 0;
      return one.startFirst - other.startFirst || one.endLast - other.endLast || ((this.ids[a] ?? '') < (this.ids[b] ?? '') ? -1 : 1);
    });
  }

  private orderedSpans(order: Uint32Array): { span: Uint32Array; spans: SpanTable } {
    const { spans, numberOf } = spanTable(this.spans);
    return { span: Uint32Array.from(order, (record) => numberOf[this.span[record] ?? 0] ?? 0), spans };
  }
}

type NumberColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Results of one measure, in the order in which they came. */
class ResultDraft {
  private readonly row: number[] = [];
  private readonly country: number[] = [];
  private readonly value: number[] = [];
  private readonly qualifier: number[] = [];
  private readonly doubt: number[] = [];
  private readonly disputed: number[] = [];
  private readonly disputedValue: number[] = [];
  private readonly figures: number[] = [];

  push(row: number, country: number, result: Result): void {
    if (result.status === 'unreported') return;
    this.row.push(row);
    this.country.push(country);
    this.value.push(result.value);
    this.qualifier.push(qualifiers.indexOf(result.qualifier));
    this.doubt.push(doubtBits[result.qualifier]);
    this.disputed.push(result.status === 'disputed' ? 1 : 0);
    this.disputedValue.push(result.disputedValue);
    this.figures.push(result.figures);
  }

  finish(rowOf: Uint32Array, isPlaced: boolean): ResultColumns {
    const { offset, entries } = arrange(this.row, rowOf);
    return {
      offset,
      value: gather(Float64Array, this.value, entries),
      qualifier: gather(Uint8Array, this.qualifier, entries),
      doubt: gather(Uint8Array, this.doubt, entries),
      disputed: gather(Uint8Array, this.disputed, entries),
      disputedValue: gather(Float64Array, this.disputedValue, entries),
      figures: gather(Uint16Array, this.figures, entries),
      country: isPlaced ? gather(Uint16Array, this.country, entries) : new Uint16Array(0),
    };
  }
}

/** Where the entries of each row begin, and the entries in the order of the rows; those of one row stay in their order. */
function arrange(records: readonly number[], rowOf: Uint32Array): { offset: Uint32Array; entries: Uint32Array } {
  const offset = new Uint32Array(rowOf.length + 1);
  for (const record of records) {
    const row = rowOf[record] ?? 0;
    offset[row + 1] = (offset[row + 1] ?? 0) + 1;
  }
  for (let row = 0; row < rowOf.length; row += 1) offset[row + 1] = (offset[row + 1] ?? 0) + (offset[row] ?? 0);
  const next = offset.slice();
  const entries = new Uint32Array(records.length);
  records.forEach((record, entry) => {
    const row = rowOf[record] ?? 0;
    const at = next[row] ?? 0;
    entries[at] = entry;
    next[row] = at + 1;
  });
  return { offset, entries };
}

function gather<Column extends NumberColumn>(kind: new (size: number) => Column, from: readonly number[], entries: Uint32Array): Column {
  const column = new kind(entries.length);
  entries.forEach((entry, at) => {
    column[at] = from[entry] ?? 0;
  });
  return column;
}

function pushBits(words: number[], things: number, ids: readonly string[], positionOf: ReadonlyMap<string, number>): void {
  words.push(
    ...bitMask(
      bitWidth(things),
      ids.map((id) => positionOf.get(id) ?? 0),
    ),
  );
}

function positions(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, position) => [id, position]));
}

/** Texts are joined by line breaks. */
function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}
