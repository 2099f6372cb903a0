import type { CountryCode, MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { disputedCountries } from './disputed-countries';
import { type DatasetIndex, findRow } from './index-dataset';
import { rowsWith } from './postings';
import { type FigureReceipt, receiptOfFigure } from './receipt';
import { type Give, giveAttributed, giveWhole, Tally, type Total } from './total';

/** A figure that a source places in the country, with the record that holds it. */
export interface PlacedFigure {
  operation: Operation;
  receipt: FigureReceipt;
  /** The figure of the same country that this one is a part of. */
  whole: FigureReceipt | null;
}

/** What is known of one country, over all the data. Records stand in the order of their beginning. */
export interface CountryProfile {
  country: CountryCode;
  /** Those whose sources name the country. */
  operations: readonly Operation[];
  activities: readonly Operation[];
  /** Whether it is a member of the African Union. */
  isMember: boolean;
  /** Those that neither name it nor all of their countries, or whose sources disagree whether it took part: it may have. Of a state that is no member of the African Union only those that name another such state. */
  maybeOperations: readonly Operation[];
  /** Without publications and infrastructure, in which no country takes part. */
  maybeActivities: readonly Operation[];
  /** What sources place in the country, over the operations that name it: every measure of rank 1, the others where a figure is stated. */
  placed: readonly Total[];
  /** The whole results of the operations that name it: the same result stands with every country of an operation. */
  whole: readonly Total[];
  /** Every figure placed in it, those of activities too, the latest record first. */
  figures: readonly PlacedFigure[];
}

const withoutParticipants: ReadonlySet<string> = new Set(['publication', 'infrastructure']);

export function profileOfCountry(index: DatasetIndex, country: CountryCode): CountryProfile {
  const isNamed = (operation: Operation) => operation.countries.named.includes(country);
  const position = index.dataset.countries.findIndex(({ code }) => code === country);
  const named = recordsAt(index, rowsWith(index.columns.rowsBy.country, position));
  const hasFigure = ({ figures }: Operation) => figures.some((figure) => figure.country === country);
  const isMember = isMemberState(index, country);
  const mayInclude = ({ countries }: Operation) => isMember || countries.named.some((code) => !isMemberState(index, code));
  const isOpen = (operation: Operation) => !operation.countries.complete && !isNamed(operation) && mayInclude(operation);
  const maybe = index.rows.filter((operation) => isOpen(operation) || disputedCountries(operation).has(country));
  const isOperation = (operation: Operation) => operation.kind === 'operation';
  const isActivity = (operation: Operation) => operation.kind === 'activity';
  const operations = named.filter(isOperation);
  const totals = (give: (measure: MeasureId) => Give) =>
    index.dataset.measures
      .map(({ id, rank }) => ({ rank, total: totalOver(index, operations, give(id), id) }))
      .filter(({ rank, total }) => rank === 1 || total.stated > 0)
      .map(({ total }) => total);
  return {
    country,
    operations,
    activities: named.filter(isActivity),
    isMember,
    maybeOperations: maybe.filter(isOperation),
    maybeActivities: maybe.filter((record) => record.kind === 'activity' && !withoutParticipants.has(record.activityType)),
    placed: totals((measure) => giveAttributed(index, measure, [country])),
    whole: totals((measure) => giveWhole(index, measure)),
    figures: index.rows
      .filter(hasFigure)
      .toReversed()
      .flatMap((operation) => figuresPlaced(index, operation, country)),
  };
}

function recordsAt({ rows }: DatasetIndex, among: Int32Array): Operation[] {
  return Array.from(among).flatMap((row) => rows.at(row) ?? []);
}

function isMemberState(index: DatasetIndex, country: CountryCode): boolean {
  return (index.countries.get(country)?.region ?? null) !== null;
}

function totalOver(index: DatasetIndex, operations: readonly Operation[], give: Give, measure: MeasureId): Total {
  const tally = new Tally(measure);
  for (const { id } of operations) give(findRow(index, id) ?? 0, tally, false);
  return tally.total();
}

function figuresPlaced(index: DatasetIndex, operation: Operation, country: CountryCode): PlacedFigure[] {
  const placed = operation.figures.filter((figure) => figure.country === country);
  return placed.map((figure) => {
    const whole = placed.find(({ key }) => key === figure.partOf);
    return {
      operation,
      receipt: receiptOfFigure(index, operation, figure),
      whole: whole === undefined ? null : receiptOfFigure(index, operation, whole),
    };
  });
}

/** The first of the chief measures of which a source places anything in the country, else the first of all; undefined where the catalogue has none. */
export function mainMeasureOf(index: DatasetIndex, { placed }: CountryProfile): MeasureId | undefined {
  return placed.find(({ measure, stated }) => index.headline.includes(measure) && stated > 0)?.measure ?? index.headline[0];
}

/** The largest values of several countries, so that each column of bars has one scale; never 0. */
export interface CountryScales {
  operations: number;
  /** By chief measure. */
  placed: ReadonlyMap<MeasureId, number>;
}

export function countryScales(index: DatasetIndex, profiles: readonly CountryProfile[]): CountryScales {
  const mostPlaced = (measure: MeasureId) =>
    Math.max(1, ...profiles.flatMap(({ placed }) => placed.filter((total) => total.measure === measure).map(({ value }) => value)));
  return {
    operations: Math.max(1, ...profiles.map(({ operations }) => operations.length)),
    placed: new Map(index.headline.map((measure) => [measure, mostPlaced(measure)])),
  };
}
