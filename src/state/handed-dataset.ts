import type { DataOrigin } from '@/domain/data-origin';
import type { DatasetHead } from '@/domain/dataset';
import { BytesRows } from '@/query/bytes-rows';
import type { Columns, ColumnsBuilder } from '@/query/columns';
import { countAhead, type CubeParts, keepCube } from '@/query/cube';
import { type DatasetIndex, indexColumns } from '@/query/index-dataset';
import { keepOrders, type OrdersAhead, sortAhead } from '@/query/sort-records';

/** A dataset as a worker hands it over: arrays, and the bytes of its records. */
export interface HandedDataset {
  head: DatasetHead;
  columns: Columns;
  bytes: Uint8Array;
  from: Uint32Array;
  to: Uint32Array;
  counted: CubeParts;
  orders: OrdersAhead;
}

/** `places` are those of the records in the order in which the builder took them. */
export function handOver(
  head: DatasetHead,
  builder: ColumnsBuilder,
  places: { from: Uint32Array; to: Uint32Array },
  bytes: Uint8Array,
  language: string,
): HandedDataset {
  const { columns, order } = builder.finish();
  const from = order.map((record) => places.from[record] ?? 0);
  const to = order.map((record) => places.to[record] ?? 0);
  const index = indexColumns(head, columns, new BytesRows(bytes, from, to));
  const { compare } = new Intl.Collator(language, { numeric: true });
  return { head, columns, bytes, from, to, counted: countAhead(index), orders: sortAhead(index, compare) };
}

export function takeOver({ head, columns, bytes, from, to, counted, orders }: HandedDataset, origin?: DataOrigin): DatasetIndex {
  const index = indexColumns(head, columns, new BytesRows(bytes, from, to), origin);
  keepCube(index, counted);
  keepOrders(index, orders);
  return index;
}

/** Everything inside a value that can be handed over without being copied. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (value instanceof Map) {
    for (const entry of value.values()) buffersIn(entry, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const entry of Object.values(value)) buffersIn(entry, found);
  }
  return found;
}
