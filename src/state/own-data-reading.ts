import type { DatasetHead } from '@/domain/dataset';
import type { DroppedRows, Problems, RefusalCode } from '@/domain/own-reading';
import { takeIn } from '@/intake/take-in';
import { ColumnsBuilder } from '@/query/columns';
import { type HandedDataset, handOver } from './handed-dataset';
import type { OwnProgress } from './read-own-data';

/** What is asked to be read, in a form that a worker is given. */
export interface OwnRequest {
  name: string;
  content: Blob;
  language: string;
  hideBelow: number | null;
  catalogue: DatasetHead | null;
}

export type OwnOutcome =
  | { kind: 'read'; handed: HandedDataset; hidden: number; problems: Problems; dropped: DroppedRows | null }
  | { kind: 'refused'; code: RefusalCode; problems: Problems };

/** What the worker tells the page. */
export type OwnReply =
  | { kind: 'ready' }
  | { kind: 'progress'; progress: OwnProgress }
  | { kind: 'done'; outcome: OwnOutcome }
  | { kind: 'broken' };

/** Reads, checks and makes columns of a file, wherever it runs. */
export async function readToColumns(
  { content, language, ...wishes }: OwnRequest,
  onProgress: (progress: OwnProgress) => void,
  signal: AbortSignal | null,
): Promise<OwnOutcome> {
  let builder: ColumnsBuilder | null = null;
  const intake = await takeIn(content, {
    ...wishes,
    onProgress,
    signal,
    takerFor: (head) => {
      const made = new ColumnsBuilder(head);
      builder = made;
      return (operation) => {
        made.add(operation);
      };
    },
  });
  if (intake.kind === 'refused') return intake;
  const { head, bytes, problems, dropped, hidden } = intake;
  return { kind: 'read', handed: handOver(head, builder ?? new ColumnsBuilder(head), intake, bytes, language), hidden, problems, dropped };
}
