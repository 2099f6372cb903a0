import * as z from 'zod/mini';
import type { Dataset } from '@/domain/dataset';
import type { Claim, Figure } from '@/domain/figure';
import type { Qualifier } from '@/domain/qualifier';
import { type CountryCode, figureKey, type MeasureId, operationId, type SourceId } from '@/domain/identifier';
import { activityTypes, type Operation } from '@/domain/operation';
import { type Role, roles } from '@/domain/role';
import { daysInMonth, readDate } from '@/domain/period';
import { Draw, type Urn, urnOf } from './draw';

/** Raised with every change of what is generated, so that no file of another generation is taken for one of this. */
export const GENERATOR_VERSION = 1;

const FIRST_YEAR = 2015;

/** Of the sizes that occur: how many countries are named, how many crime areas, how many pages were read. */
const countrySizes = urnOf(([30, 14, 12, 10, 8, 7, 6, 4, 3, 3, 2, 1] as const).map((weight, at) => [at + 1, weight] as const));
const areaSizes = urnOf([
  [1, 5],
  [2, 4],
  [3, 2],
] as const);
const sourceSizes = urnOf([
  [1, 5],
  [2, 4],
  [3, 2],
  [4, 1],
] as const);
const figureSizes = urnOf([
  [2, 40],
  [3, 30],
  [4, 14],
  [5, 8],
  [6, 4],
  [7, 2],
  [8, 2],
] as const);
const qualifierUrn = urnOf<Qualifier>([
  ['exact', 70],
  ['over', 15],
  ['about', 9],
  ['nearly', 3],
  ['at-least', 2],
  ['up-to', 1],
]);
const periodForms = urnOf([
  ['days', 34],
  ['months', 18],
  ['day', 16],
  ['month', 14],
  ['year', 9],
  ['no end', 4],
  ['running', 3],
  ['no start', 2],
] as const);

const adjectives = [
  'Amber',
  'Bright',
  'Clear',
  'Distant',
  'Eastern',
  'Firm',
  'Golden',
  'High',
  'Iron',
  'Joint',
  'Long',
  'Northern',
  'Quiet',
];
const nouns = ['Anchor', 'Baobab', 'Cedar', 'Delta', 'Falcon', 'Harbour', 'Lantern', 'Marula', 'Net', 'Oasis', 'Ridge', 'Savanna', 'Tide'];
const deeds = [
  'searched vehicles and premises',
  'checked travellers at airports and borders',
  'followed accounts and addresses',
  'trained officers and compared their cases',
];
const ends = [
  'The results were published by the organisations that led it.',
  'Several cases were still open when the figures were published.',
  'Figures of single countries were published for some of them only.',
];

const keys = Array.from({ length: 8 }, (_, at) => z.parse(figureKey, `figure-${at + 1}`));

/** What is drawn from: the catalogues of a dataset, each entry weighted by how often the dataset's own operations name it. */
function urnsOf(dataset: Dataset) {
  const { operations } = dataset;
  const counted = <Value>(values: readonly Value[], mentions: readonly Value[], least: number): Urn<Value> =>
    urnOf(values.map((value) => [value, least + mentions.filter((mention) => mention === value).length] as const));
  const figures = operations.flatMap((operation) => operation.figures);
  const measures = figures.flatMap((figure) => (figure.kind === 'measured' && figure.country === undefined ? [figure.measure] : []));
  return {
    countries: counted(
      dataset.countries.map(({ code }) => code),
      operations.flatMap((operation) => operation.countries.named),
      1,
    ),
    areas: counted(
      dataset.crimeAreas.map(({ id }) => id),
      operations.flatMap((operation) => operation.crimeAreas),
      1,
    ),
    sources: counted(
      dataset.sources.map(({ id }) => id),
      operations.flatMap((operation) => operation.sources),
      0,
    ),
    organisations: counted(
      dataset.organisations.map(({ id }) => id),
      operations.flatMap((operation) => operation.organisations.map(({ organisation }) => organisation)),
      0,
    ),
    roles: counted<Role>(
      roles,
      operations.flatMap((operation) => operation.organisations.flatMap((entry) => entry.roles)),
      0,
    ),
    headline: counted(
      dataset.measures.filter(({ rank }) => rank === 1).map(({ id }) => id),
      measures,
      3,
    ),
    measures: counted(
      dataset.measures.filter(({ rank }) => rank === 2).map(({ id }) => id),
      measures,
      1,
    ),
    programmes: dataset.programmes.map(({ id }) => id),
    countryNames: new Map(dataset.countries.map(({ code, name }) => [code, name])),
    areaNames: new Map(dataset.crimeAreas.map(({ id, name }) => [id, name])),
    asOf: dataset.asOf,
  };
}
type Urns = ReturnType<typeof urnsOf>;

/** Operations and activities as they might be published, one at a time: all of them fit a dataset with the catalogues of the one given. */
export function* generateOperations(dataset: Dataset, count: number, seed: number): Generator<Operation> {
  const urns = urnsOf(dataset);
  const draw = new Draw(seed);
  for (let position = 1; position <= count; position += 1) yield operationAt(draw, urns, position);
}

function operationAt(draw: Draw, urns: Urns, position: number): Operation {
  const isOperation = draw.happens(0.7);
  const named = draw.several(urns.countries, draw.weighted(countrySizes));
  const crimeAreas = draw.several(urns.areas, draw.weighted(areaSizes));
  const sources = draw.several(urns.sources, draw.weighted(sourceSizes));
  const complete = draw.happens(0.3);
  const name = `${isOperation ? 'Operation' : 'Meeting'} ${draw.from(adjectives)} ${draw.from(nouns)} ${position}`;
  const common = {
    id: z.parse(operationId, `generated-${position}`),
    name,
    otherNames: [],
    period: periodOf(draw, urns.asOf),
    segments: [],
    crimeAreas,
    programmes: urns.programmes.filter(() => draw.happens(0.3)),
    judgedOutcomes: [],
    organisations: draw
      .several(urns.organisations, draw.integer(1, 2))
      .map((organisation) => ({ organisation, roles: [draw.weighted(urns.roles)] })),
    countries: { reported: complete || draw.happens(0.5) ? null : named.length + draw.integer(0, 5), named, complete },
    figures: isOperation ? figuresOf(draw, urns, named, sources) : figuresOfActivity(draw, urns, sources),
    disagreements: [],
    summary: `Officers of ${urns.countryNames.get(named[0] ?? draw.weighted(urns.countries)) ?? ''}${named.length > 1 ? ' and their neighbours' : ''} ${draw.from(deeds)}. ${draw.from(ends)}`,
    sources,
  };
  return isOperation ? { kind: 'operation', ...common } : { kind: 'activity', activityType: draw.from(activityTypes), ...common };
}

/** A whole of a headline measure first, then what single countries or a part gave to it, then other measures and single results. */
function figuresOf(draw: Draw, urns: Urns, named: readonly CountryCode[], sources: readonly SourceId[]): Figure[] {
  const size = draw.weighted(figureSizes);
  const measure = draw.weighted(urns.headline);
  const claims = claimsOf(draw, sizeOfResult(draw), sources);
  const least = Math.min(...claims.map(({ value }) => value));
  const figures: Figure[] = [{ kind: 'measured', measure, key: keyAt(0), claims }];
  const countries = draw.happens(0.4) ? named.slice(0, draw.integer(1, Math.max(1, size - 2))) : [];
  for (const country of countries)
    figures.push({
      kind: 'measured',
      measure,
      key: keyAt(figures.length),
      country,
      claims: claimsOf(draw, partOf(draw, least), sources, least),
    });
  if (figures.length < size && draw.happens(0.2))
    figures.push({
      kind: 'measured',
      measure,
      key: keyAt(figures.length),
      partOf: keyAt(0),
      ...(draw.happens(0.1) ? { partUncertain: true as const } : {}),
      claims: claimsOf(draw, partOf(draw, least), sources, least),
    });
  const used = new Set<MeasureId>([measure]);
  while (figures.length < size) figures.push(otherFigure(draw, urns, used, keyAt(figures.length), sources));
  return figures;
}

function figuresOfActivity(draw: Draw, urns: Urns, sources: readonly SourceId[]): Figure[] {
  const used = new Set<MeasureId>(urns.headline.values);
  return Array.from({ length: draw.integer(0, 2) }, (_, at) => otherFigure(draw, urns, used, keyAt(at), sources));
}

function otherFigure(draw: Draw, urns: Urns, used: Set<MeasureId>, key: Figure['key'], sources: readonly SourceId[]): Figure {
  const claims = claimsOf(draw, sizeOfResult(draw) * draw.from([1, 1, 10, 1000]), sources);
  const measure = draw.weighted(draw.happens(0.4) ? urns.headline : urns.measures);
  if (used.has(measure) || draw.happens(0.3)) return { kind: 'single', label: 'cases opened', unit: 'cases', key, claims };
  used.add(measure);
  return { kind: 'measured', measure, key, claims };
}

/** Few results are large: the tenth part of them makes up most of a total. */
function sizeOfResult(draw: Draw): number {
  return Math.max(1, Math.round(Math.exp(draw.fraction() * draw.fraction() * 8.5)));
}

function partOf(draw: Draw, whole: number): number {
  return Math.floor(whole * draw.fraction());
}

/** One claim, and in one case of twelve another that contradicts it; `most` is what no claim may exceed. */
function claimsOf(draw: Draw, value: number, sources: readonly SourceId[], most = Infinity): Claim[] {
  const first: Claim = { value, qualifier: draw.weighted(qualifierUrn), sources: [draw.from(sources)] };
  if (!draw.happens(1 / 12)) return [first];
  const other = Math.min(most, Math.max(0, Math.round(value * (0.8 + draw.fraction() * 0.4))));
  return [first, { value: other, qualifier: draw.weighted(qualifierUrn), sources: [draw.from(sources)] }];
}

function keyAt(position: number): Figure['key'] {
  const key = keys[position];
  if (key === undefined) throw new RangeError(`no key for figure ${position + 1}`);
  return key;
}

/** A period between 2015 and the date of the data, as precise as sources are. */
function periodOf(draw: Draw, asOf: string): string {
  const { year: lastYear } = readDate(asOf);
  const lastMonth = Number(asOf.slice(5, 7)) || 12;
  const months = (lastYear - FIRST_YEAR) * 12 + lastMonth;
  // The square root draws later months more often: reporting has grown.
  const start = Math.min(months - 1, Math.floor(Math.sqrt(draw.fraction()) * months));
  const end = Math.min(months - 1, start + draw.integer(0, 6));
  const form = draw.weighted(periodForms);
  switch (form) {
    case 'days': {
      const [first, last] = [dayIn(draw, start), dayIn(draw, end)];
      return first <= last ? `${first}/${last}` : `${last}/${first}`;
    }
    case 'months':
      return start === end ? writeMonth(start) : `${writeMonth(start)}/${writeMonth(end)}`;
    case 'day':
      return dayIn(draw, start);
    case 'month':
      return writeMonth(start);
    case 'year':
      return writeMonth(start).slice(0, 4);
    case 'no end':
      return `${writeMonth(start)}/`;
    case 'running':
      return `${writeMonth(start)}/..`;
    case 'no start':
      return `/${writeMonth(end)}`;
  }
}

function writeMonth(month: number): string {
  return `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function dayIn(draw: Draw, month: number): string {
  const days = daysInMonth(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1);
  return `${writeMonth(month)}-${String(draw.integer(1, days)).padStart(2, '0')}`;
}
