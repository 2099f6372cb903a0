import type { SourceId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Answer } from './answer';

/** A source, and the operations in view of whose results it speaks. */
export interface ShownSource {
  source: SourceId;
  operations: readonly Operation[];
}

/** What the results in view rest on, latest operation first, each source once. Of very many operations only the latest `most` are asked. */
export function sourcesShown({ records, headlines }: Pick<Answer, 'records' | 'headlines'>, most: number): readonly ShownSource[] {
  const measures = new Set(headlines.map(({ total }) => total.measure));
  const bySource = new Map<SourceId, Set<Operation>>();
  const { operations } = records;
  for (let row = operations.length - 1; row >= Math.max(0, operations.length - most); row -= 1) {
    const operation = operations.at(row)?.operation;
    if (operation === undefined) continue;
    for (const figure of operation.figures.filter((figure) => figure.kind === 'measured' && measures.has(figure.measure)))
      for (const source of figure.claims.flatMap(({ sources }) => sources))
        bySource.set(source, (bySource.get(source) ?? new Set()).add(operation));
  }
  return [...bySource].map(([source, operations]) => ({ source, operations: [...operations] }));
}
