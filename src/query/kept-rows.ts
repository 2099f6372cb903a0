import { type BitTable, bitMask, hasAnyBit, hasBit } from './bit-table';
import { bitOfPart } from './columns';
import { foldText } from './fold-text';
import type { DatasetIndex } from './index-dataset';
import { textsWith } from './joined-texts';
import { rowsWith } from './postings';
import { type Dimension, dimensions, isAsked, type OrganisationChoice, type Question } from './question';

/** One dimension of a question: what it keeps, and the rows that alone it can keep where they are at hand. */
interface Condition {
  keeps: (row: number) => boolean;
  among: Int32Array | null;
}

/** The rows that a question keeps whatever its period, in order. The shortest list of candidates is tried against the rest. */
export function keptRows(index: DatasetIndex, question: Question): Int32Array {
  const conditions = dimensions
    .filter((dimension) => dimension !== 'period' && isAsked(question, dimension))
    .map((dimension) => conditionOf(index, question, dimension));
  let shortest: Condition | null = null;
  for (const condition of conditions)
    if (condition.among !== null && condition.among.length < (shortest?.among?.length ?? index.columns.size)) shortest = condition;
  const others = conditions.filter((condition) => condition !== shortest).map(({ keeps }) => keeps);
  const candidates = shortest?.among ?? null;
  if (candidates !== null && others.length === 0) return candidates;
  const length = candidates?.length ?? index.columns.size;
  const rows = new Int32Array(length);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const row = candidates === null ? at : (candidates[at] ?? 0);
    if (!others.every((keeps) => keeps(row))) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}

function conditionOf(index: DatasetIndex, question: Question, dimension: Dimension): Condition {
  const { columns, dataset } = index;
  const { rowsBy } = columns;
  const bitsOf = (table: BitTable, asked: readonly number[], by: keyof typeof rowsBy): Condition => {
    const [only = -1, ...others] = asked;
    if (others.length === 0) return { keeps: (row) => only >= 0 && hasBit(table, row, only), among: rowsWith(rowsBy[by], only) };
    const mask = bitMask(table.width, asked);
    return { keeps: (row) => hasAnyBit(table, row, mask), among: null };
  };
  switch (dimension) {
    case 'crimeAreas':
      return bitsOf(
        columns.areas,
        question.crimeAreas.map((id) => dataset.crimeAreas.findIndex((area) => area.id === id)),
        'area',
      );
    case 'countries':
      return bitsOf(
        columns.countries,
        question.countries.map((code) => dataset.countries.findIndex((country) => country.code === code)),
        'country',
      );
    case 'programmes':
      return bitsOf(
        columns.programmes,
        question.programmes.map((id) => dataset.programmes.findIndex((programme) => programme.id === id)),
        'programme',
      );
    case 'kind': {
      const wanted = question.kind === 'operations' ? 1 : 0;
      return { keeps: (row) => columns.isOperation[row] === wanted, among: rowsWith(rowsBy.kind, wanted) };
    }
    case 'organisation':
      return question.organisation === null ? everything : organisationCondition(index, question.organisation);
    case 'text': {
      const names = foldText(question.text.trim())
        .split(/\s+/u)
        .map((word) => namedWith(index, word));
      return { keeps: (row) => names.every((isNamed) => isNamed(row)), among: null };
    }
    case 'period':
      return everything;
  }
}

const everything: Condition = { keeps: () => true, among: null };

function organisationCondition({ columns, dataset }: DatasetIndex, { organisation, part }: OrganisationChoice): Condition {
  const { offset, organisation: named, parts } = columns.organisations;
  const wanted = dataset.organisations.findIndex(({ id }) => id === organisation);
  const bit = part === 'any' || part === 'none' ? 0 : bitOfPart(part);
  const keeps = (row: number) => {
    for (let at = offset[row] ?? 0; at < (offset[row + 1] ?? 0); at += 1) {
      if (named[at] !== wanted) continue;
      if (part === 'none') return false;
      if (bit === 0 || ((parts[at] ?? 0) & bit) !== 0) return true;
    }
    return part === 'none';
  };
  if (part === 'none') return { keeps, among: null };
  const among = rowsWith(columns.rowsBy.organisation, wanted);
  return { keeps, among: bit === 0 ? among : among.filter(keeps) };
}

/** Whether a word stands in the own names of a row, or in a name of one of its crime areas, countries or organisations. */
function namedWith({ columns, dataset }: DatasetIndex, word: string): (row: number) => boolean {
  const own = textsWith(columns.foldedNames, word);
  const has = (names: readonly string[]) => names.some((name) => foldText(name).includes(word));
  const positionsWith = <Entry>(entries: readonly Entry[], namesOf: (entry: Entry) => readonly string[]) =>
    entries.flatMap((entry, position) => (has(namesOf(entry)) ? [position] : []));
  const areas = bitMask(
    columns.areas.width,
    positionsWith(dataset.crimeAreas, ({ name }) => [name]),
  );
  const countries = bitMask(
    columns.countries.width,
    positionsWith(dataset.countries, ({ name, names = {}, otherNames }) => [
      name,
      ...otherNames,
      ...Object.values(names).flatMap((other) => other ?? []),
    ]),
  );
  const organisations = new Set(positionsWith(dataset.organisations, ({ name, otherNames }) => [name, ...otherNames]));
  const { offset, organisation } = columns.organisations;
  return (row) => {
    if (own[row] === 1 || hasAnyBit(columns.areas, row, areas) || hasAnyBit(columns.countries, row, countries)) return true;
    if (organisations.size === 0) return false;
    for (let at = offset[row] ?? 0; at < (offset[row + 1] ?? 0); at += 1) if (organisations.has(organisation[at] ?? -1)) return true;
    return false;
  };
}
