import type { CountryCode } from '@/domain/identifier';
import type { Language } from '@/domain/language';
import { parts } from '@/domain/role';
import { type DatasetIndex, findOperation } from '@/query/index-dataset';
import { type MonthRange, monthOf, periodWithin, yearOfMonth } from '@/query/month';
import type { Place } from '@/query/place';
import { type Kind, kinds, openQuestion, type OrganisationChoice, type Question, type Reading, readings } from '@/query/question';
import type { ReceiptSubject, Scope } from '@/query/receipt';
import { type Sorting, sortColumns } from '@/query/sort-records';
import { findLanguage, pathBelowLanguage, readLanguage } from './language-in-path';

/** Everything that a link restores. Pages that ask no question keep the one with which the reader came, for the way back. */
export interface Address {
  language: Language;
  place: Place;
  question: Question;
  table: 'operations' | 'activities';
  sorting: Sorting;
  /** The countries that stand beside the one that its page is about. */
  comparison: readonly CountryCode[];
  receipt: ReceiptSubject | null;
  /** The steps of a briefing that came with its link, as briefing-link.ts writes them; null shows the one that the browser keeps. */
  briefing: string | null;
}

export const defaultSorting: Sorting = { column: 'period', isDescending: true };

/** Where the app opens. Throws where the catalogue has no measure of rank 1. */
export function homeAddress(index: DatasetIndex): Address {
  const [measure] = index.headline;
  if (measure === undefined) throw new Error('the catalogue of measures has none of rank 1');
  return {
    language: 'en',
    place: { kind: 'overview' },
    question: openQuestion(measure),
    table: 'operations',
    sorting: defaultSorting,
    comparison: [],
    receipt: null,
    briefing: null,
  };
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
  'with',
  'briefing',
  'receipt',
] as const;
type ParameterName = (typeof parameterNames)[number];

/** Keeps the longest link under 2,000 characters in any script. */
export const LONGEST_TEXT = 100;
const LONGEST_BRIEFING = 12_000;
const NO_PART = 'none';
/** A country stands beside at most so many others. */
export const MOST_COMPARED = 3;

/**
 * Reads a link from its path, "/fr/operations/weka-2", and its query part. What it does not understand stays at the default and is listed.
 * A link that names no language has the `otherwise` one.
 */
export function readAddress(path: string, search: string, index: DatasetIndex, otherwise: Language): ReadAddress {
  const place = readPlace(pathBelowLanguage(path), index);
  const language = readLanguage(path, search);
  const parameters = new URLSearchParams(search);
  if (findLanguage(parameters.get('lang') ?? '') !== null) parameters.delete('lang');
  const ignored: string[] = [];
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    const isList = name === 'crime' || name === 'country' || name === 'programme' || name === 'with';
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
    language: language ?? otherwise,
    place,
    question: {
      period: read('period', home.question.period, (text) => readMonths(text, index.range)),
      crimeAreas: readList('crime', (text) => index.crimeAreas.get(text)?.id),
      countries: readList('country', (text) => index.countries.get(text.toUpperCase())?.code),
      organisation: read('organisation', home.question.organisation, (text) => readOrganisation(text, index)),
      programmes: readList('programme', (text) => index.programmes.get(text)?.id),
      kind: read<Kind>('kind', home.question.kind, (text) => kinds.find((kind) => kind === text)),
      text: read('find', home.question.text, (text) => (text.length <= LONGEST_TEXT ? text : undefined)),
      measure: read('measure', home.question.measure, findMeasure),
      reading: read<Reading>('reading', home.question.reading, (text) => readings.find((reading) => reading === text)),
    },
    table: read<Address['table']>('table', home.table, (text) => (text === 'activities' || text === 'operations' ? text : undefined)),
    sorting: read('sort', home.sorting, (text) => readSorting(text, index)),
    comparison: readComparison(
      place,
      readList('with', (text) => index.countries.get(text.toUpperCase())?.code),
      ignored,
    ),
    receipt: read('receipt', home.receipt, (text) => readReceipt(text, index)),
    briefing: read('briefing', home.briefing, (text) => (text.length <= LONGEST_BRIEFING ? text : undefined)),
  };
  return { address, ignored };
}

/** Writes the path and the query part of a link, "/en/" for the home address; defaults are left out. Apostrophes are encoded, as the address bar would do. Round-trips with {@link readAddress}. */
export function writeAddress(address: Address, index: DatasetIndex): string {
  return `/${address.language}${writePlace(address.place)}${writeSearch(address, index)}`;
}

/** The query part of a link; where it is not empty it begins with a question mark. */
export function writeSearch(address: Address, index: DatasetIndex): string {
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
    with: address.comparison.join(','),
    briefing: address.briefing ?? '',
    receipt: address.receipt === null ? '' : writeReceipt(address.receipt),
  };
  const written = parameterNames.filter((name) => values[name] !== '').map((name) => `${name}=${encodePart(values[name])}`);
  return written.length === 0 ? '' : `?${written.join('&')}`;
}

function encodePart(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll("'", '%27');
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

/** The page of a path below the language. A path that leads nowhere is kept as it is. */
export function readPlace(path: string, index: DatasetIndex): Place {
  const [page = '', id, ...rest] = path
    .replace(/\/index\.html$/, '/')
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  if (rest.length > 0) return { kind: 'unknown', path };
  if (id === undefined) {
    switch (page) {
      case '':
      case 'operations':
        return { kind: 'overview' };
      case 'countries':
      case 'programme':
      case 'data':
      case 'method':
      case 'add':
      case 'own':
      case 'briefing':
      case 'present':
        return { kind: page };
      default:
        return { kind: 'unknown', path };
    }
  }
  const operation = page === 'operations' ? findOperation(index, id)?.id : undefined;
  if (operation !== undefined) return { kind: 'operation', operation };
  const country = page === 'countries' ? index.countries.get(id.toUpperCase())?.code : undefined;
  return country === undefined ? { kind: 'unknown', path } : { kind: 'country', country };
}

export function writePlace(place: Place): string {
  switch (place.kind) {
    case 'overview':
      return '/';
    case 'operation':
      return `/operations/${place.operation}`;
    case 'country':
      return `/countries/${place.country}`;
    case 'countries':
    case 'programme':
    case 'data':
    case 'method':
    case 'add':
    case 'own':
    case 'briefing':
    case 'present':
      return `/${place.kind}`;
    case 'unknown':
      return place.path;
  }
}

/** Only the page of a country compares, and never with itself. */
function readComparison(place: Place, countries: readonly CountryCode[], ignored: string[]): readonly CountryCode[] {
  const others = place.kind === 'country' ? countries.filter((country) => country !== place.country).slice(0, MOST_COMPARED) : [];
  ignored.push(...countries.filter((country) => !others.includes(country)).map((country) => `with=${country}`));
  return others;
}

/** "weka-2", "weka-2:arrests-migrant-smugglers", "arrests", "arrests:year:2023", "arrests:operation:catalyst:KEN", "budget:ispa:1". */
function readReceipt(text: string, index: DatasetIndex): ReceiptSubject | undefined {
  const [first = '', second, third, fourth, ...rest] = text.split(':');
  if (rest.length > 0) return undefined;
  if (fourth !== undefined && second !== 'operation') return undefined;
  const programme = index.programmes.get(second ?? '');
  if (first === 'budget' && programme !== undefined) {
    const phase = programme.details?.phases.find(({ number }) => String(number) === third);
    return phase?.budget == null ? undefined : { kind: 'budget', programme: programme.id, phase: phase.number };
  }
  const measure = index.measures.get(first)?.id;
  if (measure !== undefined) {
    const scope = readScope(second, third, fourth, index);
    return scope === undefined ? undefined : { kind: 'total', measure, scope };
  }
  const operation = findOperation(index, first);
  if (operation === undefined || third !== undefined) return undefined;
  if (second === undefined) return { kind: 'operation', operation: operation.id };
  const figure = operation.figures.find(({ key }) => key === second)?.key;
  return figure === undefined ? undefined : { kind: 'figure', operation: operation.id, figure };
}

function readScope(kind: string | undefined, id: string | undefined, place: string | undefined, index: DatasetIndex): Scope | undefined {
  if (id === undefined) return kind === undefined ? { kind: 'all' } : kind === 'placed' ? { kind } : undefined;
  switch (kind) {
    case 'year': {
      const year = Number(id);
      return Number.isInteger(year) && String(year) === id && index.columns.spans.endYear.includes(year) ? { kind, year } : undefined;
    }
    case 'crime': {
      const crimeArea = index.crimeAreas.get(id)?.id;
      return crimeArea === undefined ? undefined : { kind: 'crime-area', crimeArea };
    }
    case 'took-part':
    case 'attributed': {
      const country = index.countries.get(id)?.code;
      return country === undefined ? undefined : { kind, country };
    }
    case 'outcome': {
      const outcome = index.dataset.programmes.flatMap(({ details }) => details?.outcomes ?? []).find((known) => known.id === id)?.id;
      return outcome === undefined ? undefined : { kind, outcome };
    }
    case 'operation': {
      const operation = findOperation(index, id)?.id;
      if (operation === undefined) return undefined;
      if (place === undefined) return { kind, operation };
      const country = index.countries.get(place)?.code;
      return country === undefined ? undefined : { kind, operation, country };
    }
    default:
      return undefined;
  }
}

/** What a link says behind everything else to open a receipt. */
export function writeReceiptPart(receipt: ReceiptSubject): string {
  return `receipt=${encodePart(writeReceipt(receipt))}`;
}

function writeReceipt(receipt: ReceiptSubject): string {
  switch (receipt.kind) {
    case 'operation':
      return receipt.operation;
    case 'figure':
      return `${receipt.operation}:${receipt.figure}`;
    case 'total':
      return [receipt.measure, ...writeScope(receipt.scope)].join(':');
    case 'budget':
      return `budget:${receipt.programme}:${receipt.phase}`;
  }
}

function writeScope(scope: Scope): readonly string[] {
  switch (scope.kind) {
    case 'all':
      return [];
    case 'placed':
      return [scope.kind];
    case 'year':
      return [scope.kind, String(scope.year)];
    case 'crime-area':
      return ['crime', scope.crimeArea];
    case 'took-part':
    case 'attributed':
      return [scope.kind, scope.country];
    case 'outcome':
      return [scope.kind, scope.outcome];
    case 'operation':
      return [scope.kind, scope.operation, ...(scope.country === undefined ? [] : [scope.country])];
  }
}
