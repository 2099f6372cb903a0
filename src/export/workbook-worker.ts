import { FileFault } from './file-fault';
import type { FlatRow } from './flat-table';
import type { WorkbookOrder, WorkbookReply } from './handed-workbook';
import { type Sheet, writeWorkbook } from './workbook';

const sheets: Sheet[] = [];
let blocks: (readonly FlatRow[])[] = [];

/** Writes a workbook beside the page. Whoever no longer wants it ends the worker. */
async function write(direction: 'ltr' | 'rtl'): Promise<WorkbookReply> {
  const onProgress = (share: number) => {
    reply({ kind: 'progress', share });
  };
  try {
    return { kind: 'written', file: await writeWorkbook(sheets, direction, { signal: new AbortController().signal, onProgress }) };
  } catch (fault) {
    return fault instanceof FileFault ? { kind: 'refused', fault: { kind: fault.kind, values: fault.values } } : { kind: 'failed' };
  }
}

function reply(message: WorkbookReply): void {
  postMessage(message, { transfer: message.kind === 'written' ? [message.file.buffer] : [] });
}

addEventListener('message', ({ data: order }: MessageEvent<WorkbookOrder>) => {
  switch (order.kind) {
    case 'sheet':
      blocks = [];
      sheets.push({ ...order.sheet, table: { headings: order.headings, blocks } });
      return;
    case 'rows':
      blocks.push(order.rows);
      return;
    case 'write':
      void write(order.direction).then(reply);
  }
});
