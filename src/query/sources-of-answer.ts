import type { SourceId } from '@/domain/identifier';
import type { Answer } from './answer';
import type { DatasetIndex } from './index-dataset';

/** More records than this are not gone through one by one. */
const MOST_READ = 500;

/** The publishers of the sources of all records in view, those of most pages first, and how many pages there are. Null where there are too many records to look. */
export function sourcesOfAnswer(index: DatasetIndex, { records }: Answer): { publishers: readonly string[]; pages: number } | null {
  if (records.operations.length + records.activities.length > MOST_READ) return null;
  const ids = new Set<SourceId>();
  for (const list of [records.operations, records.activities])
    for (const { operation } of list) operation.sources.forEach((id) => ids.add(id));
  const pages = new Map([...ids].flatMap((id) => index.sources.get(id) ?? []).map(({ url, publisher }) => [url, publisher] as const));
  const counts = new Map<string, number>();
  for (const publisher of pages.values()) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const publishers = [...counts].sort(([, a], [, b]) => b - a).map(([publisher]) => publisher);
  return { publishers, pages: pages.size };
}
