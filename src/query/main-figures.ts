import type { MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from './index-dataset';
import { type FigureReceipt, figuresOf } from './receipt';
import { isOwnFigure, type Result, wholeResult } from './result';

/** A result of a whole operation that stands at the top of its page. */
export type MainFigure =
  | { kind: 'measured'; measure: MeasureId; result: Exclude<Result, { status: 'unreported' }>; figures: readonly FigureReceipt[] }
  | { kind: 'single'; receipt: FigureReceipt };

const MOST = 3;

/** What a line about a record says of its results: the first of them, and what is left out. */
export interface ResultsInShort {
  main: readonly MainFigure[];
  /** How many more figures of the whole record its sources give. */
  more: number;
  /** The headline measures of which no source gives a figure of the whole operation. Activities are asked for none. */
  silent: readonly MeasureId[];
}

export function resultsInShort(index: DatasetIndex, operation: Operation): ResultsInShort {
  const main = mainFigures(index, operation);
  const shown = main.reduce((count, figure) => count + (figure.kind === 'measured' ? figure.figures.length : 1), 0);
  return {
    main,
    more: figuresOf(index, operation).whole.length - shown,
    silent:
      operation.kind === 'activity'
        ? []
        : index.headline.filter((measure) => wholeResult(operation, measure, index.rank).status === 'unreported'),
  };
}

/** The first figures of the whole operation: measures of rank 1, then other measures, then single results, each in the order of the record. */
export function mainFigures(index: DatasetIndex, operation: Operation): readonly MainFigure[] {
  const { whole } = figuresOf(index, operation);
  const measures = [...new Set(whole.flatMap(({ figure }) => (figure.kind === 'measured' ? [figure.measure] : [])))];
  const rankOf = (measure: MeasureId) => index.measures.get(measure)?.rank ?? 2;
  const measured = measures
    .sort((a, b) => rankOf(a) - rankOf(b))
    .flatMap((measure): MainFigure[] => {
      const result = wholeResult(operation, measure, index.rank);
      const figures = whole.filter(({ figure }) => isOwnFigure(figure, measure));
      return result.status === 'unreported' ? [] : [{ kind: 'measured', measure, result, figures }];
    });
  const single = whole.filter(({ figure }) => figure.kind === 'single').map((receipt): MainFigure => ({ kind: 'single', receipt }));
  return [...measured, ...single].slice(0, MOST);
}
