import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { answerQuestion } from '@/query/answer';
import { openQuestion } from '@/query/question';
import { getId } from '../fixtures/get-id';
import { readRecords } from '../fixtures/read-csv';
import { realIndex } from '../fixtures/real-dataset';
import { fileOf } from '../fixtures/taken-data';

/** A fully qualified address, or a path that stays within the package. */
const isUrlOrPath = (path: string) =>
  /^https?:\/\/./.test(path) || (!/^[/~.]/.test(path) && !path.includes('\\') && !path.includes('://') && !path.split('/').includes('..'));
const isUnique = (values: readonly unknown[]) => new Set(values).size === values.length;
const isOneOf =
  (...known: readonly string[]) =>
  (value: string) =>
    known.includes(value);

const missingValues = z.array(z.object({ value: z.string(), label: z.string() }));
const keyed = z.object({
  fields: z.array(z.string()),
  reference: z.object({ resource: z.optional(z.string()), fields: z.array(z.string()) }),
});
const descriptor = z.looseObject({
  $schema: z.string(),
  name: z.string(),
  title: z.string(),
  description: z.string(),
  version: z.string(),
  homepage: z.string(),
  sources: z.array(z.looseObject({ title: z.string(), path: z.string() })),
  resources: z.array(
    z.looseObject({
      $schema: z.string(),
      name: z.string(),
      type: z.string(),
      title: z.string(),
      path: z.string(),
      format: z.string(),
      mediatype: z.string(),
      encoding: z.string(),
      schema: z.looseObject({
        $schema: z.string(),
        fields: z.array(
          z.looseObject({
            name: z.string(),
            title: z.string(),
            type: z.enum(['string', 'list', 'integer', 'number', 'boolean']),
            delimiter: z.optional(z.string()),
            itemType: z.optional(z.string()),
            missingValues,
          }),
        ),
        primaryKey: z.array(z.string()),
        foreignKeys: z.optional(z.array(keyed)),
      }),
    }),
  ),
});
type Descriptor = z.infer<typeof descriptor>;
type Resource = Descriptor['resources'][number];
type Field = Resource['schema']['fields'][number];

/** What version 2 of the standard asks of a package, in our own words, by page and section of the standard. */
const rulesOfPackage: readonly [section: string, rule: string, isKept: (described: Descriptor) => boolean][] = [
  ['Data Package, resources', 'has at least one resource', ({ resources }) => resources.length > 0],
  [
    'Data Package, $schema',
    'names the profile of version 2',
    ({ $schema }) => $schema === 'https://datapackage.org/profiles/2.0/datapackage.json',
  ],
  ['Data Package, name', 'is named by small letters, digits, dots, dashes and underscores', ({ name }) => /^[a-z0-9._-]+$/.test(name)],
  ['Data Package, version', 'has a semantic version', ({ version }) => /^\d+\.\d+\.\d+$/.test(version)],
  ['Data Package, description', 'sets its first paragraph apart', ({ description }) => /^[^\n]+(\n\n[^]+)?$/.test(description)],
  ['Data Package, homepage', 'has an address as its home', ({ homepage }) => URL.canParse(homepage)],
  ['Data Package, sources', 'has sources that can be found', ({ sources }) => sources.every(({ path }) => isUrlOrPath(path))],
  ['Data Resource, name', 'has no two resources of one name', ({ resources }) => isUnique(resources.map(({ name }) => name))],
];

const rulesOfResource: readonly [section: string, rule: string, isKept: (resource: Resource, described: Descriptor) => boolean][] = [
  [
    'Data Resource, $schema',
    'names the profile of version 2',
    ({ $schema }) => $schema === 'https://datapackage.org/profiles/2.0/dataresource.json',
  ],
  ['Data Resource, name', 'is named by small letters, digits, dots, dashes and underscores', ({ name }) => /^[a-z0-9._-]+$/.test(name)],
  [
    'Data Resource, path or data',
    'has its rows in a file and not in the description',
    (resource) => isUrlOrPath(resource.path) && !('data' in resource),
  ],
  ['Data Resource, type', 'is a table', ({ type }) => type === 'table'],
  ['Data Resource, format', 'is named as its file', ({ format, path }) => path.endsWith(`.${format}`)],
  ['Data Resource, mediatype', 'has a media type of two parts', ({ mediatype }) => /^[^/]+\/[^/]+$/.test(mediatype)],
  ['Data Resource, encoding', 'is UTF-8', ({ encoding }) => encoding === 'utf-8'],
  [
    'Table Schema, $schema',
    'names the profile of version 2',
    ({ schema }) => schema.$schema === 'https://datapackage.org/profiles/2.0/tableschema.json',
  ],
  [
    'Table Schema, fields',
    'has fields, no two of one name',
    ({ schema: { fields } }) => fields.length > 0 && isUnique(fields.map(({ name }) => name)),
  ],
  [
    'Table Schema, primaryKey',
    'has a key of fields that it has, in their order',
    ({ schema: { primaryKey, fields } }) => {
      const names = fields.map(({ name }) => name).filter(isOneOf(...primaryKey));
      return primaryKey.length > 0 && primaryKey.join() === names.join();
    },
  ],
  [
    'Table Schema, foreignKeys',
    'points at fields of other resources, as many as its own',
    ({ name, schema: { fields, foreignKeys } }, { resources }) =>
      foreignKeys === undefined ||
      (foreignKeys.length > 0 &&
        foreignKeys.every(({ fields: own, reference }) => {
          const target = resources.find(({ name }) => name === reference.resource);
          return (
            reference.resource !== name &&
            own.length === reference.fields.length &&
            own.every(isOneOf(...fields.map(({ name }) => name))) &&
            reference.fields.every(isOneOf(...(target?.schema.fields ?? []).map(({ name }) => name)))
          );
        })),
  ],
];

const rulesOfField: readonly [section: string, rule: string, isKept: (field: Field) => boolean][] = [
  ['Table Schema, field name', 'has a name', ({ name }) => name !== ''],
  [
    'Table Schema, missingValues',
    'has no two missing values alike, nor two labels',
    ({ missingValues }) => isUnique(missingValues.map(({ value }) => value)) && isUnique(missingValues.map(({ label }) => label)),
  ],
  [
    'Table Schema, list',
    'says how a list is parted and of what it is, and says it of lists alone',
    ({ type, delimiter, itemType }) =>
      type === 'list'
        ? delimiter !== undefined &&
          delimiter !== '' &&
          itemType !== undefined &&
          isOneOf('string', 'integer', 'boolean', 'number', 'datetime', 'date', 'time')(itemType)
        : delimiter === undefined && itemType === undefined,
  ],
];

/** What the standard knows beside what it asks: a name that is in none of these lists is misspelt. */
const known = {
  package: ['$schema', 'name', 'title', 'description', 'version', 'homepage', 'sources', 'resources'],
  resource: ['$schema', 'name', 'type', 'title', 'path', 'format', 'mediatype', 'encoding', 'schema'],
  schema: ['$schema', 'fields', 'primaryKey', 'foreignKeys'],
  field: ['name', 'title', 'type', 'delimiter', 'itemType', 'missingValues'],
} as const;

async function opened(...[view, asked]: [view: 'table' | null, asked?: Parameters<typeof fileOf>[3]]) {
  const { blob, name } = await fileOf(realIndex, 'package', view, asked);
  expect(name).toMatch(/\.zip$/);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const read = (file: string) => strFromU8(files[file] ?? new Uint8Array());
  return { names: Object.keys(files), described: descriptor.parse(JSON.parse(read('datapackage.json'))), read };
}

const { names: files, described, read } = await opened(null);

const forms = { string: /./, list: /^[^;]+(;[^;]+)*$/, integer: /^\d+$/, number: /^\d+(\.\d+)?$/, boolean: /^(true|false)$/ } as const;

describe('what describes the package keeps to version 2 of the standard', () => {
  it.each(rulesOfPackage)('%s: it %s', (_, __, isKept) => {
    expect(isKept(described)).toBe(true);
  });

  it.each(rulesOfResource)('%s: each table %s', (_, __, isKept) => {
    expect(described.resources.filter((resource) => !isKept(resource, described)).map(({ name }) => name)).toEqual([]);
  });

  it.each(rulesOfField)('%s: each field %s', (_, __, isKept) => {
    const fields = described.resources.flatMap(({ name, schema }) =>
      schema.fields.map((field) => ({ path: `${name}.${field.name}`, field })),
    );
    expect(fields.filter(({ field }) => !isKept(field)).map(({ path }) => path)).toEqual([]);
  });

  it('has no property that the standard does not know', () => {
    const unknownOf = (value: object, names: readonly string[]) => Object.keys(value).filter((name) => !names.includes(name));
    expect([
      ...unknownOf(described, known.package),
      ...described.resources.flatMap((resource) => [
        ...unknownOf(resource, known.resource),
        ...unknownOf(resource.schema, known.schema),
        ...resource.schema.fields.flatMap((field) => unknownOf(field, known.field)),
      ]),
    ]).toEqual([]);
  });
});

describe('the data package of everything', () => {
  it('has every file that it describes and no other', () => {
    expect(files).toEqual(['datapackage.json', ...described.resources.map(({ path }) => path)]);
    expect(described.resources.map(({ name }) => name)).toEqual(['operations', 'figures', 'countries', 'measures', 'sources']);
  });

  it.each(described.resources.map((resource) => ({ ...resource, toString: () => resource.name })))(
    'has the columns described, values of their types, and unique keys that are never empty: $name',
    ({ path, schema }) => {
      const rows = readRecords(read(path));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(schema.fields.map(({ name }) => name));
        for (const { name, type, missingValues } of schema.fields) {
          const value = row[name] ?? '';
          const isMissing = missingValues.some((missing) => missing.value === value);
          expect(isMissing || forms[type].test(value), `${name}: ${value}`).toBe(true);
        }
      }
      const keys = rows.map((row) => JSON.stringify(schema.primaryKey.map((name) => row[name])));
      expect(new Set(keys).size).toBe(keys.length);
      expect(rows.filter((row) => schema.primaryKey.some((name) => row[name] === ''))).toEqual([]);
    },
  );

  it('points from table to table at rows that are there', () => {
    for (const { path, schema } of described.resources)
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = described.resources.find(({ name }) => name === reference.resource);
        const known = new Set(readRecords(read(target?.path ?? '')).map((row) => row[reference.fields[0] ?? '']));
        const asked = readRecords(read(path)).map((row) => row[fields[0] ?? '']);
        expect(asked.filter((key) => key !== '' && !known.has(key))).toEqual([]);
      }
  });

  it('tells what is not published from what is zero, and says what each kind of missing means', () => {
    const rows = readRecords(read('operations.csv'));
    const [total] = answerQuestion(realIndex, openQuestion(getId.measure('arrests'))).headlines;
    const operations = rows.filter(({ kind }) => kind === 'operation');
    expect(operations.filter(({ arrests }) => arrests === 'not-published')).toHaveLength(2);
    expect(rows.filter(({ arrests }) => arrests === 'not-asked')).toHaveLength(rows.length - operations.length);
    const stated = operations.filter(({ arrests }) => arrests !== 'not-published');
    expect(stated.reduce((sum, { arrests }) => sum + Number(arrests), 0)).toBe(total?.total.value);
    const labels = described.resources[0]?.schema.fields.find(({ name }) => name === 'arrests')?.missingValues;
    expect(labels?.find(({ value }) => value === 'not-published')?.label).toMatch(/never zero/);
  });
});

describe('the data package of a view', () => {
  it('holds the records in view and says which filters were set', async () => {
    const asked = { countries: [getId.country('NGA')] };
    const { described, read } = await opened('table', asked);
    const { records } = answerQuestion(realIndex, { ...openQuestion(getId.measure('arrests')), ...asked });
    expect(readRecords(read('operations.csv')).map(({ id }) => id)).toEqual(
      [...records.operations, ...records.activities].map(({ operation }) => operation.id),
    );
    expect(described.description).toContain('Nigeria');
  });
});
