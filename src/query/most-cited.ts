import type { SourceId } from '@/domain/identifier';
import type { Source } from '@/domain/source';
import type { DatasetIndex } from './index-dataset';

/** What names its sources: a claim, a record, a phase, a goal. */
export interface Citing {
  sources: readonly SourceId[];
}

/** The sources that are cited, each once, those that most cite first. */
export function mostCited(index: DatasetIndex, citing: readonly Citing[]): readonly Source[] {
  const counts = new Map<SourceId, number>();
  for (const { sources } of citing) for (const id of new Set(sources)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).flatMap(([id]) => index.sources.get(id) ?? []);
}
