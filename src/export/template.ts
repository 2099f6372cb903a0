import type { DatasetIndex } from '@/query/index-dataset';
import type { Speaker } from '@/text/speaker';
import { FileFault } from './file-fault';
import type { MadeFile } from './make-file';
import type { Run } from './run';

/** A file to fill in, which opens again as own data. */
export function makeTemplate(_speaker: Speaker, _index: DatasetIndex, _format: 'csv' | 'xlsx', _run: Run): Promise<MadeFile> {
  return Promise.reject(new FileFault('not-fetched', {}));
}
