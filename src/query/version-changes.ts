import type { Catalogue, Change, History, PublishedVersion } from '@/domain/history';
import type { OperationId } from '@/domain/identifier';

type Kind = Change['kind'];
export type EntryChange = Extract<Change, { of: 'entry' }>;
export type RecordChange = Exclude<Change, EntryChange>;

/** The changes of one step, by record and by catalogue, each in the order in which they first come. */
export interface GroupedChanges {
  records: readonly { record: OperationId; changes: readonly RecordChange[] }[];
  catalogues: readonly { catalogue: Catalogue; changes: readonly EntryChange[] }[];
}

/** The versions after one up to another, the newest first: the steps that led from the one to the other. */
export function stepsBetween(history: History, from: number, to: number): readonly PublishedVersion[] {
  return history.filter(({ version }) => version > from && version <= to).toReversed();
}

export function groupChanges(changes: readonly Change[]): GroupedChanges {
  const records = new Map<OperationId, RecordChange[]>();
  const catalogues = new Map<Catalogue, EntryChange[]>();
  for (const change of changes)
    if (change.of === 'entry') catalogues.set(change.catalogue, [...(catalogues.get(change.catalogue) ?? []), change]);
    else records.set(change.record, [...(records.get(change.record) ?? []), change]);
  return {
    records: [...records].map(([record, its]) => ({ record, changes: its })),
    catalogues: [...catalogues].map(([catalogue, its]) => ({ catalogue, changes: its })),
  };
}

/** Entries that were revised alike, field for field and for the same reason, stand together where the first of them stands; any other change stands alone. */
export function foldAlike(changes: readonly EntryChange[]): readonly (readonly EntryChange[])[] {
  const folded = new Map<string, EntryChange[]>();
  for (const change of changes) {
    const { kind, before, after, reason, entry } = change;
    const key = JSON.stringify(kind === 'revised' ? [before, after, reason] : entry);
    folded.set(key, [...(folded.get(key) ?? []), change]);
  }
  return [...folded.values()];
}

/** How many changes there are of each kind. */
export function countChanges(changes: readonly Change[]): Record<Kind, number> {
  const counts: Record<Kind, number> = { added: 0, revised: 0, withdrawn: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
