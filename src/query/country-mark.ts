import type { CountryCell } from './by-country';
import { classOf, classesOf } from './map-classes';
import type { Question } from './question';
import { recordsOf } from './rank-countries';

/** How a country is marked: one of four classes of a number, or one of the four kinds of nothing. */
export interface CountryMark {
  kind: 'value' | 'zero' | 'not-published' | 'not-named' | 'none';
  level: 1 | 2 | 3 | 4 | null;
  value: number;
}

/** The number that the map shows of a country, by the reading asked. */
export function shownValue(cell: CountryCell, question: Question): number {
  if (question.reading === 'attributed') return cell.attributed.value;
  return recordsOf(cell, question);
}

export function countryClasses(cells: readonly CountryCell[], question: Question): readonly number[] {
  return classesOf(
    cells.filter((cell) => question.reading === 'took-part' || cell.attributed.stated > 0).map((cell) => shownValue(cell, question)),
  );
}

export function markOfCountry(cell: CountryCell, question: Question, classes: readonly number[]): CountryMark {
  const value = shownValue(cell, question);
  if (question.reading === 'attributed' && cell.attributed.stated > 0)
    return value === 0 ? { kind: 'zero', level: null, value } : { kind: 'value', level: classOf(value, classes), value };
  switch (cell.presence) {
    case 'took-part':
      return question.reading === 'attributed'
        ? { kind: 'not-published', level: null, value: 0 }
        : { kind: 'value', level: classOf(value, classes), value };
    case 'not-named':
      return { kind: 'not-named', level: null, value: 0 };
    case 'nothing-in-view':
    case 'did-not-take-part':
      return { kind: 'none', level: null, value: 0 };
  }
}
