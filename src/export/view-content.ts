import type { MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Answer } from '@/query/answer';
import type { CountryCell } from '@/query/by-country';
import type { DatasetIndex } from '@/query/index-dataset';
import { mostCrimeAreas } from '@/query/most-crime-areas';
import { isAfricanUnionMember, rankCountries, recordsOf } from '@/query/rank-countries';
import type { RecordAnswer } from '@/query/records';
import { type Result, unreported } from '@/query/result';
import { type Sorting, sortRecords, sortingOfTable } from '@/query/sort-records';
import { type CitedSources, sourcesInView } from '@/query/sources-in-view';
import { isAttributed, type Total } from '@/query/total';
import type { View } from '@/query/view';
import { sayResult, sayTotal, sayTotalCounted } from '@/text/amount';
import { sayCountryCount } from '@/text/countries';
import { sayDate, sayPeriod, sayYear } from '@/text/dates';
import { sayCountryFinding, sayCrimeAreaFinding, sayYearFinding } from '@/text/findings';
import { sayTimelineFinding } from '@/text/timeline-finding';
import { sayCountry, sayCrimeArea, sayMeasure, sayMeasureWithin, shortName } from '@/text/names';
import { sayTies } from '@/text/say-ties';
import { placedWords, sayAbsence, sayAsked, sayConditions, sayMeasureAsked, sayReading, sayShown } from '@/text/sentences';
import type { Speaker } from '@/text/speaker';
import { saySorting, sayTablePart } from '@/text/table';
import { sayMethod } from '@/text/method';
import { sayDataTitle } from '@/text/origin';
import type { Cell, Column, ContentAmount, ContentLinks, ContentTable, ViewContent } from './content';

/** More records than this are not read for their sources alone: whoever takes data along may wait. */
const MOST_READ = 20_000;

/** What of the table is on screen: which sheet, in which order. */
export interface ShownTable {
  table: 'operations' | 'activities';
  sorting: Sorting;
}

interface Context {
  speaker: Speaker;
  index: DatasetIndex;
  answer: Answer;
  links: ContentLinks;
  shown: ShownTable;
}

/** What is peculiar to a view. */
interface Part {
  title: string;
  measured: string;
  /** What its numbers mean beyond what holds for all. */
  notes: readonly string[];
  sources: CitedSources;
  table: ContentTable;
}

/** What one view shows: the same rows in the same order as its table on the page, with codes, sources and links beside them. */
export function contentOfView(
  speaker: Speaker,
  index: DatasetIndex,
  answer: Answer,
  view: View,
  { links, address, ...shown }: ShownTable & { links: ContentLinks; address: string },
): ViewContent {
  const { title, measured, notes, sources, table } = partOf({ speaker, index, answer, links, shown }, view);
  const { dataset } = index;
  return {
    view,
    question: answer.question,
    title,
    measured,
    shown: speaker.say('sentence.showing', { parts: speaker.list(sayShown(speaker, index, answer), 'row') }),
    reading: [...sayTies(speaker, index, answer.question), ...sayReading(speaker, index, answer)],
    conditions: sayConditions(speaker, index, answer.question).map(({ label }) => label),
    dataset: { title: sayDataTitle(speaker, index), version: dataset.version },
    asOf: { edtf: dataset.asOf, text: sayDate(speaker, dataset.asOf) },
    method: [...sayMethod(speaker, index.origin, notes), ...(sources.isOwn ? [] : [speaker.say('data-file.all-sources')])],
    sources: sources.list,
    hasOwnSources: sources.isOwn,
    address,
    table,
  };
}

function partOf(context: Context, view: View): Part {
  switch (view) {
    case 'figures':
      return figuresPart(context);
    case 'timeline':
      return timelinePart(context);
    case 'map':
      return mapPart(context);
    case 'ranking':
      return rankingPart(context);
    case 'by-year':
      return yearPart(context);
    case 'by-crime-area':
      return crimeAreaPart(context);
    case 'table':
      return recordsPart(context);
  }
}

function figuresPart(context: Context): Part {
  const { speaker, index, answer, links } = context;
  const totals = answer.headlines.map(({ total }) => total);
  const stated = totals.filter((total) => total.stated > 0);
  const sources = sourcesInView(index, answer.question, 'figures', { most: MOST_READ });
  return {
    title:
      stated.length === 0
        ? speaker.say(totals.some(({ asked }) => asked > 0) ? 'not-published' : 'mark.none')
        : speaker.list(
            stated.map((total) => sayAsked(speaker, index, answer.question, sayTotalCounted(speaker, index, total))),
            'clauses',
          ),
    measured: speaker.list(
      totals.map(({ measure }) => sayMeasureAsked(speaker, index, answer.question, measure)),
      'row',
    ),
    notes: [],
    sources,
    table: {
      columns: [
        onPage('measure', 'text', speaker.say('dictionary.measure')),
        beside('measure-code', 'code', speaker.say('data-file.code')),
        total('total', speaker.say('data-file.total')),
        ...endColumns(speaker),
      ],
      rows: totals.map((each) => [
        text(sayMeasureAsked(speaker, index, answer.question, each.measure)),
        code(each.measure),
        totalCell(context, each, speaker.say('mark.none')),
        { kind: 'sources', numbers: sources.ofRow(each.measure) },
        link(links.receipt({ kind: 'total', measure: each.measure, scope: { kind: 'all' } })),
      ]),
    },
  };
}

function timelinePart(context: Context): Part {
  const { speaker, index, answer, links } = context;
  const { measure } = answer.question;
  const { operations, activities } = answer.records;
  const sources = sourcesInView(index, answer.question, 'timeline', { records: [operations, activities], most: MOST_READ });
  const rowOf = ({ operation, mainArea, results }: RecordAnswer): Cell[] => [
    text(operation.name),
    code(operation.id),
    text(operation.kind === 'activity' ? speaker.say(`activity.${operation.activityType}`) : sayCrimeArea(speaker, index, mainArea)),
    code(operation.kind === 'activity' ? operation.activityType : mainArea),
    period(speaker, operation),
    operation.kind === 'activity' ? null : resultCell(context, results.get(measure), measure),
    { kind: 'sources', numbers: sources.numbersOf(operation.sources) },
    link(links.place({ kind: 'operation', operation: operation.id })),
  ];
  return {
    title: sayTimelineFinding(speaker, index, answer.lanes),
    measured: speaker.say('timeline.subtitle', {
      measure: sayMeasureWithin(speaker, index, measure),
      ...placedWords(speaker, index, answer.question),
    }),
    notes: [],
    sources,
    table: {
      columns: [
        onPage('name', 'text', speaker.say('table.operation')),
        beside('id', 'code', speaker.say('data-file.code')),
        onPage('area', 'text', speaker.say('table.crime-area')),
        beside('area-code', 'code', codeOf(speaker, speaker.say('table.crime-area'))),
        onPage('when', 'date', speaker.say('table.when')),
        onPage(measure, 'amount', sayMeasureAsked(speaker, index, answer.question, measure)),
        ...endColumns(speaker),
      ],
      rows: {
        length: operations.length + activities.length,
        at: (position) => {
          const record = operations.at(position) ?? activities.at(position - operations.length);
          return record && rowOf(record);
        },
      },
    },
  };
}

function mapPart(context: Context): Part {
  const { speaker, index, answer } = context;
  const { question, byCountry } = answer;
  const isActivityView = question.kind === 'activities';
  const measure = sayMeasure(speaker, index, question.measure);
  const nameOf = (cell: CountryCell) => sayCountry(speaker, index, cell.country);
  const cells = byCountry.cells
    .filter((cell) => isAfricanUnionMember(index, cell) || cell.operations + cell.activities > 0)
    .sort((a, b) => speaker.compare(nameOf(a), nameOf(b)));
  const sources = sourcesInView(index, question, 'map', { most: MOST_READ });
  return {
    title: sayCountryFinding(speaker, index, byCountry, question),
    measured:
      question.reading === 'attributed'
        ? speaker.say('map.subtitle.attributed')
        : speaker.say(isActivityView ? 'map.subtitle.took-part.activities' : 'map.subtitle.took-part'),
    notes: wholeNotes(context),
    sources,
    table: {
      columns: [
        ...countryColumns(speaker),
        onPage('operations', 'number', speaker.say('ranking.operations')),
        onPage('activities', 'number', speaker.say('ranking.activities')),
        total('whole', speaker.say('ranking.whole', { measure })),
        total('attributed', speaker.say('map.legend.attributed', { measure })),
        ...endColumns(speaker),
      ],
      rows: cells.map((cell) => [
        ...countryCells(context, cell),
        cell.operations > 0 ? number(speaker, cell.operations) : isActivityView ? null : words(sayPresence(speaker, cell)),
        number(speaker, cell.activities),
        countryTotal(context, cell, 'whole'),
        countryTotal(context, cell, 'attributed'),
        ...countryEnd(context, cell, sources),
      ]),
    },
  };
}

function rankingPart(context: Context): Part {
  const { speaker, index, answer } = context;
  const { question, byCountry } = answer;
  const isActivityView = question.kind === 'activities';
  const measure = sayMeasure(speaker, index, question.measure);
  const nameOf = (cell: CountryCell) => sayCountry(speaker, index, cell.country);
  const { members, others } = rankCountries(index, byCountry, question, (a, b) => speaker.compare(nameOf(a), nameOf(b)));
  const sources = sourcesInView(index, question, 'ranking', { most: MOST_READ });
  return {
    title: speaker.say(
      isActivityView
        ? 'ranking.title.activities'
        : question.reading === 'attributed'
          ? 'ranking.title.attributed'
          : 'ranking.title.took-part',
    ),
    measured: speaker.say('ranking.caption'),
    notes: wholeNotes(context),
    sources,
    table: {
      columns: [
        ...countryColumns(speaker),
        onPage('records', 'number', speaker.say(isActivityView ? 'ranking.activities' : 'ranking.operations')),
        ...(isActivityView
          ? []
          : [total('whole', speaker.say('ranking.whole', { measure })), total('attributed', speaker.say('ranking.attributed'))]),
        ...endColumns(speaker),
      ],
      rows: [...members, ...others].map((cell) => {
        const records = recordsOf(cell, question);
        return [
          ...countryCells(context, cell),
          records > 0 ? number(speaker, records) : words(sayPresence(speaker, cell)),
          ...(isActivityView ? [] : [countryTotal(context, cell, 'whole'), countryTotal(context, cell, 'attributed')]),
          ...countryEnd(context, cell, sources),
        ];
      }),
    },
  };
}

function yearPart(context: Context): Part {
  const { speaker, index, answer, links } = context;
  const { question, byYear } = answer;
  const [years = []] = byYear.values();
  const sources = sourcesInView(index, question, 'by-year', { most: MOST_READ });
  return {
    title: sayYearFinding(speaker, index, byYear.get(question.measure) ?? [], question),
    measured: speaker.say('year.subtitle', placedWords(speaker, index, question)),
    notes: question.period === null ? [] : [speaker.say('year.all-years')],
    sources,
    table: {
      columns: [
        onPage('year', 'text', speaker.say('year.year')),
        beside('year-code', 'code', codeOf(speaker, speaker.say('year.year'))),
        ...totalColumns(context, [...byYear.keys()]),
        ...endColumns(speaker),
      ],
      rows: years.map(({ year }, position) => [
        text(year === 0 ? speaker.say('year.undated') : sayYear(speaker, year)),
        year === 0 ? null : code(String(year)),
        ...[...byYear.values()].map((cells) => totalCell(context, cells[position]?.total)),
        { kind: 'sources', numbers: sources.ofRow(String(year)) },
        link(links.receipt({ kind: 'total', measure: question.measure, scope: { kind: 'year', year } })),
      ]),
    },
  };
}

function crimeAreaPart(context: Context): Part {
  const { speaker, index, answer, links } = context;
  const { question, byCrimeArea } = answer;
  const [cells = []] = byCrimeArea.values();
  const sources = sourcesInView(index, question, 'by-crime-area', { most: MOST_READ });
  return {
    title: sayCrimeAreaFinding(speaker, index, byCrimeArea.get(question.measure) ?? [], question),
    measured: speaker.say('area.subtitle'),
    notes: [
      speaker.say('area.note', { most: mostCrimeAreas(index) }),
      ...(question.crimeAreas.length === 0 ? [] : [speaker.say('area.all-areas')]),
    ],
    sources,
    table: {
      columns: [
        onPage('area', 'text', speaker.say('table.crime-area')),
        beside('area-code', 'code', speaker.say('data-file.code')),
        ...totalColumns(context, [...byCrimeArea.keys()]),
        ...endColumns(speaker),
      ],
      rows: cells.map(({ crimeArea }) => [
        text(sayCrimeArea(speaker, index, crimeArea)),
        code(crimeArea),
        ...[...byCrimeArea.values()].map((each) => totalCell(context, each.find((cell) => cell.crimeArea === crimeArea)?.total)),
        { kind: 'sources', numbers: sources.ofRow(crimeArea) },
        link(links.receipt({ kind: 'total', measure: question.measure, scope: { kind: 'crime-area', crimeArea } })),
      ]),
    },
  };
}

function recordsPart(context: Context): Part {
  const { speaker, index, answer, links, shown } = context;
  const { partner } = index;
  const sorting = sortingOfTable(shown.table, shown.sorting);
  const isOperations = shown.table === 'operations';
  const measures = isOperations ? index.headline : [];
  const sheet = answer.records[shown.table];
  const sorted = sortRecords(index, answer.question, sheet, sorting, speaker.compare);
  const sources = sourcesInView(index, answer.question, 'table', { records: [sorted], most: MOST_READ });
  const isWhole = sayConditions(speaker, index, answer.question).length === 0;
  const hasPart = isOperations && partner !== null;
  const rowOf = ({ operation, mainArea, results }: RecordAnswer): Cell[] => [
    text(shortName(operation)),
    code(operation.id),
    text(operation.name),
    text(sayCrimeArea(speaker, index, mainArea)),
    code(mainArea),
    period(speaker, operation),
    ...(operation.kind === 'activity'
      ? [text(speaker.say(`activity.${operation.activityType}`))]
      : partner === null
        ? []
        : [text(sayTablePart(speaker, operation, partner))]),
    text(sayCountryCount(speaker, operation)),
    text(operation.countries.named.join(' ')),
    ...measures.map((measure) => resultCell(context, results.get(measure), measure)),
    number(speaker, operation.sources.length),
    { kind: 'sources', numbers: sources.numbersOf(operation.sources) },
    link(links.place({ kind: 'operation', operation: operation.id })),
  ];
  return {
    title: speaker.say('table.all', {
      records: speaker.say(`count.${shown.table}`, { count: sheet.length }),
      isAll: isWhole ? 'yes' : 'no',
    }),
    measured: speaker.say('table.subtitle', saySorting(speaker, index, sorting)),
    notes: [],
    sources,
    table: {
      columns: [
        onPage('name', 'text', speaker.say(isOperations ? 'table.operation' : 'table.activity')),
        beside('id', 'code', speaker.say('data-file.code')),
        beside('full-name', 'text', speaker.say('data-file.full-name')),
        onPage('area', 'text', speaker.say('table.crime-area')),
        beside('area-code', 'code', codeOf(speaker, speaker.say('table.crime-area'))),
        onPage('period', 'date', speaker.say('table.when')),
        ...(isOperations ? [] : [onPage('type', 'text', speaker.say('table.activity-type'))]),
        ...(hasPart ? [onPage('role', 'text', speaker.say('table.role', { organisation: partner.name }))] : []),
        onPage('countries', 'text', speaker.say('table.countries')),
        beside('country-codes', 'text', codeOf(speaker, speaker.say('table.countries'))),
        ...measures.map((measure) => onPage(measure, 'amount', sayMeasureAsked(speaker, index, answer.question, measure))),
        onPage('sources', 'number', speaker.say('table.sources')),
        ...endColumns(speaker),
      ],
      rows: {
        length: sorted.length,
        at: (position) => {
          const record = sorted.at(position);
          return record && rowOf(record);
        },
      },
    },
  };
}

function onPage(id: string, kind: Column['kind'], label: string): Column {
  return { id, kind, label, isOnPage: true, isTotal: false };
}

function beside(id: string, kind: Column['kind'], label: string): Column {
  return { ...onPage(id, kind, label), isOnPage: false };
}

function total(id: string, label: string): Column {
  return { ...onPage(id, 'amount', label), isTotal: true };
}

function totalColumns({ speaker, index, answer }: Context, measures: readonly MeasureId[]): Column[] {
  return measures.map((measure) => total(measure, sayMeasureAsked(speaker, index, answer.question, measure)));
}

function endColumns(speaker: Speaker): Column[] {
  return [beside('source-list', 'sources', speaker.say('data-file.sources')), beside('link', 'link', speaker.say('data-file.link'))];
}

function codeOf(speaker: Speaker, label: string): string {
  return speaker.say('data-file.code-of', { label });
}

function text(text: string): Cell {
  return { kind: 'text', text };
}

function code(code: string): Cell {
  return { kind: 'code', code };
}

function link(url: string): Cell {
  return { kind: 'link', url };
}

function number(speaker: Speaker, value: number): Cell {
  return { kind: 'number', value, text: speaker.number(value) };
}

/** The words that stand where there is no number. */
function words(text: string): Cell {
  return { kind: 'number', value: null, text };
}

function period(speaker: Speaker, operation: Operation): Cell {
  return { kind: 'date', edtf: operation.period, text: sayPeriod(speaker, operation.period) };
}

function resultCell({ speaker, index, answer }: Context, result: Result = unreported, measure: MeasureId): Cell {
  const isPlaced = isAttributed(answer.question);
  const common = { measure, unit: unitOf(index, measure), coverage: null };
  const amount: ContentAmount =
    result.status === 'unreported'
      ? {
          ...common,
          value: null,
          qualifier: null,
          status: isPlaced ? 'not-placed' : 'not-published',
          text: sayAbsence(speaker, isPlaced),
        }
      : {
          ...common,
          value: result.value,
          qualifier: result.qualifier,
          status: result.status,
          text: sayResult(speaker, index, measure, result).text,
        };
  return { kind: 'amount', amount };
}

/** The page leaves a cell empty where no operation was asked, unless it has words for it. */
function totalCell(
  { speaker, index, answer }: Context,
  total: Total | undefined,
  nothing = '',
  isPlaced = isAttributed(answer.question),
): Cell {
  if (total === undefined) return null;
  const { measure, stated, asked, disputed } = total;
  const common = { measure, unit: unitOf(index, measure), coverage: { stated, asked } };
  const amount: ContentAmount =
    stated > 0
      ? {
          ...common,
          value: total.value,
          qualifier: total.qualifier,
          status: disputed > 0 ? 'disputed' : 'stated',
          text: sayTotal(speaker, index, total).text,
        }
      : {
          ...common,
          value: null,
          qualifier: null,
          status: asked === 0 ? 'nothing-asked' : isPlaced ? 'not-placed' : 'not-published',
          text: asked === 0 ? nothing : sayAbsence(speaker, isPlaced),
        };
  return { kind: 'amount', amount };
}

function unitOf(index: DatasetIndex, measure: MeasureId): ContentAmount['unit'] {
  return index.measures.get(measure)?.unit ?? 'items';
}

function countryColumns(speaker: Speaker): Column[] {
  return [
    onPage('country', 'text', speaker.say('ranking.country')),
    beside('country-code', 'code', codeOf(speaker, speaker.say('ranking.country'))),
  ];
}

function countryCells({ speaker, index }: Context, { country }: CountryCell): Cell[] {
  return [text(sayCountry(speaker, index, country)), code(country)];
}

function countryTotal(context: Context, cell: CountryCell, reading: 'whole' | 'attributed'): Cell {
  return cell.operations === 0 ? null : totalCell(context, cell[reading], '', false);
}

function countryEnd({ links }: Context, { country }: CountryCell, sources: CitedSources): Cell[] {
  return [{ kind: 'sources', numbers: sources.ofRow(country) }, link(links.place({ kind: 'country', country }))];
}

function sayPresence(speaker: Speaker, { presence }: CountryCell): string {
  return speaker.say(presence === 'not-named' ? 'mark.not-named' : presence === 'nothing-in-view' ? 'mark.none' : 'mark.did-not-take-part');
}

function wholeNotes({ speaker, index, answer }: Context): string[] {
  const { kind, measure } = answer.question;
  if (kind === 'activities') return [];
  return [speaker.say('ranking.whole-note', { whole: speaker.say('ranking.whole', { measure: sayMeasure(speaker, index, measure) }) })];
}
