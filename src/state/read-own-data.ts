import type { Problem, Problems, RefusalCode } from '@/domain/own-reading';
import { parseDataset } from '@/domain/parse-dataset';
import { indexDataset } from '@/query/index-dataset';
import type { OwnDataset } from './own-data';

export interface OwnFile {
  name: string;
  content: Blob;
}

export type OwnProgress = { doing: 'reading' | 'checking'; share: number };

export type OwnReading = ({ kind: 'read' } & OwnDataset) | { kind: 'refused'; code: RefusalCode; problems: Problems };

interface ReadOptions {
  /** The language in which records are put in order. */
  language: string;
  /** Counts below it are left out; null keeps all. */
  hideBelow: number | null;
  onProgress: (progress: OwnProgress) => void;
  signal: AbortSignal;
}

/** Reads and checks a file of a reader beside the page. Nothing is sent anywhere, and nothing is shown before all of it is read. */
export async function readOwnData({ name, content }: OwnFile, { hideBelow }: ReadOptions): Promise<OwnReading> {
  let raw: unknown;
  try {
    raw = JSON.parse(await content.text());
  } catch {
    return { kind: 'refused', code: 'E_JSON_SYNTAX', problems: { list: [], count: 0 } };
  }
  const parsed = parseDataset(raw);
  if (parsed.kind === 'faults') {
    const list = parsed.faults.map(
      ({ path, record, ...fault }): Problem => ({ ...fault, code: 'E_SCHEMA', place: { kind: 'path', path, record } }),
    );
    return { kind: 'refused', code: 'E_SCHEMA', problems: { list, count: list.length } };
  }
  const hidden = hideBelow === null ? null : { below: hideBelow, figures: 0 };
  return {
    kind: 'read',
    index: indexDataset(parsed.value, { kind: 'own', name, hidden }),
    problems: { list: [], count: 0 },
    dropped: null,
  };
}
