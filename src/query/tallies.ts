import { type Qualifier, qualifiers } from '@/domain/qualifier';
import type { MeasureId } from '@/domain/identifier';
import type { ResultColumns } from './columns';
import { qualifierOfDoubts } from './result';
import type { KeptSpans, SpanTable } from './spans';
import type { Total } from './total';

/** Many totals side by side, one a cell: nothing but typed arrays, so that a worker can make them and adding up costs little. */
export interface Tallies {
  value: Float64Array;
  disputedValue: Float64Array;
  /** The largest result of a single operation; not kept by country. */
  largest: Float64Array;
  figures: Uint32Array;
  stated: Uint32Array;
  disputed: Uint32Array;
  /** Of the operations stated, those that lie only possibly in the period asked. */
  possibly: Uint32Array;
  /** The doubts of all figures, as bits. */
  doubts: Uint8Array;
  /** The qualifier of the last figure, which is the only one where there is one. */
  only: Uint8Array;
}

export function emptyTallies(cells: number): Tallies {
  // In one piece: nine would cost more to get than to fill.
  const buffer = new ArrayBuffer(cells * 42);
  return {
    value: new Float64Array(buffer, 0, cells),
    disputedValue: new Float64Array(buffer, cells * 8, cells),
    largest: new Float64Array(buffer, cells * 16, cells),
    figures: new Uint32Array(buffer, cells * 24, cells),
    stated: new Uint32Array(buffer, cells * 28, cells),
    disputed: new Uint32Array(buffer, cells * 32, cells),
    possibly: new Uint32Array(buffer, cells * 36, cells),
    doubts: new Uint8Array(buffer, cells * 40, cells),
    only: new Uint8Array(buffer, cells * 41, cells),
  };
}

/** Adds what one operation gives to a cell, and says whether it gives anything: its results from `from` up to `to`, or those of them that are placed in a country wanted (1 at its position). */
export function giveResults(
  tallies: Tallies,
  cell: number,
  columns: ResultColumns,
  from: number,
  to: number,
  wanted: Uint8Array | null,
): boolean {
  let isStated = false;
  let isDisputed = false;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    if (wanted !== null && wanted[columns.country[at] ?? 0] !== 1) continue;
    isStated = true;
    value += columns.value[at] ?? 0;
    tallies.figures[cell] = (tallies.figures[cell] ?? 0) + (columns.figures[at] ?? 0);
    tallies.doubts[cell] = (tallies.doubts[cell] ?? 0) | (columns.doubt[at] ?? 0);
    tallies.only[cell] = columns.qualifier[at] ?? 0;
    if (columns.disputed[at] !== 1) continue;
    isDisputed = true;
    tallies.disputedValue[cell] = (tallies.disputedValue[cell] ?? 0) + (columns.disputedValue[at] ?? 0);
  }
  if (!isStated) return false;
  tallies.value[cell] = (tallies.value[cell] ?? 0) + value;
  tallies.stated[cell] = (tallies.stated[cell] ?? 0) + 1;
  if (value > (tallies.largest[cell] ?? 0)) tallies.largest[cell] = value;
  if (isDisputed) tallies.disputed[cell] = (tallies.disputed[cell] ?? 0) + 1;
  return true;
}

/** Adds one cell to another. */
export function addCell(sum: Tallies, cell: number, from: Tallies, at: number, isPossible: boolean): void {
  const stated = from.stated[at] ?? 0;
  if (stated === 0) return;
  sum.value[cell] = (sum.value[cell] ?? 0) + (from.value[at] ?? 0);
  sum.disputedValue[cell] = (sum.disputedValue[cell] ?? 0) + (from.disputedValue[at] ?? 0);
  sum.figures[cell] = (sum.figures[cell] ?? 0) + (from.figures[at] ?? 0);
  sum.stated[cell] = (sum.stated[cell] ?? 0) + stated;
  sum.disputed[cell] = (sum.disputed[cell] ?? 0) + (from.disputed[at] ?? 0);
  if (isPossible) sum.possibly[cell] = (sum.possibly[cell] ?? 0) + stated;
  sum.doubts[cell] = (sum.doubts[cell] ?? 0) | (from.doubts[at] ?? 0);
  sum.only[cell] = from.only[at] ?? 0;
  if ((from.largest[at] ?? 0) > (sum.largest[cell] ?? 0)) sum.largest[cell] = from.largest[at] ?? 0;
}

/** Adds up what a period keeps, for each of `groups` cells a class. */
export function addUnits(tallies: Tallies, groups: number, { units, place }: KeptSpans): Tallies {
  const sum = emptyTallies(groups);
  for (const unit of units) {
    const isPossible = place[unit] === 1;
    for (let group = 0; group < groups; group += 1) addCell(sum, group, tallies, unit * groups + group, isPossible);
  }
  return sum;
}

/** Fills in the sums of the blocks behind those of the classes. */
export function addBlocks(tallies: Tallies, groups: number, { size, blocks }: SpanTable): void {
  for (let block = 0; block + 1 < blocks.length; block += 1)
    for (let span = blocks[block] ?? 0; span < (blocks[block + 1] ?? 0); span += 1)
      for (let group = 0; group < groups; group += 1)
        addCell(tallies, (size + block) * groups + group, tallies, span * groups + group, false);
}

/** The same for plain counts. */
export function addUnitCounts(counts: Uint32Array, groups: number, { units }: KeptSpans): Uint32Array {
  const sums = new Uint32Array(groups);
  for (const unit of units)
    for (let group = 0; group < groups; group += 1) sums[group] = (sums[group] ?? 0) + (counts[unit * groups + group] ?? 0);
  return sums;
}

export function addBlockCounts(counts: Uint32Array, groups: number, { size, blocks }: SpanTable): void {
  for (let block = 0; block + 1 < blocks.length; block += 1)
    for (let span = blocks[block] ?? 0; span < (blocks[block + 1] ?? 0); span += 1)
      for (let group = 0; group < groups; group += 1) {
        const cell = (size + block) * groups + group;
        counts[cell] = (counts[cell] ?? 0) + (counts[span * groups + group] ?? 0);
      }
}

export function totalAt(tallies: Tallies, cell: number, measure: MeasureId, asked: number): Total {
  const figures = tallies.figures[cell] ?? 0;
  const only: Qualifier = qualifiers[tallies.only[cell] ?? 0] ?? 'exact';
  return {
    measure,
    value: tallies.value[cell] ?? 0,
    qualifier: figures === 1 ? only : qualifierOfDoubts(tallies.doubts[cell] ?? 0),
    figures,
    stated: tallies.stated[cell] ?? 0,
    asked,
    disputed: tallies.disputed[cell] ?? 0,
    disputedValue: tallies.disputedValue[cell] ?? 0,
    possibly: tallies.possibly[cell] ?? 0,
  };
}
