import type { Figure } from '@/domain/figure';
import type { CountryCode, MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { readPeriod } from '@/domain/period';
import { totalsByCountry } from './by-country';
import type { DatasetIndex } from './index-dataset';
import { openQuestion } from './question';
import { type FigureReceipt, receiptOfFigure, receiptOfTotal, type TotalReceipt } from './receipt';
import { isOwnFigure } from './result';

export interface FigureExample {
  operation: Operation;
  receipt: FigureReceipt;
}

/** One example from the data for each rule of the arithmetic; null where the data have none. */
export interface MethodExamples {
  /** A total that some operations do not publish. */
  silence: TotalReceipt | null;
  /** A total of figures that are not all exact. */
  inexact: TotalReceipt | null;
  /** Two measures that sound alike, each with a figure: never added. */
  alike: readonly [FigureExample, FigureExample] | null;
  /** A figure with parts. */
  parts: FigureExample | null;
  /** A figure whose sources disagree, and one that a source calls another measure. */
  disagreement: FigureExample | null;
  otherMeasure: FigureExample | null;
  /** A country with results placed in it, beside the whole results of its operations. */
  country: { country: CountryCode; placed: TotalReceipt; whole: TotalReceipt } | null;
  /** An operation that ran in two calendar years. */
  twoYears: Operation | null;
  /** An operation against several crime areas. */
  areas: Operation | null;
  /** Fewer countries named than reported. */
  unnamed: Operation | null;
  /** A period known only by its year. */
  coarse: Operation | null;
  judged: Operation | null;
}

export function methodExamples(index: DatasetIndex): MethodExamples {
  const operations = index.rows.filter(({ kind }) => kind === 'operation');
  const [measure] = index.headline;
  const figures = operations.flatMap((operation) => operation.figures.map((figure) => ({ operation, figure })));
  const example = (wanted: (figure: Figure, operation: Operation) => boolean): FigureExample | null => {
    const found = figures.find(({ figure, operation }) => wanted(figure, operation));
    return found === undefined ? null : { operation: found.operation, receipt: receiptOfFigure(index, found.operation, found.figure) };
  };
  const totals = index.headline.map((id) => receiptOfTotal(index, openQuestion(id), id, { kind: 'all' }));
  const isHeadline = (figure: Figure) => index.headline.some((id) => isOwnFigure(figure, id));
  return {
    silence: totals.find(({ silent, added }) => silent.length > 0 && added.length > 1) ?? null,
    inexact: totals.find(({ total }) => total.figures > 1 && total.qualifier !== 'exact') ?? null,
    alike: alikeMeasures(index, (id) => example((figure) => isOwnFigure(figure, id))),
    parts: example((figure, { figures: all }) => isHeadline(figure) && all.filter(({ partOf }) => partOf === figure.key).length > 1),
    disagreement: example((figure) => isHeadline(figure) && new Set(figure.claims.map(({ value }) => value)).size > 1),
    otherMeasure: example((figure) => isHeadline(figure) && figure.claims.some(({ readAs }) => readAs !== undefined)),
    country: measure === undefined ? null : countryExample(index, measure),
    twoYears: operations.find((operation) => yearsOf(operation) === 2) ?? null,
    areas: operations.find(({ crimeAreas }) => crimeAreas.length > 1) ?? null,
    unnamed: operations.find(({ countries }) => countries.named.length > 0 && (countries.reported ?? 0) > countries.named.length) ?? null,
    coarse: operations.find(({ period }) => /^\d{4}$/.test(period)) ?? null,
    judged: operations.find(({ judgedOutcomes }) => judgedOutcomes.length > 0) ?? null,
  };
}

/** Measures whose names begin with the same word and of which each has a figure: networks identified, networks dismantled. */
function alikeMeasures(
  { dataset, headline }: DatasetIndex,
  find: (measure: MeasureId) => FigureExample | null,
): readonly [FigureExample, FigureExample] | null {
  for (const first of headline)
    for (const { id: second } of dataset.measures) {
      if (second === first || second.split('-')[0] !== first.split('-')[0]) continue;
      const [one, other] = [find(first), find(second)];
      if (one !== null && other !== null) return [one, other];
    }
  return null;
}

/** The country with the most placed in it. */
function countryExample(index: DatasetIndex, measure: MeasureId): MethodExamples['country'] {
  const question = openQuestion(measure);
  const [first] = totalsByCountry(index, question)
    .cells.filter(({ attributed }) => attributed.stated > 0)
    .sort((a, b) => b.attributed.value - a.attributed.value);
  if (first === undefined) return null;
  const { country } = first;
  const receiptOf = (kind: 'attributed' | 'took-part') => receiptOfTotal(index, question, measure, { kind, country });
  return { country, placed: receiptOf('attributed'), whole: receiptOf('took-part') };
}

/** How many calendar years a period touches; 0 where an end of it is not known. */
function yearsOf({ period }: Operation): number {
  const { start, end } = readPeriod(period);
  return typeof start === 'string' || typeof end === 'string' ? 0 : end.year - start.year + 1;
}
