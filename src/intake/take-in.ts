import type { DatasetHead } from '@/domain/dataset';
import { type Fault, parseWith } from '@/domain/fault';
import { hideSmallCounts } from '@/domain/hide-small-counts';
import { inspectorOf } from '@/domain/inspect';
import { type Operation, operation } from '@/domain/operation';
import { ownRemedies } from '@/domain/own-remedies';
import type { DroppedRow, DroppedRows, Problem, Problems, RefusalCode, WarningCode } from '@/domain/own-reading';
import { type Remedy, remedies } from '@/domain/remedies';
import { inCell } from './cell-remedy';
import { checkHead } from './check-head';
import { cleanTexts } from './clean-texts';
import { kindOfFile } from './file-kind';
import { knownIn, mendOperation } from './mend-operation';
import { openJson } from './open-json';
import { openTable } from './open-table';
import { openZip } from './open-zip';
import { ProblemList } from './problem-list';
import type { RawDataset, RawRecord } from './raw-dataset';
import { refusal, Refusal } from './refusal';

export const MOST_MEGABYTES = 256;

export interface IntakeWishes {
  /** Without its ending it is the title of data that have none. */
  name: string;
  /** Where a file has no lists of countries, measures and the like, these hold; null where they could not be fetched. */
  catalogue: DatasetHead | null;
  /** Counts below it are left out; null keeps all. */
  hideBelow: number | null;
  onProgress: (progress: { doing: 'reading' | 'checking'; share: number }) => void;
  /** Given up at the next pause. */
  signal: AbortSignal | null;
  /** What takes each record that is kept, once the rest is known. */
  takerFor: (head: DatasetHead) => (operation: Operation) => void;
}

export type Intake =
  | {
      kind: 'read';
      head: DatasetHead;
      /** The records that are kept, as they are kept, and their places in the bytes. */
      bytes: Uint8Array<ArrayBuffer>;
      from: Uint32Array;
      to: Uint32Array;
      problems: Problems;
      dropped: DroppedRows | null;
      /** How many figures were hidden. */
      hidden: number;
    }
  | { kind: 'refused'; code: RefusalCode; problems: Problems };

/** Reads and checks a file of a reader: what holds is kept, what breaks a rule is left out and told. Throws the reason of the signal. */
export async function takeIn(content: Blob, wishes: IntakeWishes): Promise<Intake> {
  const problems = new ProblemList();
  try {
    if (content.size > MOST_MEGABYTES * 1024 * 1024)
      throw refusal('E_TOO_BIG', 'size', ownRemedies.takePart, { values: { limit: MOST_MEGABYTES } });
    return await keepWhatHolds(await open(content, wishes), wishes, problems);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', code: error.code, problems: problems.finish(error.problems) };
  }
}

async function open(content: Blob, wishes: IntakeWishes): Promise<RawDataset> {
  const { name, catalogue } = wishes;
  const bytes = await bytesOf(content, wishes);
  const kind = kindOfFile(bytes);
  if (kind === 'json') return openJson(bytes);
  return kind === 'zip' ? openZip(bytes, name, catalogue) : openTable(bytes, name, catalogue);
}

async function bytesOf(content: Blob, { onProgress, signal }: IntakeWishes): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(content.size);
  const reader = content.stream().getReader();
  let at = 0;
  onProgress({ doing: 'reading', share: 0 });
  for (;;) {
    const { value } = await reader.read();
    signal?.throwIfAborted();
    if (value === undefined) return bytes;
    bytes.set(value, at);
    at += value.length;
    onProgress({ doing: 'reading', share: at / bytes.length });
  }
}

const MILLISECONDS_AT_ONCE = 24;

async function keepWhatHolds(
  raw: RawDataset,
  { hideBelow, onProgress, signal, takerFor }: IntakeWishes,
  problems: ProblemList,
): Promise<Intake> {
  const tell = (problem: Problem) => {
    problems.add(problem);
  };
  const head = raw.head.kind === 'known' ? raw.head.value : checkHead(raw.head, tell);
  if (raw.length === 0) throw refusal('E_EMPTY', 'operations', ownRemedies.addRecord);
  const check = recordCheckOf(head);
  const take = takerFor(head);
  const kept = new KeptRecords();
  const rows: DroppedRow[] = [];
  let hidden = 0;
  let pauseAt = performance.now() + MILLISECONDS_AT_ONCE;
  for (let position = 0; position < raw.length; position += 1) {
    const record = raw.at(position);
    const { problems: found, operation: whole } = check(record);
    found.forEach(tell);
    if (whole === null) for (const row of record.drop(found)) rows.push(row);
    else {
      const { record: shown, hidden: gone } = hideBelow === null ? { record: whole, hidden: 0 } : hideSmallCounts(whole, hideBelow);
      hidden += gone;
      take(shown);
      kept.add(shown, record);
    }
    if (performance.now() < pauseAt) continue;
    onProgress({ doing: 'checking', share: position / raw.length });
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    signal?.throwIfAborted();
    pauseAt = performance.now() + MILLISECONDS_AT_ONCE;
  }
  signal?.throwIfAborted();
  if (kept.size === 0) throw new Refusal('E_SCHEMA', []);
  kept.unfollow(tell);
  return {
    kind: 'read',
    head: withGapsOf(head, kept.ids),
    ...kept.finish(),
    problems: problems.finish(),
    dropped: rows.length === 0 ? null : { format: raw.format, heading: raw.heading, rows },
    hidden,
  };
}

/** A known gap names only records that are kept. */
function withGapsOf(head: DatasetHead, ids: ReadonlySet<string>): DatasetHead {
  return {
    ...head,
    knownGaps: head.knownGaps.flatMap((gap) => {
      if (gap.records === undefined) return [gap];
      const records = gap.records.filter((id) => ids.has(id));
      return records.length === 0 ? [] : [{ ...gap, records }];
    }),
  };
}

/** Checks one record after the other: cleans, holds it to the format, mends, holds it to the laws. */
function recordCheckOf(head: DatasetHead): (raw: RawRecord) => { operation: Operation | null; problems: readonly Problem[] } {
  const inspector = inspectorOf(head);
  const known = knownIn(head);
  const remedyOf = remediesFor(head);
  const seen = new Set<string>();
  return ({ value, placeOf, problems: early }) => {
    const problems = early.map(inCell);
    const add = (code: WarningCode, { rule, path, value: wrong, remedy, values }: Fault) => {
      problems.push(inCell({ code, rule, place: placeOf(path), value: wrong, remedy, values }));
    };
    cleanTexts(value, (path, cleaned) => {
      add('W_TEXT_CLEANED', { rule: 'cleanText', path, value: cleaned, remedy: ownRemedies.checkText, values: {} });
    });
    const parsed = parseWith(operation, value);
    if (parsed.kind === 'faults') {
      for (const fault of parsed.faults) add('W_ROW_DROPPED', fault);
      return { operation: null, problems };
    }
    // A source or a date that cannot be read would break laws that the record itself keeps.
    if (early.length > 0) return { operation: null, problems };
    const { operation: whole, mended } = mendOperation(parsed.value, known);
    const broken = inspector
      .show(whole)
      .map((fault) => ({ ...fault, path: fault.path.slice(2) }))
      .filter((fault) => !isOfRecordId(fault));
    const isRepeated = seen.has(whole.id);
    // What is left out anyway needs no mending.
    if (broken.length === 0 && !isRepeated) {
      seen.add(whole.id);
      for (const fault of mended) add(fault.code, fault);
      return { operation: whole, problems };
    }
    for (const fault of broken) add('W_ROW_DROPPED', { ...fault, ...remedyOf(fault) });
    if (isRepeated) add('W_DUP_ID', { rule: 'noIdIsUsedTwice', path: ['id'], value: whole.id, remedy: remedies.ownId, values: {} });
    return { operation: null, problems };
  };
}

/** That an id is used twice is asked of the records that are kept, not of all that were shown to the laws. */
function isOfRecordId({ rule, path }: Fault): boolean {
  return rule === 'noIdIsUsedTwice' && path.length === 1 && path[0] === 'id';
}

/** The remedies of the laws speak of the files of the published data; a reader has one file, and lists to choose from. */
function remediesFor(head: DatasetHead): (fault: Fault) => Pick<Fault, 'remedy' | 'values'> {
  const oneOf = (entries: readonly { id: string }[]) => ({
    remedy: remedies.oneOf,
    values: { values: entries.map(({ id }) => id).join(', ') },
  });
  const listed = { remedy: ownRemedies.listInFile, values: {} };
  const byRemedy = new Map<Remedy, Pick<Fault, 'remedy' | 'values'>>([
    [remedies.addMeasureOrMakeSingle, oneOf(head.measures)],
    [remedies.addCrimeArea, oneOf(head.crimeAreas)],
    [remedies.addSource, listed],
    [remedies.addOrganisation, listed],
    [remedies.addProgramme, listed],
    [remedies.addCountry, { remedy: ownRemedies.useListedCountry, values: {} }],
  ]);
  return ({ remedy, values }) => byRemedy.get(remedy) ?? { remedy, values };
}

/** The records that are kept, written down anew. */
class KeptRecords {
  readonly ids = new Set<string>();
  private readonly encoder = new TextEncoder();
  private readonly written: Uint8Array<ArrayBuffer>[] = [];
  private readonly followers: { at: number; operation: Operation; record: RawRecord }[] = [];

  get size(): number {
    return this.written.length;
  }

  add(operation: Operation, record: RawRecord): void {
    this.ids.add(operation.id);
    if (operation.follows !== undefined) this.followers.push({ at: this.size, operation, record });
    this.written.push(this.encoder.encode(JSON.stringify(operation)));
  }

  /** Once all are there: takes out what says that a record follows one that is not kept. */
  unfollow(told: (problem: Problem) => void): void {
    for (const { at, operation, record } of this.followers) {
      const { follows, ...alone } = operation;
      if (follows === undefined || this.ids.has(follows)) continue;
      told({
        code: 'W_DANGLING_RECORD',
        rule: 'everyMentionedRecordExists',
        place: record.placeOf(['follows']),
        value: follows,
        remedy: remedies.noSuchRecord,
        values: {},
      });
      this.written[at] = this.encoder.encode(JSON.stringify(alone));
    }
  }

  finish(): { bytes: Uint8Array<ArrayBuffer>; from: Uint32Array; to: Uint32Array } {
    const from = new Uint32Array(this.size);
    const to = new Uint32Array(this.size);
    const bytes = new Uint8Array(this.written.reduce((size, { length }) => size + length, 0));
    let at = 0;
    this.written.forEach((record, position) => {
      bytes.set(record, at);
      from[position] = at;
      at += record.length;
      to[position] = at;
    });
    return { bytes, from, to };
  }
}
