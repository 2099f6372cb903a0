import { readDataset } from '@/domain/read-dataset';
import { ColumnsBuilder } from '@/query/columns';
import { fetchFile } from './fetch-file';
import { buffersIn, handOver } from './handed-dataset';
import type { LargeReply, LargeRequest } from './large-dataset';
import { LoadError } from './load-error';
import type { LoadProgress } from './load-progress';

/** Reads one large dataset beside the page: fetches, checks, and makes columns of it, which are handed over without being copied. */
async function read({ address, bytes: size, sha256, language }: LargeRequest): Promise<LargeReply> {
  const bytes = await fetchFile(address, { bytes: size, sha256 }, (share) => tell({ doing: 'fetching', share }));
  let builder: ColumnsBuilder | null = null;
  const steps = readDataset(bytes, (head) => {
    const made = new ColumnsBuilder(head);
    builder = made;
    return (operation) => {
      made.add(operation);
    };
  });
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) tell({ doing: 'checking', share: step.value });
  const reading = step.value;
  switch (reading.kind) {
    case 'not-utf-8':
      return { kind: 'failed', code: 'E_ENCODING', faults: [], faultCount: 0 };
    case 'not-json':
      return { kind: 'failed', code: 'E_JSON_SYNTAX', faults: [], faultCount: 0 };
    case 'faults':
      return { kind: 'failed', code: 'E_SCHEMA', faults: reading.faults, faultCount: reading.count };
    case 'ok': {
      if (builder === null || reading.from.length === 0) return { kind: 'failed', code: 'E_EMPTY', faults: [], faultCount: 0 };
      return { kind: 'read', handed: handOver(reading.head, builder, reading, bytes, language) };
    }
  }
}

const TOLD_EVERY_MILLISECONDS = 80;
let lastTold = 0;

function tell(progress: LoadProgress): void {
  const now = performance.now();
  if (now - lastTold < TOLD_EVERY_MILLISECONDS) return;
  lastTold = now;
  reply({ kind: 'progress', progress });
}

function reply(message: LargeReply): void {
  postMessage(message, { transfer: [...buffersIn(message)] });
}

addEventListener('message', ({ data }: MessageEvent<LargeRequest>) => {
  void read(data)
    .catch((error: unknown): LargeReply => {
      const code = error instanceof LoadError ? error.code : 'E_NET_FAIL';
      return { kind: 'failed', code, faults: [], faultCount: 0 };
    })
    .then(reply);
});
