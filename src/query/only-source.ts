import type { Figure } from '@/domain/figure';
import type { Operation } from '@/domain/operation';
import type { Source } from '@/domain/source';
import type { ThinFigure } from './evidence';

/** Figures of one record that rest on the same single source. */
export interface OnlySource {
  operation: Operation;
  source: Source;
  figures: readonly Figure[];
}

/** Figures on one source, those of one record and one source together, in the order in which they first come. */
export function figuresByOnlySource(thin: readonly ThinFigure[]): readonly OnlySource[] {
  const groups = new Map<string, OnlySource>();
  for (const { operation, source, figure } of thin) {
    const key = `${operation.id} ${source.id}`;
    groups.set(key, { operation, source, figures: [...(groups.get(key)?.figures ?? []), figure] });
  }
  return [...groups.values()];
}
