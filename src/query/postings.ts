/** For each of some things the rows that have it, in order: those of thing t stand at `offset[t]` up to `offset[t + 1]`. */
export interface Postings {
  offset: Uint32Array;
  rows: Int32Array;
}

/** `visitRow` names the things of a row, each once. */
export function postingsOf(size: number, things: number, visitRow: (row: number, has: (thing: number) => void) => void): Postings {
  const offset = new Uint32Array(things + 1);
  const count = (thing: number) => {
    offset[thing + 1] = (offset[thing + 1] ?? 0) + 1;
  };
  for (let row = 0; row < size; row += 1) visitRow(row, count);
  for (let thing = 0; thing < things; thing += 1) offset[thing + 1] = (offset[thing + 1] ?? 0) + (offset[thing] ?? 0);
  const rows = new Int32Array(offset[things] ?? 0);
  const next = offset.slice();
  let present = 0;
  const put = (thing: number) => {
    const at = next[thing] ?? 0;
    rows[at] = present;
    next[thing] = at + 1;
  };
  for (present = 0; present < size; present += 1) visitRow(present, put);
  return { offset, rows };
}

/** None for a thing that is not known. */
export function rowsWith({ offset, rows }: Postings, thing: number): Int32Array {
  return thing < 0 ? rows.subarray(0, 0) : rows.subarray(offset[thing] ?? 0, offset[thing + 1] ?? 0);
}
