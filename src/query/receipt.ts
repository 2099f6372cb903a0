import type { Claim, Figure } from '@/domain/figure';
import type { CountryCode, CrimeAreaId, FigureKey, MeasureId, OperationId, OutcomeId, ProgrammeId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { isDisputed, preferredClaim } from '@/domain/preferred-claim';
import { type DatasetIndex, findRow } from './index-dataset';
import type { Question } from './question';
import { isAttributedFigure, isOwnFigure, type Leeway, leewayOf, type Result } from './result';
import { recordsThatMayBelong } from './count-kept';
import { cubeOf, spansAsked } from './cube';
import { hasBit } from './bit-table';
import { runsBeyond } from './spans';
import {
  type Give,
  giveAttributed,
  giveByReading,
  giveWhole,
  isAttributed,
  rangeOf,
  resultOfRow,
  Tally,
  type Total,
  type TotalRange,
} from './total';

/** Which operations of a question a total is over, and what it takes of each. */
export type Scope =
  | { kind: 'all' }
  /** Those that ended in the year; 0 for those whose end is not known. */
  | { kind: 'year'; year: number }
  /** Those with this main crime area. */
  | { kind: 'crime-area'; crimeArea: CrimeAreaId }
  /** The whole results of those that name the country. */
  | { kind: 'took-part'; country: CountryCode }
  /** What sources place in the country. */
  | { kind: 'attributed'; country: CountryCode }
  /** What sources place in any country. */
  | { kind: 'placed' }
  /** Those of the programme that serve one of its outcomes, by our judgement. */
  | { kind: 'outcome'; outcome: OutcomeId }
  /** One operation; with a country, only what sources place there. */
  | { kind: 'operation'; operation: OperationId; country?: CountryCode };

/** What a receipt explains. */
export type ReceiptSubject =
  | { kind: 'operation'; operation: OperationId }
  | { kind: 'figure'; operation: OperationId; figure: FigureKey }
  | { kind: 'total'; measure: MeasureId; scope: Scope }
  | { kind: 'budget'; programme: ProgrammeId; phase: number };

/** A figure with the claim by which it counts, the claims that disagree with it, and its parts. */
export interface FigureReceipt {
  figure: Figure;
  preferred: Claim;
  others: readonly Claim[];
  isDisputed: boolean;
  parts: readonly FigureReceipt[];
}

/** What one operation gives to a total. */
export interface Addend {
  operation: Operation;
  result: Exclude<Result, { status: 'unreported' }>;
  figures: readonly FigureReceipt[];
  /** Parts, and figures of single countries, that lie inside what was added; none where only such figures were asked for. */
  inside: readonly FigureReceipt[];
}

/** An operation that gives nothing to a total. */
export interface Silence {
  operation: Operation;
  /** What it publishes for single countries only: a total of whole results leaves it out. */
  figures: readonly FigureReceipt[];
}

/** What a total rests on: the operations added with the figures that count, largest first, and the operations that give none. */
export interface TotalReceipt {
  total: Total;
  /** What the total is by its other readings; null where there are none. */
  range: TotalRange | null;
  /** What was asked, without what the scope itself takes the place of. */
  question: Question;
  added: readonly Addend[];
  silent: readonly Silence[];
  /** The countries in which sources place what was added, none for any; null where whole results were added. */
  attributedTo: readonly CountryCode[] | null;
  /** Of the operations asked: those that lie only possibly in the period, those that certainly also ran outside it. */
  possibly: number;
  beyond: number;
  /** Operations that fit but for the countries and do not name all of theirs. */
  maybe: number;
}

/** Explains a total over the operations that a question keeps within a scope. */
export function receiptOfTotal(index: DatasetIndex, asked: Question, measure: MeasureId, scope: Scope): TotalReceipt {
  const question = questionWithin(asked, scope);
  const { give, attributedTo } = giveByScope(index, question, measure, scope);
  const { span, spans } = index.columns;
  const { place } = spansAsked(index, question);
  const rows = rowsInScope(index, question, scope, (row) => place[span[row] ?? 0] !== 0);
  const isPossible = (row: number) => place[span[row] ?? 0] === 1;
  const counts = (figure: Figure, operation: Operation) =>
    attributedTo === null ? isOwnFigure(figure, measure) : isAttributedFigure(figure, operation.figures, measure, attributedTo);
  const tally = new Tally(measure);
  const added: Addend[] = [];
  const silent: Silence[] = [];
  for (const row of rows) {
    const operation = index.rows.at(row);
    if (operation === undefined) continue;
    give(row, tally, isPossible(row) && scope.kind !== 'operation');
    const result = resultOfRow(give, row, measure);
    const explain = (figures: readonly Figure[]) => figures.map((figure) => receiptOfFigure(index, operation, figure));
    const counted = operation.figures.filter((figure) => counts(figure, operation));
    const rest =
      attributedTo === null
        ? operation.figures.filter((figure) => figure.kind === 'measured' && figure.measure === measure && !counted.includes(figure))
        : [];
    if (result.status === 'unreported') silent.push({ operation, figures: explain(rest) });
    else added.push({ operation, result, figures: explain(counted), inside: explain(rest) });
  }
  const total = tally.total();
  const leeway = added
    .flatMap(({ operation, figures }) => figures.map(({ figure }) => leewayOf(figure, operation.figures, index.rank)))
    .reduce(addLeeway, noLeeway);
  added.sort((a, b) => b.result.value - a.result.value);
  const count = (isCounted: (row: number) => boolean) => (scope.kind === 'operation' ? 0 : rows.filter(isCounted).length);
  return {
    total,
    range: rangeOf(total, leeway),
    question,
    added,
    silent,
    attributedTo,
    possibly: count(isPossible),
    beyond: count((row) => runsBeyond(spans, span[row] ?? 0, question.period)),
    maybe: scope.kind === 'all' || scope.kind === 'placed' ? recordsThatMayBelong(index, question) : 0,
  };
}

const noLeeway: Leeway = { below: 0, above: 0, leastDoubts: 0, mostDoubts: 0 };

function addLeeway(sum: Leeway, { below, above, leastDoubts, mostDoubts }: Leeway): Leeway {
  return {
    below: sum.below + below,
    above: sum.above + above,
    leastDoubts: sum.leastDoubts | leastDoubts,
    mostDoubts: sum.mostDoubts | mostDoubts,
  };
}

/** As in its view, the dimension of a scope does not filter. */
function questionWithin(question: Question, scope: Scope): Question {
  switch (scope.kind) {
    case 'year':
      return { ...question, period: null };
    case 'crime-area':
      return { ...question, crimeAreas: [] };
    case 'took-part':
    case 'attributed':
      return { ...question, countries: [] };
    case 'all':
    case 'placed':
    case 'outcome':
    case 'operation':
      return question;
  }
}

function giveByScope(
  index: DatasetIndex,
  question: Question,
  measure: MeasureId,
  scope: Scope,
): { give: Give; attributedTo: readonly CountryCode[] | null } {
  switch (scope.kind) {
    case 'took-part':
    case 'outcome':
      return { give: giveWhole(index, measure), attributedTo: null };
    case 'attributed':
      return { give: giveAttributed(index, measure, [scope.country]), attributedTo: [scope.country] };
    case 'placed':
      return { give: giveAttributed(index, measure, []), attributedTo: [] };
    case 'operation':
      if (scope.country === undefined) break;
      return { give: giveAttributed(index, measure, [scope.country]), attributedTo: [scope.country] };
    case 'all':
    case 'year':
    case 'crime-area':
  }
  return { give: giveByReading(index, question, measure), attributedTo: isAttributed(question) ? question.countries : null };
}

/** The rows of a scope: one operation whatever the question keeps, else the operations that the question keeps. */
function rowsInScope(index: DatasetIndex, question: Question, scope: Scope, isInPeriod: (row: number) => boolean): readonly number[] {
  if (scope.kind === 'operation') {
    const only = findRow(index, scope.operation);
    return only === undefined ? [] : [only];
  }
  const isInScope = scopeFilter(index, scope);
  return Array.from(
    cubeOf(index, question).rows.filter((row) => index.columns.isOperation[row] === 1 && isInPeriod(row) && isInScope(row)),
  );
}

function scopeFilter({ columns, rows, dataset }: DatasetIndex, scope: Exclude<Scope, { kind: 'operation' }>): (row: number) => boolean {
  switch (scope.kind) {
    case 'all':
    case 'placed':
      return () => true;
    case 'year':
      return (row) => columns.spans.endYear[columns.span[row] ?? 0] === scope.year;
    case 'crime-area': {
      const area = dataset.crimeAreas.findIndex(({ id }) => id === scope.crimeArea);
      return (row) => columns.mainArea[row] === area;
    }
    case 'took-part':
    case 'attributed': {
      const country = dataset.countries.findIndex(({ code }) => code === scope.country);
      return (row) => hasBit(columns.countries, row, country);
    }
    case 'outcome': {
      const programme = dataset.programmes.find(({ details }) => details?.outcomes.some(({ id }) => id === scope.outcome));
      return (row) => {
        const operation = rows.at(row);
        return (
          operation?.judgedOutcomes.includes(scope.outcome) === true &&
          programme !== undefined &&
          operation.programmes.includes(programme.id)
        );
      };
    }
  }
}

/** The figures of an operation: of the whole first, each with its parts, then those of single countries. */
export function figuresOf(
  index: DatasetIndex,
  operation: Operation,
): { whole: readonly FigureReceipt[]; byCountry: readonly FigureReceipt[] } {
  const tops = operation.figures
    .filter(
      (figure) =>
        figure.partOf === undefined || !operation.figures.some((whole) => whole.key === figure.partOf && whole.country === figure.country),
    )
    .map((figure) => receiptOfFigure(index, operation, figure));
  return {
    whole: tops.filter(({ figure }) => figure.country === undefined),
    byCountry: tops.filter(({ figure }) => figure.country !== undefined),
  };
}

export function receiptOfFigure(index: DatasetIndex, operation: Operation, figure: Figure): FigureReceipt {
  const preferred = preferredClaim(figure, index.rank);
  return {
    figure,
    preferred,
    others: figure.claims.filter((claim) => claim !== preferred),
    isDisputed: isDisputed(figure, operation.figures),
    parts: operation.figures
      .filter((part) => part.partOf === figure.key && part.country === figure.country)
      .map((part) => receiptOfFigure(index, operation, part)),
  };
}
