import { aboutOf, changesBetween } from '@/domain/changes';
import type { Dataset } from '@/domain/dataset';
import { parseWith } from '@/domain/fault';
import { writeValue } from '@/domain/write-fault';
import { type Change, type ComparedDataset, comparedDataset, type History, versionEntries } from '@/domain/history';
import { checksumOf } from './checksum-of';
import { DataFaultsError, orThrow, readJson } from './read-json';

const versionsFile = 'data/history/versions.json';

/** Every version with what changed since the one before. Throws a DataFaultsError where a revised or withdrawn figure is not explained. */
export function buildHistory(root: string, dataset: Dataset, sha256: string): History {
  const entries = orThrow(parseWith(versionEntries, readJson(root, versionsFile)), versionsFile);
  const misplaced = entries.findIndex((entry, index) => entry.version !== index + 1);
  if (misplaced >= 0)
    throw new DataFaultsError(
      `${versionsFile}: [${misplaced}].version is ${entries[misplaced]?.version}: list the versions in their order, from 1 and without a gap`,
    );
  if (entries.length !== dataset.version)
    throw new DataFaultsError(
      `${versionsFile}: it ends with version ${entries.length}, but data/dataset.json is version ${dataset.version}: give both the same last version (npm run new-version does)`,
    );
  let before: ComparedDataset | null = null;
  const faults: string[] = [];
  const history = entries.map((entry, index) => {
    const isPresent = index === entries.length - 1;
    const file = frozenFile(entry.version);
    const kept = isPresent ? dataset : readJson(root, file);
    const after: ComparedDataset = orThrow(parseWith(comparedDataset, kept), file);
    if (!isPresent) faults.push(...altered(kept, entry.sha256, file));
    const reasons = entry.reasons ?? [];
    const changes: Change[] = before === null ? [] : changesBetween(before, after, reasons);
    faults.push(...unexplained(changes, before, entry.version), ...aimless(reasons, changes, index));
    before = after;
    return { version: entry.version, date: entry.date, note: entry.note, sha256: isPresent ? sha256 : (entry.sha256 ?? null), changes };
  });
  if (faults.length > 0) throw new DataFaultsError(faults.join('\n'));
  return history;
}

/** Where the dataset of a version is kept once there is a newer one. */
export function frozenFile(version: number): string {
  return `data/history/version-${version}.json`;
}

/** What is kept of an older version must be what was published. Nothing can be said where its checksum is not known. */
function altered(kept: unknown, sha256: string | undefined, file: string): string[] {
  const found = checksumOf(JSON.stringify(kept));
  return sha256 === undefined || sha256 === found
    ? []
    : [`${file}: its checksum is ${found}, but ${versionsFile} has ${sha256} for this version: restore the file as it was published`];
}

function unexplained(changes: readonly Change[], before: ComparedDataset | null, version: number): string[] {
  return changes
    .filter(
      (change) =>
        change.reason === null &&
        change.kind !== 'added' &&
        (change.of === 'figure' ||
          (change.of === 'record' &&
            change.kind === 'withdrawn' &&
            before?.operations.some(({ id, figures }) => id === change.record && figures.length > 0))),
    )
    .map(
      (change) =>
        `${versionsFile}: version ${version} gives no reason why "${aboutOf(change)}" was ${change.kind}: add { "about": "${aboutOf(change)}", "reason": "…" } to its reasons`,
    );
}

function aimless(reasons: readonly { about: string }[], changes: readonly Change[], index: number): string[] {
  const known = new Set(changes.flatMap((change) => ('record' in change ? [aboutOf(change), change.record] : [aboutOf(change)])));
  return reasons.flatMap(({ about }, place) =>
    known.has(about)
      ? []
      : [`${versionsFile}: [${index}].reasons[${place}].about is ${writeValue(about)}: nothing of that name changed; correct or remove it`],
  );
}
