import { LARGEST_FILE } from '@/domain/largest-file';
import type { Language } from '@/domain/language';
import type { Manifest } from '@/domain/manifest';
import type { DatasetIndex } from '@/query/index-dataset';
import { takeOver } from './handed-dataset';
import type { LargeReply, LargeRequest } from './large-dataset';
import { LoadError } from './load-error';
import { useLoadProgress } from './load-progress';
import { workerAddress } from './worker-address';

/** Has a worker read a dataset, tells how far it is, and ends the worker with the signal. */
export async function loadLargeDataset(entry: Manifest['dataset'], signal: AbortSignal, language: Language): Promise<DatasetIndex> {
  if (entry.bytes > LARGEST_FILE) throw new LoadError('E_TOO_BIG', entry.path);
  const worker = new Worker(workerAddress, { type: 'module' });
  try {
    return await new Promise<DatasetIndex>((resolve, reject) => {
      const refuse = (reason: Error) => {
        reject(reason);
      };
      signal.addEventListener('abort', () => refuse(new DOMException('no longer wanted', 'AbortError')), { once: true });
      worker.addEventListener('error', () => refuse(new LoadError('E_NET_FAIL', entry.path)));
      worker.addEventListener('message', ({ data }: MessageEvent<LargeReply>) => {
        switch (data.kind) {
          case 'progress':
            useLoadProgress.setState({ progress: data.progress });
            return;
          case 'failed':
            refuse(new LoadError(data.code, data.file, data));
            return;
          case 'read':
            resolve(takeOver(data.handed));
        }
      });
      const address = new URL(import.meta.env.BASE_URL + entry.path, window.location.href).href;
      const request: LargeRequest = { address, entry, language };
      worker.postMessage(request, { transfer: [] });
    });
  } finally {
    worker.terminate();
    useLoadProgress.setState({ progress: null });
  }
}
