/** A set of small numbers a row, as bits. Plain, so that a worker can hand it over. */
export interface BitTable {
  /** Words of 32 bits a row. */
  width: number;
  bits: Uint32Array;
}

export function bitWidth(size: number): number {
  return Math.max(1, Math.ceil(size / 32));
}

/** The words of a set, as one row has them. */
export function bitMask(width: number, positions: readonly number[]): Uint32Array {
  const mask = new Uint32Array(width);
  for (const position of positions) if (position >= 0) mask[position >>> 5] = (mask[position >>> 5] ?? 0) | (1 << (position & 31));
  return mask;
}

export function hasBit({ width, bits }: BitTable, row: number, position: number): boolean {
  return ((bits[row * width + (position >>> 5)] ?? 0) & (1 << (position & 31))) !== 0;
}

/** Whether a row has any position of a set made by {@link bitMask}. */
export function hasAnyBit({ width, bits }: BitTable, row: number, mask: Uint32Array): boolean {
  for (let word = 0; word < width; word += 1) if (((bits[row * width + word] ?? 0) & (mask[word] ?? 0)) !== 0) return true;
  return false;
}

/** Calls back with every position that a row has. */
export function forEachBit({ width, bits }: BitTable, row: number, visit: (position: number) => void): void {
  for (let word = 0; word < width; word += 1) {
    let left = bits[row * width + word] ?? 0;
    while (left !== 0) {
      const lowest = left & -left;
      visit(word * 32 + 31 - Math.clz32(lowest));
      left ^= lowest;
    }
  }
}
