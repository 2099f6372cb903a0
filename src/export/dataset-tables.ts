import type { Operation } from '@/domain/operation';
import { isDisputed, preferredClaim } from '@/domain/preferred-claim';
import type { DatasetIndex } from '@/query/index-dataset';
import { wholeResult } from '@/query/result';
import { sayCountry, sayCrimeArea, sayMeasure } from '@/text/names';
import type { Speaker } from '@/text/speaker';
import type { ContentLinks, RowList } from './content';
import type { FlatCell, FlatTable } from './flat-table';
import type { TakenRecords } from './taken-records';

/** Why a value is missing. */
export const missings = ['not-published', 'not-asked', 'not-reported', 'no-date'] as const;
export type Missing = (typeof missings)[number];

type Value = string | number | boolean | readonly string[] | null | { missing: Missing };

export interface TableField {
  /** As programs know it. */
  name: string;
  title: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'list';
  /** Why it may be missing, beside not applying. */
  missing?: Missing;
}

/** One of the tables that hold the records apart: those of one table point to those of another by their codes. */
export interface DatasetTable {
  name: (typeof tableNames)[number];
  title: string;
  fields: readonly TableField[];
  primaryKey: readonly string[];
  foreignKeys: readonly { field: string; table: DatasetTable['name']; key: string }[];
  blocks: RowList<readonly (readonly Value[])[]>;
}

const tableNames = ['operations', 'figures', 'countries', 'measures', 'sources'] as const;

/** Records as tables: the records, their figures with one row a claim, and the countries, measures and sources that these name. */
export function datasetTables(speaker: Speaker, index: DatasetIndex, records: TakenRecords, links: ContentLinks): readonly DatasetTable[] {
  return [
    operationsTable(speaker, index, records, links),
    figuresTable(speaker, index, records),
    countriesTable(speaker, index),
    measuresTable(speaker, index),
    sourcesTable(speaker, index),
  ];
}

/** The same with plain cells: `codes` for programs, `words` for readers. */
export function flattenTable(speaker: Speaker, { fields, blocks }: DatasetTable, as: 'codes' | 'words'): FlatTable {
  const flat = (value: Value): FlatCell => {
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    if (typeof value === 'boolean') return as === 'codes' ? String(value) : speaker.say(value ? 'data-file.yes' : 'data-file.no');
    if ('missing' in value) return as === 'codes' ? value.missing : speaker.say(`data-file.missing.${value.missing}`);
    return value.join(';');
  };
  return {
    headings: fields.map(({ name, title }) => (as === 'codes' ? name : title)),
    blocks: { length: blocks.length, at: (position) => blocks.at(position)?.map((row) => row.map(flat)) },
  };
}

function operationsTable(speaker: Speaker, index: DatasetIndex, records: TakenRecords, links: ContentLinks): DatasetTable {
  return {
    name: 'operations',
    title: speaker.say('data-file.table.operations'),
    fields: [
      field('id', speaker.say('data-file.code')),
      field('kind', speaker.say('data-file.field.kind')),
      field('activity_type', speaker.say('table.activity-type')),
      field('name', speaker.say('data-file.field.name')),
      field('period', speaker.say('table.when')),
      ...coded(speaker, 'main_crime_area', speaker.say('table.crime-area')),
      field('crime_areas', speaker.say('data-file.field.crime-areas'), 'list'),
      field('programmes', speaker.say('data-file.field.programmes'), 'list'),
      field('countries', speaker.say('data-file.code-of', { label: speaker.say('table.countries') }), 'list'),
      field('countries_reported', speaker.say('data-file.field.countries-reported'), 'integer', 'not-reported'),
      field('countries_complete', speaker.say('data-file.field.countries-complete'), 'boolean'),
      ...index.headline.flatMap((measure) => {
        const label = sayMeasure(speaker, index, measure);
        const name = measure.replaceAll('-', '_');
        const column = (what: 'qualifier' | 'status') =>
          field(`${name}_${what}`, speaker.say('data-file.column', { label, what: speaker.say(`data-file.column.${what}`) }));
        return [field(name, label, 'number', 'not-published'), column('qualifier'), column('status')];
      }),
      field('summary', speaker.say('data-file.field.summary')),
      field('sources', speaker.say('table.sources'), 'list'),
      field('link', speaker.say('data-file.link')),
    ],
    primaryKey: ['id'],
    foreignKeys: [],
    blocks: {
      length: records.length,
      at: (position) => {
        const operation = records.at(position);
        return operation && [operationRow(speaker, index, operation, links)];
      },
    },
  };
}

function operationRow(speaker: Speaker, index: DatasetIndex, operation: Operation, links: ContentLinks): readonly Value[] {
  const [mainArea] = operation.crimeAreas;
  return [
    operation.id,
    operation.kind,
    operation.kind === 'activity' ? operation.activityType : null,
    operation.name,
    operation.period,
    mainArea ?? null,
    mainArea === undefined ? null : sayCrimeArea(speaker, index, mainArea),
    operation.crimeAreas,
    operation.programmes,
    operation.countries.named,
    operation.countries.reported ?? { missing: 'not-reported' },
    operation.countries.complete,
    ...index.headline.flatMap((measure): Value[] => {
      const result = wholeResult(operation, measure, index.rank);
      if (result.status !== 'unreported') return [result.value, result.qualifier, result.status];
      const missing = operation.kind === 'activity' ? 'not-asked' : 'not-published';
      return [{ missing }, null, missing];
    }),
    operation.summary,
    operation.sources,
    links.place({ kind: 'operation', operation: operation.id }),
  ];
}

function figuresTable(speaker: Speaker, index: DatasetIndex, records: TakenRecords): DatasetTable {
  return {
    name: 'figures',
    title: speaker.say('data-file.table.figures'),
    fields: [
      ...coded(speaker, 'operation', speaker.say('table.operation')),
      field('figure', speaker.say('data-file.field.figure')),
      field('claim', speaker.say('data-file.field.claim'), 'integer'),
      ...coded(speaker, 'measure', speaker.say('dictionary.measure')),
      field('label', speaker.say('data-file.field.label')),
      ...coded(speaker, 'country', speaker.say('ranking.country')),
      field('part_of', speaker.say('data-file.field.part-of')),
      field('part_uncertain', speaker.say('data-file.field.part-uncertain'), 'boolean'),
      field('value', speaker.say('data-file.column.value'), 'number'),
      field('qualifier', speaker.say('data-file.column.qualifier')),
      field('unit', speaker.say('dictionary.unit')),
      field('wording', speaker.say('data-file.field.wording')),
      field('read_as', speaker.say('data-file.field.read-as')),
      field('counts', speaker.say('data-file.field.counts'), 'boolean'),
      field('disputed', speaker.say('disputed'), 'boolean'),
      field('sources', speaker.say('table.sources'), 'list'),
      field('source_urls', speaker.say('data-file.field.urls'), 'list'),
    ],
    primaryKey: ['operation', 'figure', 'claim'],
    foreignKeys: [
      { field: 'operation', table: 'operations', key: 'id' },
      { field: 'measure', table: 'measures', key: 'id' },
      { field: 'country', table: 'countries', key: 'code' },
    ],
    blocks: {
      length: records.length,
      at: (position) => {
        const operation = records.at(position);
        return operation && claimRows(speaker, index, operation);
      },
    },
  };
}

/** One row a claim: claims of one figure share its key, and one of them counts in totals. */
function claimRows(speaker: Speaker, index: DatasetIndex, operation: Operation): readonly (readonly Value[])[] {
  return operation.figures.flatMap((figure) => {
    const preferred = preferredClaim(figure, index.rank);
    const measure = figure.kind === 'measured' ? figure.measure : null;
    return figure.claims.map((claim, at): Value[] => [
      operation.id,
      operation.name,
      figure.key,
      at + 1,
      measure,
      measure === null ? null : sayMeasure(speaker, index, measure),
      figure.label ?? null,
      figure.country ?? null,
      figure.country === undefined ? null : sayCountry(speaker, index, figure.country),
      figure.partOf ?? null,
      figure.partUncertain ?? false,
      claim.value,
      claim.qualifier,
      figure.kind === 'single' ? figure.unit : (index.measures.get(figure.measure)?.unit ?? null),
      claim.wording ?? null,
      claim.readAs ?? null,
      claim === preferred,
      isDisputed(figure, operation.figures),
      claim.sources,
      claim.sources.flatMap((source) => index.sources.get(source)?.url ?? []),
    ]);
  });
}

function countriesTable(speaker: Speaker, index: DatasetIndex): DatasetTable {
  return {
    name: 'countries',
    title: speaker.say('table.countries'),
    fields: [
      field('code', speaker.say('data-file.code')),
      field('numeric', speaker.say('data-file.field.numeric')),
      field('name', speaker.say('data-file.field.name')),
      field('region', speaker.say('data-file.field.region')),
    ],
    primaryKey: ['code'],
    foreignKeys: [],
    blocks: index.dataset.countries.map(({ code, numeric, region }) => [[code, numeric, sayCountry(speaker, index, code), region]]),
  };
}

function measuresTable(speaker: Speaker, index: DatasetIndex): DatasetTable {
  return {
    name: 'measures',
    title: speaker.say('data-file.table.measures'),
    fields: [
      field('id', speaker.say('data-file.code')),
      field('name', speaker.say('data-file.field.name')),
      field('unit', speaker.say('dictionary.unit')),
      field('definition', speaker.say('dictionary.definition')),
    ],
    primaryKey: ['id'],
    foreignKeys: [],
    blocks: index.dataset.measures.map(({ id, unit, definition }) => [[id, sayMeasure(speaker, index, id), unit, definition]]),
  };
}

function sourcesTable(speaker: Speaker, index: DatasetIndex): DatasetTable {
  return {
    name: 'sources',
    title: speaker.say('table.sources'),
    fields: [
      field('id', speaker.say('data-file.code')),
      field('url', speaker.say('data-file.field.url')),
      field('title', speaker.say('data-file.field.title')),
      field('publisher', speaker.say('data-file.field.publisher')),
      field('published', speaker.say('data-file.field.published'), 'string', 'no-date'),
      field('kind', speaker.say('data-file.field.kind')),
      field('read', speaker.say('data-file.field.read')),
      field('archived', speaker.say('data-file.field.archived')),
      field('note', speaker.say('dictionary.note')),
    ],
    primaryKey: ['id'],
    foreignKeys: [],
    blocks: index.dataset.sources.map(({ id, url, title, publisher, published, kind, read, archived, note }) => [
      [id, url, title, publisher, published ?? { missing: 'no-date' }, kind, read ?? null, archived ?? null, note ?? null],
    ]),
  };
}

/** The code of a thing, and beside it the name. */
function coded(speaker: Speaker, name: string, label: string): readonly TableField[] {
  return [field(name, speaker.say('data-file.code-of', { label })), field(`${name}_name`, label)];
}

function field(name: string, title: string, type: TableField['type'] = 'string', missing?: Missing): TableField {
  return { name, title, type, ...(missing === undefined ? {} : { missing }) };
}
