import type { Claim, Figure } from '@/domain/figure';
import type { MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { isDisputed, preferredClaim } from '@/domain/preferred-claim';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { recordsAsked, type RecordAnswer } from './records';
import { unreported } from './result';
import { select } from './select';
import { headlineTotal } from './totals';
import type { Total } from './total';

/** What a total rests on: the operations added, and those that publish nothing. */
export interface TotalReceipt {
  total: Total;
  added: readonly RecordAnswer[];
  silent: readonly Operation[];
}

export function receiptOfTotal(index: DatasetIndex, question: Question, measure: MeasureId): TotalReceipt {
  const selection = select(index, question);
  const { operations } = recordsAsked(index, selection, question, [measure], false);
  const isStated = (record: RecordAnswer) => (record.results.get(measure) ?? unreported).status !== 'unreported';
  const valueOf = (record: RecordAnswer) => {
    const result = record.results.get(measure) ?? unreported;
    return result.status === 'unreported' ? 0 : result.value;
  };
  return {
    total: headlineTotal(index, selection, question, measure).total,
    added: operations.filter(isStated).sort((a, b) => valueOf(b) - valueOf(a)),
    silent: operations.filter((record) => !isStated(record)).map((record) => record.operation),
  };
}

/** A figure with the claim by which it counts, the claims that disagree with it, and its parts. */
export interface FigureReceipt {
  figure: Figure;
  preferred: Claim;
  others: readonly Claim[];
  isDisputed: boolean;
  parts: readonly FigureReceipt[];
}

/** The figures of an operation: of the whole first, each with its parts, then those of single countries. */
export function figuresOf(
  index: DatasetIndex,
  operation: Operation,
): { whole: readonly FigureReceipt[]; byCountry: readonly FigureReceipt[] } {
  const receiptOf = (figure: Figure): FigureReceipt => {
    const preferred = preferredClaim(figure, index.rank);
    return {
      figure,
      preferred,
      others: figure.claims.filter((claim) => claim !== preferred),
      isDisputed: isDisputed(figure, operation.figures),
      parts: operation.figures.filter((part) => part.partOf === figure.key && part.country === figure.country).map(receiptOf),
    };
  };
  const tops = operation.figures.filter(
    (figure) =>
      figure.partOf === undefined || !operation.figures.some((whole) => whole.key === figure.partOf && whole.country === figure.country),
  );
  return {
    whole: tops.filter((figure) => figure.country === undefined).map(receiptOf),
    byCountry: tops.filter((figure) => figure.country !== undefined).map(receiptOf),
  };
}
