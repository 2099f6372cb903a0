import { type Qualifier, qualifiers } from '@/domain/figure';
import type { CountryCode, MeasureId } from '@/domain/identifier';
import type { DatasetIndex, ResultColumns } from './index-dataset';
import type { Question } from './question';
import { qualifierOfDoubts, type Result, unreported } from './result';

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

/** Collects a total operation by operation. */
export class Tally {
  value = 0;
  stated = 0;
  private asked = 0;
  private figures = 0;
  private doubts = 0;
  private only: Qualifier = 'exact';
  private disputed = 0;
  private disputedValue = 0;
  private possibly = 0;
  private isDisputed = false;
  private readonly measure: MeasureId;

  constructor(measure: MeasureId) {
    this.measure = measure;
  }

  /** Counts an operation that was asked, whether or not it published a figure. */
  ask(): void {
    this.asked += 1;
  }

  /** Adds a result of the operation at hand; {@link close} ends the operation. */
  add(columns: ResultColumns, at: number): void {
    this.value += columns.value[at] ?? 0;
    this.figures += columns.figures[at] ?? 0;
    this.doubts |= columns.doubt[at] ?? 0;
    this.only = qualifiers[columns.qualifier[at] ?? 0] ?? 'exact';
    this.isDisputed ||= columns.disputed[at] === 1;
    this.disputedValue += columns.disputedValue[at] ?? 0;
  }

  /** Ends an operation that gave at least one result. */
  close(isPossible: boolean): void {
    this.stated += 1;
    if (this.isDisputed) this.disputed += 1;
    if (isPossible) this.possibly += 1;
    this.isDisputed = false;
  }

  total(): Total {
    return {
      measure: this.measure,
      value: this.value,
      qualifier: this.figures === 1 ? this.only : qualifierOfDoubts(this.doubts),
      figures: this.figures,
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
    tally.add(columns, row);
    tally.close(isPossible);
  };
}

/** Only what sources place in the given countries, or in any country where none is given. */
export function giveAttributed(index: DatasetIndex, measure: MeasureId, countries: readonly CountryCode[]): Give {
  const columns = index.attributed.get(measure);
  const wanted = new Set(countries.map((code) => index.dataset.countries.findIndex((country) => country.code === code)));
  return (row, tally, isPossible) => {
    tally.ask();
    if (columns === undefined) return;
    let isStated = false;
    for (let entry = columns.offset[row] ?? 0; entry < (columns.offset[row + 1] ?? 0); entry += 1) {
      if (wanted.size > 0 && !wanted.has(columns.country[entry] ?? -1)) continue;
      tally.add(columns, entry);
      isStated = true;
    }
    if (isStated) tally.close(isPossible);
  };
}

export function giveByReading(index: DatasetIndex, question: Question, measure: MeasureId): Give {
  return isAttributed(question) ? giveAttributed(index, measure, question.countries) : giveWhole(index, measure);
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
