import type { Qualifier } from '@/domain/qualifier';
import type { CountryCode, MeasureId } from '@/domain/identifier';
import type { ResultColumns } from './columns';
import { type Added, positionsOfCountries } from './cube';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { doubtBits, type Leeway, qualifierOfDoubts, type Result, unreported } from './result';
import { emptyTallies, giveResults, totalAt } from './tallies';

/** A sum over operations, with what it rests on. Where `stated` is 0 there is no figure, and `value` means nothing. */
export interface Total {
  measure: MeasureId;
  value: number;
  qualifier: Qualifier;
  /** How many figures were added. */
  figures: number;
  /** Operations that published a figure, of those asked: "published by 18 of 20 operations". */
  stated: number;
  asked: number;
  /** Operations whose figure another source contradicts; it counts by its preferred claim. */
  disputed: number;
  /** The part of the value that disputed figures give. */
  disputedValue: number;
  /** Operations with a figure that lie only possibly in the period asked. */
  possibly: number;
}

/** A total as its figures can be read at the least and at the most. */
export interface TotalRange {
  least: Total;
  most: Total;
}

/** Null where its figures can be read in no other way. */
export function rangeOf(total: Total, { below, above, leastDoubts, mostDoubts }: Leeway): TotalRange | null {
  if (below + above === 0) return null;
  const others = total.figures === 1 ? 0 : doubtBits[total.qualifier];
  const moved = (by: number, doubts: number): Total =>
    by === 0 ? total : { ...total, value: total.value + by, qualifier: qualifierOfDoubts(others | doubts) };
  return { least: moved(-below, leastDoubts), most: moved(above, mostDoubts) };
}

/** Collects a total operation by operation. */
export class Tally {
  private asked = 0;
  private readonly tallies = emptyTallies(1);
  private readonly measure: MeasureId;

  constructor(measure: MeasureId) {
    this.measure = measure;
  }

  /** Counts an operation that was asked, and its results from `from` up to `to`, or those that are placed in a country wanted. */
  give(columns: ResultColumns | undefined, row: number, wanted: Uint8Array | null, isPossible: boolean): void {
    this.asked += 1;
    if (columns === undefined) return;
    const isStated = giveResults(this.tallies, 0, columns, columns.offset[row] ?? 0, columns.offset[row + 1] ?? 0, wanted);
    if (isPossible && isStated) this.tallies.possibly[0] = (this.tallies.possibly[0] ?? 0) + 1;
  }

  total(): Total {
    return totalAt(this.tallies, 0, this.measure, this.asked);
  }
}

/** What one row gives to a tally, by the question's reading: its whole result, or what sources place in the countries asked. */
export type Give = (row: number, tally: Tally, isPossible: boolean) => void;

export function giveWhole(index: DatasetIndex, measure: MeasureId): Give {
  const columns = index.whole.get(measure);
  return (row, tally, isPossible) => {
    tally.give(columns, row, null, isPossible);
  };
}

/** Only what sources place in the given countries, or in any country where none is given. */
export function giveAttributed(index: DatasetIndex, measure: MeasureId, countries: readonly CountryCode[]): Give {
  const columns = index.attributed.get(measure);
  const wanted = countries.length === 0 ? null : positionsOfCountries(index, countries);
  return (row, tally, isPossible) => {
    tally.give(columns, row, wanted, isPossible);
  };
}

export function giveByReading(index: DatasetIndex, question: Question, measure: MeasureId): Give {
  return isAttributed(question) ? giveAttributed(index, measure, question.countries) : giveWhole(index, measure);
}

/** Which results a question adds, by its reading. */
export function addedBy(question: Question): Added {
  return isAttributed(question) ? question.countries : 'whole';
}

/** The switch changes totals only where a country is chosen; without one the whole result stands. */
export function isAttributed(question: Question): boolean {
  return question.reading === 'attributed' && question.countries.length > 0;
}

/** What a single row gives, as a result of its own. */
export function resultOfRow(give: Give, row: number, measure: MeasureId): Result {
  const tally = new Tally(measure);
  give(row, tally, false);
  const { stated, disputed, value, qualifier, figures, disputedValue } = tally.total();
  return stated === 0 ? unreported : { status: disputed > 0 ? 'disputed' : 'stated', value, qualifier, figures, disputedValue };
}
