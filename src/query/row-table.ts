import { type JoinedTexts, textAt } from './joined-texts';

/** Rows by the hash of their id, a row and one at each place and 0 where none is: a map of a million texts would cost more than the data. */
export function rowTable(ids: JoinedTexts): Int32Array {
  const rows = ids.offset.length - 1;
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * rows + 2)));
  for (let row = 0; row < rows; row += 1) {
    let at = hashOf(textAt(ids, row)) & (table.length - 1);
    while (table[at] !== 0) at = (at + 1) & (table.length - 1);
    table[at] = row + 1;
  }
  return table;
}

export function rowWithId(table: Int32Array, ids: JoinedTexts, id: string): number | undefined {
  let at = hashOf(id) & (table.length - 1);
  for (;;) {
    const row = (table[at] ?? 0) - 1;
    if (row < 0) return undefined;
    if (textAt(ids, row) === id) return row;
    at = (at + 1) & (table.length - 1);
  }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
