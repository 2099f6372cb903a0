import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import type { FigureReceipt } from '@/query/receipt';
import { FigureClaim } from './FigureClaim';

interface PreferredFigureProps {
  index: DatasetIndex;
  operation: Operation;
  receipt: FigureReceipt;
}

/** The number by which a figure counts, leading to its receipt. */
export function PreferredFigure({ index, operation, receipt: { figure, preferred, isDisputed } }: PreferredFigureProps) {
  return <FigureClaim index={index} figure={figure} claim={preferred} isDisputed={isDisputed} operation={operation.id} />;
}
