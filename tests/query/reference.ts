import type { Dataset } from '@/domain/dataset';
import type { Claim, Figure } from '@/domain/figure';
import type { Qualifier } from '@/domain/qualifier';
import type { Operation } from '@/domain/operation';
import type { Question } from '@/query/question';

/*
 * The rules of the arithmetic once more, worked out from the raw records in the plainest way that comes to mind: every record is asked
 * every question anew, and a coarse date is tried out month by month. It shares no code with src/query; only what a question is.
 */
export interface ReferenceTotal {
  value: number;
  figures: number;
  qualifier: Qualifier;
  stated: number;
  asked: number;
  disputed: number;
  disputedValue: number;
  possibly: number;
}

export interface ReferenceRecord {
  id: string;
  inPeriod: 'certainly' | 'possibly' | 'outside';
  /** Value and qualifier a measure, or null where no source gives a figure. */
  results: Record<string, { value: number; qualifier: Qualifier; isDisputed: boolean; figures: number } | null>;
}

export interface ReferenceCountry {
  presence: 'took-part' | 'not-named' | 'did-not-take-part' | 'nothing-in-view';
  operations: number;
  activities: number;
  whole: ReferenceTotal;
  attributed: ReferenceTotal;
}

export interface Reference {
  totals: Record<string, ReferenceTotal>;
  /** The least and the most that each total can be read as. */
  ranges: Record<string, [number, number]>;
  /** The largest result of one operation, 0 where there is none. */
  largest: Record<string, number>;
  /** The total at the end of each month in which an operation with a figure ended; `month` as "2024-06". */
  growth: Record<string, { month: string; total: number }[]>;
  /** "operation value qualifier measure" for each figure in the total that a source reads as another measure. */
  otherReadings: Record<string, string[]>;
  /** Operations by main crime area: all but for the period, and those inside it. */
  lanes: Record<string, { all: number; inside: number }>;
  byYear: Record<string, Record<number, ReferenceTotal>>;
  byCrimeArea: Record<string, Record<string, ReferenceTotal>>;
  byCountry: Record<string, ReferenceCountry>;
  whole: ReferenceTotal;
  attributed: ReferenceTotal;
  /** Operations in view that also ran, or may have run, outside the period. */
  beyond: number;
  /** Operations (or activities, where only those are asked) left out only by the countries asked, whose own list is not complete. */
  maybe: number;
  records: Record<string, ReferenceRecord>;
  timeline: Record<string, ReferenceRecord>;
}

type Condition = 'period' | 'crimeAreas' | 'countries' | 'organisation' | 'programmes' | 'kind' | 'text';
type Counts = (figure: Figure, operation: Operation) => boolean;

const LONG_AGO = 1800 * 12;

export function referenceAnswer(dataset: Dataset, question: Question): Reference {
  const measures = dataset.measures.filter((measure) => measure.rank === 1).map((measure) => String(measure.id));
  const isAttributed = question.reading === 'attributed' && question.countries.length > 0;
  const byReading = (measure: string): Counts =>
    isAttributed ? ofCountries(measure, (country) => question.countries.some((asked) => asked === country)) : ofWhole(measure);
  const broken = dataset.operations.map((operation) => ({ operation, conditions: brokenConditions(dataset, question, operation) }));
  const inView = (except: Condition | null) =>
    broken.filter(({ conditions }) => conditions.every((condition) => condition === except)).map(({ operation }) => operation);
  const add = (operations: readonly Operation[], counts: Counts, withPeriod: boolean) =>
    total(dataset, withPeriod ? question : { ...question, period: null }, operations, counts);
  const operationsOf = (except: Condition | null) => inView(except).filter((operation) => operation.kind === 'operation');

  const byYear = (measure: string) => {
    const years = [...new Set([...yearsOfData(dataset), ...operationsOf('period').map(yearOfEnd)])];
    return Object.fromEntries(
      years.map((year) => [
        year,
        add(
          operationsOf('period').filter((operation) => yearOfEnd(operation) === year),
          byReading(measure),
          false,
        ),
      ]),
    );
  };
  const byCrimeArea = (measure: string) => {
    const against = operationsOf('crimeAreas');
    const areas = [...new Set(against.map((operation) => String(operation.crimeAreas[0])))];
    return Object.fromEntries(
      areas.map((area) => [
        area,
        add(
          against.filter((operation) => operation.crimeAreas[0] === area),
          byReading(measure),
          true,
        ),
      ]),
    );
  };
  const kept = inView('countries');
  const wanted = question.kind === 'activities' ? 'activity' : 'operation';
  const maybe = broken.filter(
    ({ operation, conditions }) => conditions.join() === 'countries' && operation.kind === wanted && !operation.countries.complete,
  );
  const countryCell = (code: string): ReferenceCountry => {
    const isNamed = (operation: Operation) => operation.countries.named.some((named) => named === code);
    const ofKind = kept.filter((operation) => operation.kind === wanted);
    const operations = kept.filter((operation) => operation.kind === 'operation' && isNamed(operation));
    return {
      presence: presenceIn(ofKind, isNamed),
      operations: operations.length,
      activities: kept.filter((operation) => operation.kind === 'activity' && isNamed(operation)).length,
      whole: add(operations, ofWhole(question.measure), true),
      attributed: add(
        operations,
        ofCountries(question.measure, (country) => country === code),
        true,
      ),
    };
  };
  const record = (operation: Operation, ofMeasures: readonly string[]): ReferenceRecord => ({
    id: operation.id,
    inPeriod: inPeriod(dataset, question, operation),
    results: Object.fromEntries(ofMeasures.map((measure) => [measure, result(dataset, operation, byReading(measure))])),
  });
  const recordsById = (operations: readonly Operation[], ofMeasures: readonly string[]) =>
    Object.fromEntries(operations.map((operation) => [operation.id, record(operation, ofMeasures)]));
  const each = <Value>(make: (measure: string) => Value) => Object.fromEntries(measures.map((measure) => [measure, make(measure)]));

  const resultsOf = (measure: string) =>
    operationsOf(null).flatMap((operation) => {
      const found = result(dataset, operation, byReading(measure));
      return found === null ? [] : [{ operation, value: found.value }];
    });
  const growth = (measure: string) => {
    const ended = resultsOf(measure).filter(({ operation }) => yearOfEnd(operation) > 0);
    const months = [...new Set(ended.map(({ operation }) => monthOfEnd(operation)))].sort();
    return months.map((month) => ({
      month,
      total: sum(ended.filter(({ operation }) => monthOfEnd(operation) <= month).map(({ value }) => value)),
    }));
  };
  const otherReadings = (measure: string) =>
    isAttributed
      ? []
      : operationsOf(null).flatMap((operation) =>
          operation.figures
            .filter((figure) => ofWhole(measure)(figure, operation))
            .flatMap((figure) => {
              const { value, qualifier } = claimThatCounts(dataset, figure);
              const readAs = figure.claims.find((claim) => claim.readAs !== undefined)?.readAs;
              return readAs === undefined ? [] : [`${operation.id} ${value} ${qualifier} ${readAs}`];
            }),
        );
  const lane = (area: string) => {
    const count = (operations: readonly Operation[]) => operations.filter(({ crimeAreas }) => crimeAreas[0] === area).length;
    return { all: count(operationsOf('period')), inside: count(operationsOf(null)) };
  };

  return {
    totals: each((measure) => add(operationsOf(null), byReading(measure), true)),
    ranges: each((measure) => rangeOf(dataset, operationsOf(null), byReading(measure))),
    largest: each((measure) => Math.max(0, ...resultsOf(measure).map(({ value }) => value))),
    growth: each(growth),
    otherReadings: each((measure) => otherReadings(measure).sort()),
    lanes: Object.fromEntries(
      [...new Set(operationsOf('period').map(({ crimeAreas }) => String(crimeAreas[0])))].map((area) => [area, lane(area)]),
    ),
    byYear: each(byYear),
    byCrimeArea: each(byCrimeArea),
    byCountry: Object.fromEntries(dataset.countries.map(({ code }) => [code, countryCell(code)])),
    whole: add(operationsOf('countries'), ofWhole(question.measure), true),
    attributed: add(
      operationsOf('countries'),
      ofCountries(question.measure, () => true),
      true,
    ),
    beyond: operationsOf(null).filter((operation) => runsOutside(dataset, question, operation)).length,
    maybe: maybe.length,
    records: recordsById(inView(null), measures),
    timeline: recordsById(inView('period'), [question.measure]),
  };
}

function presenceIn(operations: readonly Operation[], isNamed: (operation: Operation) => boolean): ReferenceCountry['presence'] {
  if (operations.length === 0) return 'nothing-in-view';
  if (operations.some(isNamed)) return 'took-part';
  return operations.every((operation) => operation.countries.complete) ? 'did-not-take-part' : 'not-named';
}

function ofWhole(measure: string): Counts {
  return (figure) =>
    figure.kind === 'measured' && figure.measure === measure && figure.country === undefined && figure.partOf === undefined;
}

/** A figure of a country, unless it is a part of another figure of a country. */
function ofCountries(measure: string, isAsked: (country: string) => boolean): Counts {
  return (figure, operation) => {
    const whole = operation.figures.find((other) => other.key === figure.partOf);
    return (
      figure.kind === 'measured' &&
      figure.measure === measure &&
      figure.country !== undefined &&
      isAsked(figure.country) &&
      whole?.country === undefined
    );
  };
}

function total(dataset: Dataset, question: Question, operations: readonly Operation[], counts: Counts): ReferenceTotal {
  const stated = operations.filter((operation) => operation.figures.some((figure) => counts(figure, operation)));
  const addends = stated.flatMap((operation) =>
    operation.figures
      .filter((figure) => counts(figure, operation))
      .map((figure) => ({ claim: claimThatCounts(dataset, figure), isDisputed: hasTwoReadings(operation, figure), operation })),
  );
  const disputed = addends.filter((addend) => addend.isDisputed);
  return {
    value: sum(addends.map(({ claim }) => claim.value)),
    figures: addends.length,
    qualifier: qualifierOf(addends.map(({ claim }) => claim.qualifier)),
    stated: stated.length,
    asked: operations.length,
    disputed: new Set(disputed.map(({ operation }) => operation.id)).size,
    disputedValue: sum(disputed.map(({ claim }) => claim.value)),
    possibly: stated.filter((operation) => inPeriod(dataset, question, operation) === 'possibly').length,
  };
}

/** Each figure by its lowest claim and by its highest; a claim that calls it another measure leaves none of it, and what may come on top does. */
function rangeOf(dataset: Dataset, operations: readonly Operation[], counts: Counts): [number, number] {
  const figures = operations.flatMap((operation) =>
    operation.figures.filter((figure) => counts(figure, operation)).map((figure) => ({ figure, operation })),
  );
  const values = ({ claims }: Figure) => claims.map((claim) => (claim.readAs === undefined ? claim.value : 0));
  const highest = (figure: Figure) =>
    figure.claims.every(({ readAs }) => readAs !== undefined)
      ? Math.max(...figure.claims.map(({ value }) => value))
      : Math.max(...values(figure));
  const onTop = figures.flatMap(({ figure, operation }) =>
    operation.figures.filter((part) => part.partOf === figure.key && part.partUncertain === true),
  );
  return [
    sum(figures.map(({ figure }) => Math.min(...values(figure)))),
    sum(figures.map(({ figure }) => highest(figure))) + sum(onTop.map((part) => claimThatCounts(dataset, part).value)),
  ];
}

function result(dataset: Dataset, operation: Operation, counts: Counts): ReferenceRecord['results'][string] {
  const figures = operation.figures.filter((figure) => counts(figure, operation));
  if (figures.length === 0) return null;
  const claims = figures.map((figure) => claimThatCounts(dataset, figure));
  return {
    value: sum(claims.map((claim) => claim.value)),
    qualifier: qualifierOf(claims.map((claim) => claim.qualifier)),
    isDisputed: figures.some((figure) => hasTwoReadings(operation, figure)),
    figures: figures.length,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function qualifierOf(addends: readonly Qualifier[]): Qualifier {
  if (addends.length === 1 && addends[0] !== undefined) return addends[0];
  const isBoth = addends.some((qualifier) => qualifier === 'about' || qualifier === 'nearly');
  const isAbove = addends.some((qualifier) => qualifier === 'over' || qualifier === 'at-least');
  const isBelow = addends.includes('up-to');
  if (isBoth || (isAbove && isBelow)) return 'about';
  if (isAbove) return 'at-least';
  return isBelow ? 'up-to' : 'exact';
}

/** The programme's page speaks first, then INTERPOL's release, then whoever stands first. */
export function claimThatCounts(dataset: Dataset, figure: Figure): Claim {
  const isOnProgrammePage = (claim: Claim) =>
    dataset.programmes.some((programme) => programme.pages.some((page) => claim.sources.includes(page)));
  const isInRelease = (claim: Claim) =>
    dataset.sources.some((source) => source.kind === 'primary' && source.publisher === 'INTERPOL' && claim.sources.includes(source.id));
  const inItsOwnWords = figure.claims.filter((each) => each.readAs === undefined);
  const claims = inItsOwnWords.length > 0 ? inItsOwnWords : figure.claims;
  const claim = claims.find(isOnProgrammePage) ?? claims.find(isInRelease) ?? claims[0];
  if (claim === undefined) throw new Error('a figure without a claim');
  return claim;
}

function hasTwoReadings(operation: Operation, figure: Figure): boolean {
  return (
    new Set(figure.claims.map(({ value, qualifier, readAs }) => `${value} ${qualifier} ${readAs ?? ''}`)).size > 1 ||
    operation.figures.some((part) => part.partUncertain === true && part.partOf === figure.key)
  );
}

function brokenConditions(dataset: Dataset, question: Question, operation: Operation): string[] {
  const { organisation } = question;
  const words = plain(question.text)
    .split(' ')
    .filter((word) => word !== '');
  const names = words.length === 0 ? [] : namesOf(dataset, operation).map(plain);
  const roles = operation.organisations
    .filter((entry) => entry.organisation === organisation?.organisation)
    .flatMap((entry) => entry.roles);
  const holds: Record<Condition, boolean> = {
    period: inPeriod(dataset, question, operation) !== 'outside',
    crimeAreas: question.crimeAreas.length === 0 || operation.crimeAreas.some((area) => question.crimeAreas.includes(area)),
    countries: question.countries.length === 0 || operation.countries.named.some((country) => question.countries.includes(country)),
    organisation: organisation === null || hasPart(roles, organisation.part),
    programmes: question.programmes.length === 0 || operation.programmes.some((programme) => question.programmes.includes(programme)),
    kind: question.kind === 'both' || question.kind === (operation.kind === 'operation' ? 'operations' : 'activities'),
    text: words.every((word) => names.some((name) => name.includes(word))),
  };
  return Object.entries(holds).flatMap(([condition, isHeld]) => (isHeld ? [] : [condition]));
}

function runsOutside(dataset: Dataset, { period }: Question, operation: Operation): boolean {
  if (period === null) return false;
  return possiblePairs(operation.period, lastMonthOf(dataset.asOf)).every(([first, last]) => first < period.from || last > period.to);
}

function hasPart(roles: readonly string[], part: string): boolean {
  const rolesByPart: Record<string, readonly string[]> = {
    led: ['coordinator', 'organiser', 'chair', 'author'],
    supported: ['supporter', 'partner', 'trainer', 'supplier', 'implementer', 'data-contributor', 'speaker', 'programme'],
    funded: ['funder'],
    partnered: ['private-partner', 'non-profit-partner'],
    'took-part': ['national-police', 'host', 'participant', 'beneficiary'],
  };
  if (part === 'none') return roles.length === 0;
  return part === 'any' ? roles.length > 0 : roles.some((role) => rolesByPart[part]?.includes(role) ?? false);
}

function namesOf(dataset: Dataset, operation: Operation): string[] {
  const named = (entry: { name: string; otherNames?: string[] }) => [entry.name, ...(entry.otherNames ?? [])];
  return [
    ...named(operation),
    ...dataset.crimeAreas.filter((area) => operation.crimeAreas.includes(area.id)).map((area) => area.name),
    ...dataset.countries.filter((country) => operation.countries.named.includes(country.code)).flatMap(named),
    ...dataset.organisations.filter(({ id }) => operation.organisations.some((entry) => entry.organisation === id)).flatMap(named),
  ];
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('’', "'")
    .toLowerCase();
}

/** Tries every pair of a first and a last month that the dates leave open, and looks whether all, some or none of them touch the period. */
function inPeriod(dataset: Dataset, question: Question, operation: Operation): ReferenceRecord['inPeriod'] {
  const { period } = question;
  if (period === null) return 'certainly';
  const touches = possiblePairs(operation.period, lastMonthOf(dataset.asOf)).map(
    ([first, last]) => first <= period.to && last >= period.from,
  );
  if (touches.every(Boolean)) return 'certainly';
  return touches.some(Boolean) ? 'possibly' : 'outside';
}

const pairsByPeriod = new Map<string, [first: number, last: number][]>();

function possiblePairs(period: string, asOf: number): [first: number, last: number][] {
  const key = `${period} ${asOf}`;
  const known = pairsByPeriod.get(key);
  if (known !== undefined) return known;
  const [from = '', to = from] = period.split('/');
  const starts = from === '' || from === '..' ? [LONG_AGO, ...monthsOf(to)] : monthsOf(from);
  const open = [asOf, ...starts].filter((month) => to !== '..' || month >= asOf);
  const ends = to === '' || to === '..' ? open : monthsOf(to);
  const pairs = starts.flatMap((start) => ends.filter((end) => end >= start).map((end): [number, number] => [start, end]));
  pairsByPeriod.set(key, pairs);
  return pairs;
}

function monthsOf(date: string): number[] {
  const [year, month] = date.split('-').map(Number);
  const months = month === undefined ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [month];
  return months.map((each) => Number(year) * 12 + each - 1);
}

function lastMonthOf(date: string): number {
  return Math.max(...monthsOf(date));
}

/** 0 where the end is not known. */
function yearOfEnd(operation: Operation): number {
  const end = operation.period.split('/').at(-1) ?? '';
  return end === '' || end === '..' ? 0 : Number(end.slice(0, 4));
}

/** "2024-06"; the last month in which it may have ended. */
function monthOfEnd(operation: Operation): string {
  const [year, month = '12'] = (operation.period.split('/').at(-1) ?? '').split('-');
  return `${year}-${month}`;
}

function yearsOfData(dataset: Dataset): number[] {
  const dates = [dataset.asOf, ...dataset.operations.flatMap((operation) => operation.period.split('/'))];
  const years = dates.map((date) => Number(date.slice(0, 4))).filter((year) => year > 0);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, position) => first + position);
}
