import type { MeasureId } from '@/domain/identifier';
import type { DatasetIndex } from './index-dataset';
import { textAt } from './joined-texts';
import type { Question } from './question';
import type { RecordList } from './records';
import { valueOf } from './result';
import { giveByReading, isAttributed, resultOfRow } from './total';

export const sortColumns = ['period', 'name', 'countries', 'sources'] as const;

/** The order of a table of records: by a column of its own, or by the results in a measure. */
export interface Sorting {
  column: (typeof sortColumns)[number] | { measure: MeasureId };
  isDescending: boolean;
}

const latestFirst: Sorting = { column: 'period', isDescending: true };

/** The order in which a table stands. Activities have no column of results to be sorted by. */
export function sortingOfTable(table: 'operations' | 'activities', asked: Sorting): Sorting {
  return table === 'activities' && typeof asked.column !== 'string' ? latestFirst : asked;
}

type CompareNames = (a: string, b: string) => number;

/** Records in the order asked. Those without a value in the column come last; ties keep the latest first. Names are compared as `compareNames` does. */
export function sortRecords(
  index: DatasetIndex,
  question: Question,
  records: RecordList,
  sorting: Sorting,
  compareNames: CompareNames,
): RecordList {
  return records.inOrder((rows) => {
    const { column } = sorting;
    if (typeof column !== 'string' && isAttributed(question)) {
      const latest = among(ordersOf(index).latestFirst(), rows, index.columns.size);
      return stableOrder(latest, resultRanks(index, question, column.measure, latest), sorting.isDescending);
    }
    return among(ordersOf(index).by(sorting, compareNames), rows, index.columns.size);
  });
}

/** Of all rows in an order, those wanted. */
function among(order: Int32Array, wanted: Int32Array, size: number): Int32Array {
  if (order.length === wanted.length) return order;
  const isWanted = new Uint8Array(size);
  for (const row of wanted) isWanted[row] = 1;
  const rows = new Int32Array(wanted.length);
  let count = 0;
  for (const row of order) {
    if (isWanted[row] !== 1) continue;
    rows[count] = row;
    count += 1;
  }
  return rows;
}

/** The orders of all rows, each made when it is first asked for, so that a table is sorted by one walk over an order. */
class Orders {
  private readonly index: DatasetIndex;
  readonly made: Map<string, Int32Array>;
  private readonly names: Ranks | null;
  private readonly byName = new WeakMap<CompareNames, Map<boolean, Int32Array>>();
  private latest: Int32Array | null;

  constructor(index: DatasetIndex, ahead: OrdersAhead | null = null) {
    this.index = index;
    this.made = ahead?.made ?? new Map<string, Int32Array>();
    this.latest = ahead?.latest ?? null;
    this.names = ahead?.names ?? null;
  }

  /** From the last end to the first, and of equals those that began last first. */
  latestFirst(): Int32Array {
    if (this.latest === null) {
      const { columns } = this.index;
      const backwards = new Int32Array(columns.size).map((_, position) => columns.size - 1 - position);
      this.latest = stableOrder(backwards, ranksOf(Float64Array.from(columns.endDay)), true);
    }
    return this.latest;
  }

  by({ column, isDescending }: Sorting, compareNames: CompareNames): Int32Array {
    if (column === 'name') {
      const orders = this.byName.get(compareNames) ?? new Map<boolean, Int32Array>();
      this.byName.set(compareNames, orders);
      const order =
        orders.get(isDescending) ?? stableOrder(this.latestFirst(), this.names ?? nameRanks(this.index, compareNames), isDescending);
      orders.set(isDescending, order);
      return order;
    }
    const key = `${typeof column === 'string' ? column : `measure ${column.measure}`} ${isDescending}`;
    const order = this.made.get(key) ?? stableOrder(this.latestFirst(), ranksOf(this.valuesOf(column)), isDescending);
    this.made.set(key, order);
    return order;
  }

  /** NaN where a row has none. */
  private valuesOf(column: Exclude<Sorting['column'], 'name'>): Float64Array {
    const { columns } = this.index;
    switch (column) {
      case 'period':
        return Float64Array.from(columns.endDay, (day) => day || Number.NaN);
      case 'countries':
        return Float64Array.from(columns.countryCount, (count) => (count < 0 ? Number.NaN : count));
      case 'sources':
        return Float64Array.from(columns.sourceCount);
      default: {
        const results = this.index.whole.get(column.measure);
        return new Float64Array(columns.size).map((_, row) => {
          const at = results?.offset[row] ?? 0;
          return at < (results?.offset[row + 1] ?? 0) ? (results?.value[at] ?? Number.NaN) : Number.NaN;
        });
      }
    }
  }
}

/** Orders that are made before the first table is shown, since a million records take a moment. */
export interface OrdersAhead {
  latest: Int32Array;
  made: Map<string, Int32Array>;
  names: Ranks;
}

export function sortAhead(index: DatasetIndex, compareNames: CompareNames): OrdersAhead {
  const orders = new Orders(index);
  orders.by({ column: 'period', isDescending: true }, compareNames);
  return { latest: orders.latestFirst(), made: orders.made, names: nameRanks(index, compareNames) };
}

/** Takes over what was sorted ahead. Names then stand in the order of the language of the data. */
export function keepOrders(index: DatasetIndex, ahead: OrdersAhead): void {
  ordersByIndex.set(index, new Orders(index, ahead));
}

const ordersByIndex = new WeakMap<DatasetIndex, Orders>();

function ordersOf(index: DatasetIndex): Orders {
  const orders = ordersByIndex.get(index) ?? new Orders(index);
  ordersByIndex.set(index, orders);
  return orders;
}

/** By row; 0 where there is no value, else from 1 for the smallest. */
interface Ranks {
  rankOf: Uint32Array;
  most: number;
}

function ranksOf(values: Float64Array): Ranks {
  const distinct = values.filter((value) => !Number.isNaN(value)).sort();
  let most = 0;
  for (let at = 0; at < distinct.length; at += 1) {
    if (at > 0 && distinct[at] === distinct[most - 1]) continue;
    distinct[most] = distinct[at] ?? 0;
    most += 1;
  }
  const rankOf = Uint32Array.from(values, (value) => {
    if (Number.isNaN(value)) return 0;
    let [low, high] = [0, most - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((distinct[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  });
  return { rankOf, most };
}

function nameRanks({ columns }: DatasetIndex, compareNames: CompareNames): Ranks {
  const names = Array.from({ length: columns.size }, (_, row) => textAt(columns.shownNames, row));
  const rankByName = new Map<string, number>();
  let most = 0;
  let before: string | null = null;
  for (const name of [...new Set(names)].sort(compareNames)) {
    if (before === null || compareNames(before, name) !== 0) most += 1;
    rankByName.set(name, most);
    before = name;
  }
  return { rankOf: Uint32Array.from(names, (name) => rankByName.get(name) ?? 0), most };
}

function resultRanks(index: DatasetIndex, question: Question, measure: MeasureId, rows: Int32Array): Ranks {
  const give = giveByReading(index, question, measure);
  const values = new Float64Array(index.columns.size).fill(Number.NaN);
  for (const row of rows) values[row] = valueOf(resultOfRow(give, row, measure)) ?? Number.NaN;
  return ranksOf(values);
}

/** Rows by their rank, those without one last; of equals the order given stands. */
function stableOrder(rows: Int32Array, { rankOf, most }: Ranks, isDescending: boolean): Int32Array {
  const place = (row: number) => {
    const rank = rankOf[row] ?? 0;
    return rank === 0 ? most : isDescending ? most - rank : rank - 1;
  };
  const next = new Uint32Array(most + 2);
  for (const row of rows) next[place(row) + 1] = (next[place(row) + 1] ?? 0) + 1;
  for (let at = 0; at < most; at += 1) next[at + 1] = (next[at + 1] ?? 0) + (next[at] ?? 0);
  const order = new Int32Array(rows.length);
  for (const row of rows) {
    const at = next[place(row)] ?? 0;
    order[at] = row;
    next[place(row)] = at + 1;
  }
  return order;
}
