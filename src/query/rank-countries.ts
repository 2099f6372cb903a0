import type { CountryAnswer, CountryCell } from './by-country';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';

/** Countries in the order of what is shown of them. Names settle ties. */
export interface CountryRanking {
  /** Every member of the African Union. */
  members: readonly CountryCell[];
  /** Other countries that the sources name in the view. */
  others: readonly CountryCell[];
}

export function rankCountries(
  index: DatasetIndex,
  { cells }: CountryAnswer,
  question: Question,
  compareCountries: (a: CountryCell, b: CountryCell) => number,
): CountryRanking {
  const attributed = (cell: CountryCell) => (cell.attributed.stated > 0 ? cell.attributed.value : -1);
  const byCount = (a: CountryCell, b: CountryCell) => recordsOf(b, question) - recordsOf(a, question);
  const byAttributed = (a: CountryCell, b: CountryCell) => attributed(b) - attributed(a);
  const [first, second] = question.reading === 'attributed' ? [byAttributed, byCount] : [byCount, byAttributed];
  const ranked = [...cells].sort((a, b) => first(a, b) || second(a, b) || compareCountries(a, b));
  const isMember = (cell: CountryCell) => isAfricanUnionMember(index, cell);
  return { members: ranked.filter(isMember), others: ranked.filter((cell) => !isMember(cell) && recordsOf(cell, question) > 0) };
}

export function isAfricanUnionMember(index: DatasetIndex, { country }: CountryCell): boolean {
  return (index.countries.get(country)?.region ?? null) !== null;
}

/** The operations that name a country, or the activities where only those are asked. */
export function recordsOf(cell: CountryCell, question: Question): number {
  return question.kind === 'activities' ? cell.activities : cell.operations;
}
