import type { Fault } from '@/domain/fault';
import type { HandedDataset } from './handed-dataset';
import type { LoadCode } from './load-error';
import type { LoadProgress } from './load-progress';

/** What the page asks its worker to read. */
export interface LargeRequest {
  /** Where the file is, in full. */
  address: string;
  bytes: number;
  sha256: string;
  language: string;
}

/** What the worker tells the page: how far it is, and at the end the data in columns or why there are none. */
export type LargeReply =
  | { kind: 'progress'; progress: LoadProgress }
  | { kind: 'failed'; code: LoadCode; faults: readonly Fault[]; faultCount: number }
  | { kind: 'read'; handed: HandedDataset };
