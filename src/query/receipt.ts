import type { Claim, Figure } from '@/domain/figure';
import type { MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { isDisputed, preferredClaim } from '@/domain/preferred-claim';
import type { Answer } from './answer';
import type { DatasetIndex } from './index-dataset';
import type { RecordAnswer } from './records';
import { isAttributedFigure, isOwnFigure, valueOf } from './result';
import { isAttributed, type Total } from './total';

/** A figure with the claim by which it counts, the claims that disagree with it, and its parts. */
export interface FigureReceipt {
  figure: Figure;
  preferred: Claim;
  others: readonly Claim[];
  isDisputed: boolean;
  parts: readonly FigureReceipt[];
}

/** What a total rests on: the operations added with the figures that count, and the operations that give none. */
export interface TotalReceipt {
  total: Total;
  added: readonly { record: RecordAnswer; figures: readonly FigureReceipt[] }[];
  silent: readonly Operation[];
}

/** Explains a total of an answer; undefined where the answer has no total of that measure. */
export function receiptOfTotal(index: DatasetIndex, answer: Answer, measure: MeasureId): TotalReceipt | undefined {
  const headline = answer.headlines.find(({ total }) => total.measure === measure);
  if (headline === undefined) return undefined;
  const { question, records } = answer;
  const counts = isAttributed(question)
    ? (figure: Figure, operation: Operation) => isAttributedFigure(figure, operation.figures, measure, question.countries)
    : (figure: Figure) => isOwnFigure(figure, measure);
  const amountOf = (record: RecordAnswer) => valueOf(record.results.get(measure));
  return {
    total: headline.total,
    added: records.operations
      .filter((record) => amountOf(record) !== null)
      .sort((a, b) => (amountOf(b) ?? 0) - (amountOf(a) ?? 0))
      .map((record) => ({
        record,
        figures: record.operation.figures
          .filter((figure) => counts(figure, record.operation))
          .map((figure) => receiptOfFigure(index, record.operation, figure)),
      })),
    silent: records.operations.filter((record) => amountOf(record) === null).map((record) => record.operation),
  };
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

function receiptOfFigure(index: DatasetIndex, operation: Operation, figure: Figure): FigureReceipt {
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
