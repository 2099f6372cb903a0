import { FileFault } from './file-fault';
import type { WorkbookOrder, WorkbookReply } from './handed-workbook';
import { inSlices, partOfRun, type Run } from './run';
import type { Sheet } from './workbook';
import { workbookWorkerAddress } from './worker-address';

/** Has a worker write the workbook, for the last step of it cannot be cut into slices; the worker is ended with the signal. Null where no worker can be had. */
export async function writeBeside(sheets: readonly Sheet[], direction: 'ltr' | 'rtl', run: Run): Promise<Uint8Array<ArrayBuffer> | null> {
  const worker = startWorker();
  if (worker === null) return null;
  const order = (message: WorkbookOrder) => {
    worker.postMessage(message, { transfer: [] });
  };
  const { onProgress } = partOfRun(run, 0.3, 1);
  const replied = new Promise<WorkbookReply | null>((resolve) => {
    const giveUp = () => {
      resolve(null);
    };
    run.signal.addEventListener('abort', giveUp, { once: true });
    worker.addEventListener('error', giveUp);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkbookReply>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else resolve(data);
    });
  });
  try {
    for (const [at, { table, ...sheet }] of sheets.entries()) {
      const share = (done: number) => (done / sheets.length) * 0.3;
      order({ kind: 'sheet', sheet, headings: table.headings });
      await inSlices(table.blocks.length, partOfRun(run, share(at), share(at + 1)), (position) => {
        order({ kind: 'rows', rows: table.blocks.at(position) ?? [] });
      });
    }
    order({ kind: 'write', direction });
    const reply = await replied;
    run.signal.throwIfAborted();
    if (reply?.kind === 'refused') throw new FileFault(reply.fault.kind, reply.fault.values);
    return reply?.kind === 'written' ? reply.file : null;
  } finally {
    worker.terminate();
  }
}

/** A saved file has none. */
function startWorker(): Worker | null {
  if (workbookWorkerAddress === '') return null;
  try {
    return new Worker(workbookWorkerAddress, { type: 'module' });
  } catch {
    return null;
  }
}
