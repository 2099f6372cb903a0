import type { Country, CrimeArea, Measure } from '@/domain/catalogue';
import { type DataOrigin, publishedData } from '@/domain/data-origin';
import type { Dataset, DatasetHead } from '@/domain/dataset';
import type { MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Organisation } from '@/domain/organisation';
import { readDate } from '@/domain/period';
import { type SourceRank, sourceRankOf } from '@/domain/preferred-claim';
import type { Programme } from '@/domain/programme';
import type { Source } from '@/domain/source';
import { type Columns, ColumnsBuilder, type ResultColumns } from './columns';
import { type Month, type MonthRange, monthSpan } from './month';
import { rowWithId } from './row-table';
import { ParsedRows, type Rows } from './rows';
import { EVER } from './spans';

/** The dataset made ready for questions: columns of typed arrays, and every catalogue as a map by id, so that any text can be looked up. */
export interface DatasetIndex {
  origin: DataOrigin;
  dataset: DatasetHead;
  rows: Rows;
  columns: Columns;
  whole: ReadonlyMap<MeasureId, ResultColumns>;
  attributed: ReadonlyMap<MeasureId, ResultColumns>;
  rank: SourceRank;
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

export function indexDataset({ operations, ...head }: Dataset, origin?: DataOrigin): DatasetIndex {
  const builder = new ColumnsBuilder(head);
  for (const operation of operations) builder.add(operation);
  const { columns, order } = builder.finish();
  return indexColumns(head, columns, new ParsedRows(Array.from(order).flatMap((record) => operations[record] ?? [])), origin);
}

/** The same from columns that were made before. */
export function indexColumns(dataset: DatasetHead, columns: Columns, rows: Rows, origin: DataOrigin = publishedData): DatasetIndex {
  const organisations = new Map(dataset.organisations.map((organisation) => [organisation.id, organisation]));
  const supported = dataset.programmes.find((programme) => programme.details !== null)?.details?.partner.organisation;
  const byMeasure = (results: readonly ResultColumns[]) =>
    new Map(dataset.measures.flatMap(({ id }, position) => (results[position] === undefined ? [] : [[id, results[position]]])));
  return {
    origin,
    dataset,
    rows,
    columns,
    whole: byMeasure(columns.whole),
    attributed: byMeasure(columns.attributed),
    rank: sourceRankOf(dataset.sources, dataset.programmes),
    ...monthsOf(columns, monthSpan(readDate(dataset.asOf)).to),
    sources: new Map(dataset.sources.map((source) => [source.id, source])),
    countries: new Map(dataset.countries.map((country) => [country.code, country])),
    crimeAreas: new Map(dataset.crimeAreas.map((area) => [area.id, area])),
    measures: new Map(dataset.measures.map((measure) => [measure.id, measure])),
    organisations,
    programmes: new Map(dataset.programmes.map((programme) => [programme.id, programme])),
    partner: (supported === undefined ? undefined : organisations.get(supported)) ?? null,
    headline: dataset.measures.filter((measure) => measure.rank === 1).map((measure) => measure.id),
  };
}

function monthsOf({ spans }: Columns, asOf: Month): Pick<DatasetIndex, 'extent' | 'range' | 'lastMonth'> {
  let first = asOf;
  let last = asOf;
  let lastMonth: Month | null = null;
  for (let span = 0; span < spans.size; span += 1) {
    const startFirst = spans.startFirst[span] ?? 0;
    const endLast = spans.endLast[span] ?? 0;
    first = Math.min(first, startFirst > -EVER ? startFirst : (spans.endFirst[span] ?? 0));
    last = Math.max(last, endLast);
    if ((spans.endYear[span] ?? 0) > 0) lastMonth = Math.max(lastMonth ?? endLast, endLast);
  }
  return {
    extent: { from: Math.floor(first / 12) * 12, to: Math.floor(last / 12) * 12 + 11 },
    range: { from: Math.floor(first / 12) * 12, to: Math.max(asOf, lastMonth ?? asOf) },
    lastMonth: lastMonth ?? asOf,
  };
}

export function findRow({ columns }: DatasetIndex, id: string): number | undefined {
  return rowWithId(columns.rowTable, columns.ids, id);
}

export function findOperation(index: DatasetIndex, id: string): Operation | undefined {
  const row = findRow(index, id);
  return row === undefined ? undefined : index.rows.at(row);
}
