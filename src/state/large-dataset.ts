import type { Manifest } from '@/domain/manifest';
import type { HandedDataset } from './handed-dataset';
import type { LoadError } from './load-error';
import type { LoadProgress } from './load-progress';

/** What the page asks its worker to read. */
export interface LargeRequest {
  /** Where the file is, in full. */
  address: string;
  entry: Manifest['dataset'];
  language: string;
}

export type LargeFailure = Pick<LoadError, 'code' | 'file' | 'faults' | 'faultCount' | 'askedWait'>;

/** What the worker tells the page: how far it is, and at the end the data in columns or why there are none. */
export type LargeReply =
  | { kind: 'progress'; progress: LoadProgress }
  | ({ kind: 'failed' } & LargeFailure)
  | { kind: 'read'; handed: HandedDataset };
