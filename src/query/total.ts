import { type Qualifier, qualifiers } from '@/domain/figure';
import type { CountryCode, MeasureId } from '@/domain/identifier';
import type { AttributedColumns, DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { qualifierOfDoubts } from './result';

/** A sum over operations, with what it rests on. Where `stated` is 0 there is no figure, and `value` means nothing. */
export interface Total {
  measure: MeasureId;
  value: number;
  qualifier: Qualifier;
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

/** Collects a total row by row. */
export class Tally {
  private value = 0;
  private disputedValue = 0;
  private doubts = 0;
  private only: Qualifier = 'exact';
  private stated = 0;
  private asked = 0;
  private disputed = 0;
  private possibly = 0;
  private readonly measure: MeasureId;

  constructor(measure: MeasureId) {
    this.measure = measure;
  }

  /** Counts an operation that was asked, whether or not it published a figure. */
  ask(): void {
    this.asked += 1;
  }

  add(value: number, qualifier: number, doubt: number, isDisputed: boolean, isPossible: boolean): void {
    this.value += value;
    this.doubts |= doubt;
    this.only = qualifiers[qualifier] ?? 'exact';
    this.stated += 1;
    if (isDisputed) {
      this.disputed += 1;
      this.disputedValue += value;
    }
    if (isPossible) this.possibly += 1;
  }

  total(): Total {
    return {
      measure: this.measure,
      value: this.value,
      qualifier: this.stated === 1 ? this.only : qualifierOfDoubts(this.doubts),
      stated: this.stated,
      asked: this.asked,
      disputed: this.disputed,
      disputedValue: this.disputedValue,
      possibly: this.possibly,
    };
  }
}

/** What one row gives to a tally, by the question's reading: its whole result, or what sources place in the countries asked. */
export type Give = (row: number, tally: Tally, isPossible: boolean) => void;

export function giveWhole(index: DatasetIndex, measure: MeasureId): Give {
  const columns = index.whole.get(measure);
  return (row, tally, isPossible) => {
    tally.ask();
    if (columns === undefined || columns.stated[row] !== 1) return;
    tally.add(columns.value[row] ?? 0, columns.qualifier[row] ?? 0, columns.doubt[row] ?? 0, columns.disputed[row] === 1, isPossible);
  };
}

/** Only what sources place in the given countries, or in any country where none is given. */
export function giveAttributed(index: DatasetIndex, measure: MeasureId, countries: readonly CountryCode[]): Give {
  const columns = index.attributed.get(measure);
  const wanted = new Set(countries.map((code) => index.dataset.countries.findIndex((country) => country.code === code)));
  return (row, tally, isPossible) => {
    tally.ask();
    if (columns === undefined) return;
    const sum = sumAttributed(columns, row, wanted);
    if (sum !== null) tally.add(sum.value, sum.qualifier, sum.doubt, sum.isDisputed, isPossible);
  };
}

export function giveByReading(index: DatasetIndex, question: Question, measure: MeasureId): Give {
  return isAttributed(question) ? giveAttributed(index, measure, question.countries) : giveWhole(index, measure);
}

/** The switch changes totals only where a country is chosen; without one the whole result stands. */
export function isAttributed(question: Question): boolean {
  return question.reading === 'attributed' && question.countries.length > 0;
}

function sumAttributed(
  columns: AttributedColumns,
  row: number,
  wanted: ReadonlySet<number>,
): { value: number; qualifier: number; doubt: number; isDisputed: boolean } | null {
  let value = 0;
  let doubt = 0;
  let count = 0;
  let qualifier = 0;
  let isDisputed = false;
  for (let entry = columns.offset[row] ?? 0; entry < (columns.offset[row + 1] ?? 0); entry += 1) {
    if (wanted.size > 0 && !wanted.has(columns.country[entry] ?? -1)) continue;
    value += columns.value[entry] ?? 0;
    doubt |= columns.doubt[entry] ?? 0;
    qualifier = columns.qualifier[entry] ?? 0;
    isDisputed ||= columns.disputed[entry] === 1;
    count += 1;
  }
  if (count === 0) return null;
  return { value, qualifier: count === 1 ? qualifier : qualifiers.indexOf(qualifierOfDoubts(doubt)), doubt, isDisputed };
}
