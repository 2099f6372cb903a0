import type { DatasetIndex } from '@/query/index-dataset';
import type { Speaker } from '@/text/speaker';
import { FileFault } from './file-fault';

/** A file to fill in, which opens again as own data. */
export function makeTemplate(_format: 'xlsx' | 'csv', _speaker: Speaker, _index: DatasetIndex): Promise<Blob> {
  return Promise.reject(new FileFault('not-fetched', {}));
}
