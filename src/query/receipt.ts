import type { Claim, Figure } from '@/domain/figure';
import type { CountryCode, CrimeAreaId, FigureKey, MeasureId, OperationId, OutcomeId, ProgrammeId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { isDisputed, preferredClaim } from '@/domain/preferred-claim';
import type { DatasetIndex } from './index-dataset';
import type { Dimension, Question } from './question';
import { isAttributedFigure, isOwnFigure, type Result } from './result';
import { isKept, select } from './select';
import { type Give, giveAttributed, giveByReading, giveWhole, isAttributed, resultOfRow, Tally, type Total } from './total';

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
  /** Those that serve an outcome of the programme, by our judgement. */
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
}

/** What a total rests on: the operations added with the figures that count, largest first, and the operations that give none. */
export interface TotalReceipt {
  total: Total;
  added: readonly Addend[];
  silent: readonly Operation[];
  /** The countries in which sources place what was added, none for any; null where whole results were added. */
  attributedTo: readonly CountryCode[] | null;
}

/** Explains a total over the operations that a question keeps within a scope. */
export function receiptOfTotal(index: DatasetIndex, question: Question, measure: MeasureId, scope: Scope): TotalReceipt {
  const { give, attributedTo } = giveByScope(index, question, measure, scope);
  const { rows, possibly } = rowsOfScope(index, question, scope);
  const counts = (figure: Figure, operation: Operation) =>
    attributedTo === null ? isOwnFigure(figure, measure) : isAttributedFigure(figure, operation.figures, measure, attributedTo);
  const tally = new Tally(measure);
  const added: Addend[] = [];
  const silent: Operation[] = [];
  for (const row of rows) {
    const operation = index.rows[row];
    if (operation === undefined) continue;
    give(row, tally, possibly[row] === 1);
    const result = resultOfRow(give, row, measure);
    if (result.status === 'unreported') silent.push(operation);
    else {
      const figures = operation.figures
        .filter((figure) => counts(figure, operation))
        .map((figure) => receiptOfFigure(index, operation, figure));
      added.push({ operation, result, figures });
    }
  }
  added.sort((a, b) => b.result.value - a.result.value);
  return { total: tally.total(), added, silent, attributedTo };
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

/** The operations of a scope. As in its view, the dimension of the scope itself does not filter; a single operation is kept whatever is asked. */
function rowsOfScope(index: DatasetIndex, question: Question, scope: Scope): { rows: readonly number[]; possibly: Uint8Array } {
  const selection = select(index, question);
  const { columns, rows, dataset } = index;
  const certainly = new Uint8Array(rows.length);
  const kept = (isInScope: (row: number) => boolean, except: Dimension | null) => ({
    rows: [...rows.keys()].filter((row) => columns.isOperation[row] === 1 && isKept(selection, row, except) && isInScope(row)),
    possibly: except === 'period' ? certainly : selection.possibly,
  });
  switch (scope.kind) {
    case 'all':
    case 'placed':
      return kept(() => true, null);
    case 'year':
      return kept((row) => columns.endYear[row] === scope.year, 'period');
    case 'crime-area': {
      const area = dataset.crimeAreas.findIndex(({ id }) => id === scope.crimeArea);
      return kept((row) => columns.mainArea[row] === area, 'crimeAreas');
    }
    case 'took-part':
    case 'attributed': {
      const country = dataset.countries.findIndex(({ code }) => code === scope.country);
      return kept((row) => columns.countries.has(row, country), 'countries');
    }
    case 'outcome':
      return kept((row) => rows[row]?.judgedOutcomes.includes(scope.outcome) === true, null);
    case 'operation': {
      const row = index.rowById.get(scope.operation);
      return { rows: row === undefined ? [] : [row], possibly: certainly };
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
