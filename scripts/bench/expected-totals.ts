import type { Dataset } from '@/domain/dataset';
import type { Claim, Figure } from '@/domain/figure';
import type { Operation } from '@/domain/operation';

/** What one headline shows: the sum, and by how many of the operations asked it was published. */
export interface ExpectedTotal {
  measure: string;
  value: number;
  stated: number;
  asked: number;
}

/** Months are year × 12 + month − 1; a period of null asks for all time. */
export interface Asked {
  countries: readonly string[];
  crimeAreas: readonly string[];
  period: { from: number; to: number } | null;
}

export interface PlainOperation {
  isOperation: boolean;
  /** The first and the last month that it may have touched. */
  first: number;
  last: number;
  countries: readonly string[];
  crimeAreas: readonly string[];
  /** One a headline measure; null where no figure was published. */
  values: readonly (number | null)[];
}

const LONG_AGO = 1800 * 12;

/**
 * The arithmetic of the headlines once more, in the plainest way: every operation is asked every question anew.
 * It shares no code with what it checks.
 */
export class PlainTotals {
  private readonly measures: readonly string[];
  private readonly operations: PlainOperation[] = [];

  constructor(dataset: Omit<Dataset, 'operations'>, operations: Iterable<Operation>) {
    this.measures = headlineMeasures(dataset);
    // Activities publish no results of this kind and are not asked.
    for (const operation of plainOperations(dataset, operations)) if (operation.isOperation) this.operations.push(operation);
  }

  answer({ countries, crimeAreas, period }: Asked): ExpectedTotal[] {
    const asked = this.operations.filter(
      (operation) =>
        (period === null || (operation.first <= period.to && operation.last >= period.from)) &&
        (countries.length === 0 || operation.countries.some((country) => countries.includes(country))) &&
        (crimeAreas.length === 0 || operation.crimeAreas.some((area) => crimeAreas.includes(area))),
    );
    return this.measures.map((measure, position) => {
      let value = 0;
      let stated = 0;
      for (const { values } of asked) {
        const published = values[position];
        if (published == null) continue;
        value += published;
        stated += 1;
      }
      return { measure, value, stated, asked: asked.length };
    });
  }
}

function headlineMeasures(dataset: Omit<Dataset, 'operations'>): string[] {
  return dataset.measures.filter(({ rank }) => rank === 1).map(({ id }) => id);
}

/** What a question about headlines can turn on, of every operation and activity. */
export function* plainOperations(dataset: Omit<Dataset, 'operations'>, operations: Iterable<Operation>): Generator<PlainOperation> {
  const measures = headlineMeasures(dataset);
  const pages = new Set<string>(dataset.programmes.flatMap((programme) => programme.pages));
  const releases = new Set<string>(
    dataset.sources.filter(({ kind, publisher }) => kind === 'primary' && publisher === 'INTERPOL').map(({ id }) => id),
  );
  const asOf = monthsOf(dataset.asOf).last;
  for (const operation of operations)
    yield {
      isOperation: operation.kind === 'operation',
      ...touchedBy(operation.period, asOf),
      countries: operation.countries.named,
      crimeAreas: operation.crimeAreas,
      values: measures.map((measure) => valueOf(operation, measure, pages, releases)),
    };
}

function valueOf(operation: Operation, measure: string, pages: ReadonlySet<string>, releases: ReadonlySet<string>): number | null {
  const figures = operation.figures.filter(
    (figure) => figure.kind === 'measured' && figure.measure === measure && figure.country === undefined && figure.partOf === undefined,
  );
  if (figures.length === 0) return null;
  return figures.reduce((sum, figure) => sum + claimThatCounts(figure, pages, releases).value, 0);
}

/** The programme's page speaks first, then INTERPOL's release, then whoever stands first. */
function claimThatCounts(figure: Figure, pages: ReadonlySet<string>, releases: ReadonlySet<string>): Claim {
  const own = figure.claims.filter((claim) => claim.readAs === undefined);
  const claims = own.length > 0 ? own : figure.claims;
  const claim =
    claims.find(({ sources }) => sources.some((source) => pages.has(source))) ??
    claims.find(({ sources }) => sources.some((source) => releases.has(source))) ??
    claims[0];
  if (claim === undefined) throw new Error('a figure without a claim');
  return claim;
}

function touchedBy(period: string, asOf: number): { first: number; last: number } {
  const [from = '', to = from] = period.split('/');
  const start = isDate(from) ? monthsOf(from) : null;
  const end = isDate(to) ? monthsOf(to) : null;
  return { first: start?.first ?? LONG_AGO, last: end?.last ?? Math.max(asOf, start?.last ?? asOf) };
}

function isDate(side: string): boolean {
  return side !== '' && side !== '..';
}

function monthsOf(date: string): { first: number; last: number } {
  const year = Number(date.slice(0, 4)) * 12;
  const month = date.length > 4 ? Number(date.slice(5, 7)) - 1 : null;
  return month === null ? { first: year, last: year + 11 } : { first: year + month, last: year + month };
}
