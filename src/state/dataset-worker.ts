import { readDataset } from '@/domain/read-dataset';
import { BytesRows } from '@/query/bytes-rows';
import { ColumnsBuilder } from '@/query/columns';
import { countAhead } from '@/query/cube';
import { indexColumns } from '@/query/index-dataset';
import { sortAhead } from '@/query/sort-records';
import { fetchFile } from './fetch-file';
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
      return handOver(reading.head, builder, reading, bytes, language);
    }
  }
}

function handOver(
  head: Parameters<typeof indexColumns>[0],
  builder: ColumnsBuilder,
  places: { from: Uint32Array; to: Uint32Array },
  bytes: Uint8Array,
  language: string,
): LargeReply {
  const { columns, order } = builder.finish();
  const from = order.map((record) => places.from[record] ?? 0);
  const to = order.map((record) => places.to[record] ?? 0);
  const index = indexColumns(head, columns, new BytesRows(bytes, from, to));
  const { compare } = new Intl.Collator(language, { numeric: true });
  return { kind: 'read', head, columns, bytes, from, to, counted: countAhead(index), orders: sortAhead(index, compare) };
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

/** Everything that can be handed over without being copied. */
function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (value instanceof Map) {
    for (const entry of value.values()) buffersIn(entry, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const entry of Object.values(value)) buffersIn(entry, found);
  }
  return found;
}

addEventListener('message', ({ data }: MessageEvent<LargeRequest>) => {
  void read(data)
    .catch((error: unknown): LargeReply => {
      const code = error instanceof LoadError ? error.code : 'E_NET_FAIL';
      return { kind: 'failed', code, faults: [], faultCount: 0 };
    })
    .then(reply);
});
