import type { MeasureId, SourceId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Source } from '@/domain/source';
import type { StepView } from './briefing';
import { type DatasetIndex, findOperation, findRow } from './index-dataset';
import { type MethodExamples, methodExamples } from './method-examples';
import { outcomesAsked } from './outcomes';
import type { Place } from './place';
import { rowsWith } from './postings';
import { sourcesOfProgramme } from './programme-sources';
import type { Question } from './question';
import { recordsAsked } from './records';
import { isAttributedFigure, isOwnFigure } from './result';
import { isAttributed } from './total';
import { usedSources } from './used-sources';

/** A source, its number in the list of what rests on it, and the records for which it stands there. */
export interface CitedSource {
  number: number;
  source: Source;
  operations: readonly Operation[];
}

/** What a view or a page rests on, each source once, in the order in which it is first cited. */
export interface CitedSources {
  list: readonly CitedSource[];
  /** False where too many records stand behind it to read them all: then the list is that of the whole dataset. */
  isOwn: boolean;
  /** The numbers of the sources on which a row rests: a measure, a year, a crime area or a country. */
  ofRow: (row: string) => readonly number[];
  numbersOf: (sources: readonly SourceId[]) => readonly number[];
}

type Records = Iterable<{ operation: Operation }> & { length: number };
type Cite = (row: string, sources: readonly SourceId[]) => void;
type CiteIn = (operation: Operation, cite: Cite) => void;

/** More records than this are not read for their sources alone. */
const MOST_READ = 3000;

export interface SourcesWanted {
  /** The measures that the view shows; without them, the headline measures. */
  measures?: readonly MeasureId[];
  /** The records of a view that lists them, in its own order. */
  records?: readonly Records[];
  /** How many records are read at most. */
  most?: number;
}

/** The sources on which a view rests. A view is not filtered by its own dimension. */
export function sourcesInView(index: DatasetIndex, question: Question, view: StepView, wanted: SourcesWanted = {}): CitedSources {
  const { measures = index.headline, most = MOST_READ } = wanted;
  const asked = (changes: Partial<Question> = {}) => recordsAsked(index, { ...question, ...changes }, [], false);
  const ofFigures = (records: Records, rowOf: (operation: Operation) => string | null) =>
    gather(index, [records], most, (operation, cite) => {
      const row = rowOf(operation);
      for (const measure of measures) cite(row ?? measure, sourcesOfTotal(operation, measure, question));
    });
  switch (view) {
    case 'figures':
      return ofFigures(asked().operations, () => null);
    case 'by-year': {
      const { span, spans } = index.columns;
      return ofFigures(asked({ period: null }).operations, ({ id }) => String(spans.endYear[span[findRow(index, id) ?? 0] ?? 0] ?? 0));
    }
    case 'by-crime-area':
      return ofFigures(asked({ crimeAreas: [] }).operations, ({ crimeAreas }) => crimeAreas[0] ?? '');
    case 'map':
    case 'ranking': {
      const { operations, activities } = asked({ countries: [] });
      const records = view === 'map' ? [operations, activities] : [question.kind === 'activities' ? activities : operations];
      return gather(index, records, most, ({ countries, sources }, cite) => {
        for (const country of countries.named) cite(country, sources);
      });
    }
    case 'timeline':
    case 'table': {
      const { operations, activities } = asked();
      const shown = view === 'timeline' ? [operations, activities] : [question.kind === 'activities' ? activities : operations];
      return gather(index, wanted.records ?? shown, most, citeAll, (operation, cite) => {
        for (const measure of [question.measure, ...measures]) cite('', sourcesOfTotal(operation, measure, question));
      });
    }
    case 'outcomes': {
      const published = outcomesAsked(index, question)?.outcomes.flatMap(({ outcome }) => outcome.sources) ?? [];
      const rests = ofFigures(asked().operations, () => null).list.map(({ source }) => source);
      return numbered([...new Set([...published.flatMap((id) => index.sources.get(id) ?? []), ...rests])]);
    }
    case 'evidence':
      return numbered(index.dataset.sources);
  }
}

/** The sources on which a page rests: of the overview, those of the figures of the latest operations in view. */
export function sourcesOfPlace(index: DatasetIndex, place: Place, question: Question, most: number): CitedSources {
  switch (place.kind) {
    case 'overview': {
      const { operations } = recordsAsked(index, question, [], false);
      const latest = operations.slice(Math.max(0, operations.length - most), operations.length).toReversed();
      const isShown = new Set<string>(index.headline);
      return gather(index, [latest], most, ({ figures }, cite) => {
        for (const figure of figures)
          if (figure.kind === 'measured' && isShown.has(figure.measure)) for (const { sources } of figure.claims) cite('', sources);
      });
    }
    case 'operation': {
      const operation = findOperation(index, place.operation);
      return gather(index, [operation === undefined ? [] : [{ operation }]], most, citeAll);
    }
    case 'country': {
      const position = index.dataset.countries.findIndex(({ code }) => code === place.country);
      const rows = position < 0 ? [] : [...rowsWith(index.columns.rowsBy.country, position)];
      const naming = rows.flatMap((row) => index.rows.at(row) ?? []).map((operation) => ({ operation }));
      return gather(index, [naming], most, citeAll);
    }
    case 'programme': {
      const { programmes, goals } = index.dataset;
      const programme = programmes.find(({ details }) => details !== null);
      const ids = programme === undefined ? [] : sourcesOfProgramme(programme, goals);
      return numbered(ids.flatMap((id) => index.sources.get(id) ?? []));
    }
    case 'countries':
      return numbered(usedSources(index));
    case 'method':
      return gather(index, [operationsIn(methodExamples(index)).map((operation) => ({ operation }))], most, citeAll);
    case 'data':
    case 'add':
    case 'own':
    case 'briefing':
    case 'present':
    case 'unknown':
      return numbered([]);
  }
}

/** The records that stand as examples; a total rests on more than can be named. */
function operationsIn({ alike, parts, disagreement, otherMeasure, ...others }: MethodExamples): readonly Operation[] {
  const { twoYears, areas, unnamed, coarse, judged } = others;
  return [
    ...[...(alike ?? []), parts, disagreement, otherMeasure].flatMap((example) => example?.operation ?? []),
    ...[twoYears, areas, unnamed, coarse, judged].flatMap((operation) => operation ?? []),
  ];
}

/** Who published sources, the organisations themselves first and of them those of most pages, and how many pages they are: one page may have been read in several versions. */
export function publishersOf({ list }: CitedSources): { publishers: readonly string[]; pages: number } {
  const pages = new Map(list.map(({ source }) => [source.url, source.publisher]));
  const counts = new Map<string, number>();
  for (const publisher of pages.values()) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const own = new Set(list.flatMap(({ source }) => (source.kind === 'primary' ? source.publisher : [])));
  const publishers = [...counts].sort(([one, a], [other, b]) => Number(own.has(other)) - Number(own.has(one)) || b - a);
  return { publishers: publishers.map(([publisher]) => publisher), pages: pages.size };
}

function citeAll({ sources }: Operation, cite: Cite): void {
  cite('', sources);
}

/** Of the figures that count in a total, every claim, those that disagree as well. */
function sourcesOfTotal({ figures }: Operation, measure: MeasureId, question: Question): readonly SourceId[] {
  const isPlaced = isAttributed(question);
  return figures
    .filter((figure) => (isPlaced ? isAttributedFigure(figure, figures, measure, question.countries) : isOwnFigure(figure, measure)))
    .flatMap(({ claims }) => claims.flatMap(({ sources }) => sources));
}

function gather(
  index: DatasetIndex,
  records: readonly Records[],
  most: number,
  citeIn: CiteIn,
  /** Cited before all else: what the numbers shown rest on. */
  citeFirst?: CiteIn,
): CitedSources {
  if (records.reduce((sum, { length }) => sum + length, 0) > most) return { ...numbered(usedSources(index)), isOwn: false };
  const cited = new Map<SourceId, Set<Operation>>();
  const idsByRow = new Map<string, Set<SourceId>>();
  for (const citing of citeFirst === undefined ? [citeIn] : [citeFirst, citeIn])
    for (const list of records)
      for (const { operation } of list)
        citing(operation, (row, sources) => {
          const ids = idsByRow.get(row) ?? new Set<SourceId>();
          idsByRow.set(row, ids);
          for (const id of sources) {
            ids.add(id);
            cited.set(id, (cited.get(id) ?? new Set()).add(operation));
          }
        });
  const sources = [...cited.keys()].flatMap((id) => index.sources.get(id) ?? []);
  return numbered(sources, cited, idsByRow);
}

function numbered(
  sources: readonly Source[],
  cited: ReadonlyMap<SourceId, ReadonlySet<Operation>> = new Map(),
  idsByRow: ReadonlyMap<string, ReadonlySet<SourceId>> = new Map(),
): CitedSources {
  const list = sources.map((source, position) => ({ number: position + 1, source, operations: [...(cited.get(source.id) ?? [])] }));
  const numbers = new Map(list.map(({ number, source }) => [source.id, number]));
  const numbersOf = (ids: Iterable<SourceId>) => [...ids].flatMap((id) => numbers.get(id) ?? []);
  return { list, isOwn: true, numbersOf, ofRow: (row) => numbersOf(idsByRow.get(row) ?? []).sort((a, b) => a - b) };
}
