import type { MeasureId, OperationId } from '@/domain/identifier';
import { parts } from '@/domain/organisation';
import type { DatasetIndex } from '@/query/index-dataset';
import { type MonthRange, monthOf, periodWithin, yearOfMonth } from '@/query/month';
import { type Kind, kinds, openQuestion, type OrganisationChoice, type Question, type Reading, readings } from '@/query/question';
import { type Sorting, sortColumns } from '@/query/sort-records';

/** What a receipt is open for: a record, or a total over the records in view. */
export type ReceiptSubject = { kind: 'operation'; operation: OperationId } | { kind: 'total'; measure: MeasureId };

/** Everything that a link restores. */
export interface Address {
  question: Question;
  table: 'operations' | 'activities';
  sorting: Sorting;
  receipt: ReceiptSubject | null;
}

export const defaultSorting: Sorting = { column: 'period', isDescending: true };

/** Where the app opens. Throws where the catalogue has no measure of rank 1. */
export function homeAddress(index: DatasetIndex): Address {
  const [measure] = index.headline;
  if (measure === undefined) throw new Error('the catalogue of measures has none of rank 1');
  return { question: openQuestion(measure), table: 'operations', sorting: defaultSorting, receipt: null };
}

export interface ReadAddress {
  address: Address;
  /** The parts of the link that could not be read and were left at their default: "country=Atlantis". */
  ignored: readonly string[];
}

const parameterNames = [
  'period',
  'crime',
  'country',
  'organisation',
  'programme',
  'kind',
  'find',
  'measure',
  'reading',
  'table',
  'sort',
  'receipt',
] as const;
type ParameterName = (typeof parameterNames)[number];

/** Keeps the longest link under 2,000 characters in any script. */
export const LONGEST_TEXT = 100;
const NO_PART = 'none';

/** Reads the query part of a link. What it does not understand stays at the default and is listed. */
export function readAddress(search: string, index: DatasetIndex): ReadAddress {
  const parameters = new URLSearchParams(search);
  const ignored: string[] = [];
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    const isList = name === 'crime' || name === 'country' || name === 'programme';
    const isKnown = parameterNames.some((known) => known === name);
    if (!isList) ignored.push(...(isKnown ? values.slice(1) : values).map((value) => `${name}=${value}`));
  }

  const read = <Value>(name: ParameterName, fallback: Value, parse: (text: string) => Value | undefined): Value => {
    const text = parameters.get(name);
    if (text === null) return fallback;
    const value = parse(text);
    if (value === undefined) ignored.push(`${name}=${text}`);
    return value ?? fallback;
  };
  const readList = <Value>(name: ParameterName, find: (text: string) => Value | undefined): Value[] => {
    const values = new Set<Value>();
    for (const text of parameters
      .getAll(name)
      .flatMap((value) => value.split(','))
      .filter((part) => part !== '')) {
      const value = find(text);
      if (value === undefined) ignored.push(`${name}=${text}`);
      else values.add(value);
    }
    return [...values];
  };

  const home = homeAddress(index);
  const findMeasure = (text: string) => index.headline.find((measure) => measure === text);
  const address: Address = {
    question: {
      period: read('period', home.question.period, (text) => readMonths(text, index.range)),
      crimeAreas: readList('crime', (text) => index.crimeAreas.get(text)?.id),
      countries: readList('country', (text) => index.countries.get(text)?.code),
      organisation: read('organisation', home.question.organisation, (text) => readOrganisation(text, index)),
      programmes: readList('programme', (text) => index.programmes.get(text)?.id),
      kind: read<Kind>('kind', home.question.kind, (text) => kinds.find((kind) => kind === text)),
      text: read('find', home.question.text, (text) => (text.length <= LONGEST_TEXT ? text : undefined)),
      measure: read('measure', home.question.measure, findMeasure),
      reading: read<Reading>('reading', home.question.reading, (text) => readings.find((reading) => reading === text)),
    },
    table: read<Address['table']>('table', home.table, (text) => (text === 'activities' || text === 'operations' ? text : undefined)),
    sorting: read('sort', home.sorting, (text) => readSorting(text, index)),
    receipt: read('receipt', home.receipt, (text) => readReceipt(text, index)),
  };
  return { address, ignored };
}

/** Writes the query part of a link, "" for the home address; defaults are left out. Apostrophes are encoded, as the address bar would do. Round-trips with {@link readAddress}. */
export function writeAddress(address: Address, index: DatasetIndex): string {
  const home = homeAddress(index);
  const { question } = address;
  const values: Record<ParameterName, string> = {
    period: question.period === null ? '' : writeMonths(question.period, index.range),
    crime: question.crimeAreas.join(','),
    country: question.countries.join(','),
    organisation: question.organisation === null ? '' : writeOrganisation(question.organisation),
    programme: question.programmes.join(','),
    kind: question.kind === home.question.kind ? '' : question.kind,
    // Half a letter, as an input may hold for a moment, cannot be written.
    find: question.text.trim().replace(/\p{Cs}/gu, ''),
    measure: question.measure === home.question.measure ? '' : question.measure,
    reading: question.reading === home.question.reading ? '' : question.reading,
    table: address.table === home.table ? '' : address.table,
    sort: writeSorting(address.sorting) === writeSorting(home.sorting) ? '' : writeSorting(address.sorting),
    receipt: address.receipt === null ? '' : writeReceipt(address.receipt),
  };
  const written = parameterNames
    .filter((name) => values[name] !== '')
    .map((name) => `${name}=${encodeURIComponent(values[name]).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll("'", '%27')}`);
  return written.length === 0 ? '' : `?${written.join('&')}`;
}

/** "2023", "2023-04", "2021..2023", "2021-05..2022-05". What lies outside the data is cut off. */
function readMonths(text: string, range: MonthRange): MonthRange | null | undefined {
  const [first = '', last = first, ...rest] = text.split('..');
  const from = readMonth(first, 1);
  const to = readMonth(last, 12);
  return from === undefined || to === undefined || rest.length > 0 || from > to ? undefined : periodWithin(range, { from, to });
}

function readMonth(text: string, fallback: 1 | 12): number | undefined {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text);
  return match === null ? undefined : monthOf(Number(match[1]), match[2] === undefined ? fallback : Number(match[2]));
}

function writeMonths({ from, to }: MonthRange, range: MonthRange): string {
  const isWholeYears = from % 12 === 0 && (to % 12 === 11 || to === range.to);
  const write = (month: number) =>
    isWholeYears ? String(yearOfMonth(month)) : `${yearOfMonth(month)}-${String((month % 12) + 1).padStart(2, '0')}`;
  return write(from) === write(to) ? write(from) : `${write(from)}..${write(to)}`;
}

function readOrganisation(text: string, index: DatasetIndex): OrganisationChoice | undefined {
  const [id = '', part = 'any', ...rest] = text.split(':');
  const organisation = index.organisations.get(id)?.id;
  const found = part === 'any' || part === NO_PART ? part : parts.find((known) => known === part);
  return organisation === undefined || found === undefined || rest.length > 0 ? undefined : { organisation, part: found };
}

function writeOrganisation({ organisation, part }: OrganisationChoice): string {
  return part === 'any' ? organisation : `${organisation}:${part}`;
}

/** The column of that name, or undefined where the table cannot be sorted by it. */
export function sortingColumn(index: DatasetIndex, name: string): Sorting['column'] | undefined {
  const measure = index.headline.find((known) => known === name);
  return measure === undefined ? sortColumns.find((known) => known === name) : { measure };
}

function readSorting(text: string, index: DatasetIndex): Sorting | undefined {
  const isDescending = text.startsWith('-');
  const column = sortingColumn(index, isDescending ? text.slice(1) : text);
  return column === undefined ? undefined : { column, isDescending };
}

function writeSorting({ column, isDescending }: Sorting): string {
  return `${isDescending ? '-' : ''}${typeof column === 'string' ? column : column.measure}`;
}

function readReceipt(text: string, index: DatasetIndex): ReceiptSubject | undefined {
  const measure = index.headline.find((known) => known === text);
  if (measure !== undefined) return { kind: 'total', measure };
  const operation = index.rows[index.rowById.get(text) ?? -1]?.id;
  return operation === undefined ? undefined : { kind: 'operation', operation };
}

function writeReceipt(receipt: ReceiptSubject): string {
  return receipt.kind === 'total' ? receipt.measure : receipt.operation;
}
