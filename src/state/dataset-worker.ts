import { findSyntaxFault } from '@/domain/json-syntax';
import { readDataset } from '@/domain/read-dataset';
import { refuseText } from '@/domain/read-json';
import { SCHEMA_VERSION } from '@/domain/schema-version';
import { ColumnsBuilder } from '@/query/columns';
import { expectPublished, fetchFile } from './fetch-file';
import { buffersIn, handOver } from './handed-dataset';
import type { LargeReply, LargeRequest } from './large-dataset';
import { LoadError } from './load-error';
import type { LoadProgress } from './load-progress';
import { writePlace } from './read-unchecked';

/** Reads one large dataset beside the page: fetches, checks, and makes columns of it, which are handed over without being copied. */
async function read({ address, entry, language }: LargeRequest): Promise<LargeReply> {
  const file = entry.path;
  const bytes = await fetchFile(address, file, entry.bytes, {
    signal: new AbortController().signal,
    onBytes: (come) => {
      tell({ doing: 'fetching', share: come / entry.bytes });
    },
  });
  await expectPublished(bytes, entry);
  const refusal = refuseText(bytes);
  if (refusal !== null) throw new LoadError(refusal.code, file);
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
      throw new LoadError('E_ENCODING', file);
    case 'not-json':
      throw new LoadError('E_JSON_SYNTAX', file + writePlace(findSyntaxFault(bytes)));
    case 'faults': {
      const isNewer = reading.faults.some(
        ({ path, value }) => path[0] === 'schemaVersion' && typeof value === 'number' && value > SCHEMA_VERSION,
      );
      throw isNewer
        ? new LoadError('E_SCHEMA_NEWER', file)
        : new LoadError('E_SCHEMA', file, { faults: reading.faults, faultCount: reading.count });
    }
    case 'ok': {
      if (builder === null || reading.from.length === 0) throw new LoadError('E_EMPTY', file);
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
      const { code, file, faults, faultCount, askedWait } =
        error instanceof LoadError ? error : new LoadError('E_NET_FAIL', data.entry.path);
      return { kind: 'failed', code, file, faults, faultCount, askedWait };
    })
    .then(reply);
});
