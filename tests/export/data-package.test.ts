import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { answerQuestion } from '@/query/answer';
import { openQuestion } from '@/query/question';
import { getId } from '../fixtures/get-id';
import { readRecords } from '../fixtures/read-csv';
import { realIndex } from '../fixtures/real-dataset';
import { fileOf } from '../fixtures/taken-data';

/** What the profiles of version 2 (datapackage, dataresource, tableschema) ask of what we write, field by field. Unknown fields are refused, so that none is misspelt. */
const path = z.string().check(z.regex(/^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$/));
const missingValues = z.array(z.strictObject({ value: z.string(), label: z.string().check(z.minLength(1)) }));
const common = { name: z.string().check(z.minLength(1)), title: z.string(), missingValues };
const field = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.enum(['string', 'integer', 'number', 'boolean']) }),
  z.strictObject({ ...common, type: z.literal('list'), delimiter: z.string().check(z.length(1)), itemType: z.literal('string') }),
]);
const names = z.array(z.string()).check(z.minLength(1));
const resource = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/dataresource.json'),
  name: z.string().check(z.regex(/^[a-z]+$/)),
  type: z.literal('table'),
  title: z.string(),
  path,
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  schema: z.strictObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
    fields: z.array(field).check(z.minLength(1)),
    primaryKey: names,
    foreignKeys: z.optional(
      z.array(z.strictObject({ fields: names, reference: z.strictObject({ resource: z.string(), fields: names }) })).check(z.minLength(1)),
    ),
  }),
});
const descriptor = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().check(z.regex(/^([-a-z0-9._/])+$/)),
  title: z.string(),
  description: z.string(),
  version: z.string(),
  homepage: z.httpUrl(),
  sources: z.array(z.strictObject({ title: z.string(), path })),
  resources: z.array(resource).check(z.minLength(1)),
});

async function opened(...[view, asked]: [view: 'table' | null, asked?: Parameters<typeof fileOf>[3]]) {
  const { blob, name } = await fileOf(realIndex, 'package', view, asked);
  expect(name).toMatch(/\.zip$/);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const read = (file: string) => strFromU8(files[file] ?? new Uint8Array());
  return { names: Object.keys(files), described: descriptor.parse(JSON.parse(read('datapackage.json'))), read };
}

const { names: files, described, read } = await opened(null);

const forms = { string: /./, list: /^[^;]+(;[^;]+)*$/, integer: /^\d+$/, number: /^\d+(\.\d+)?$/, boolean: /^(true|false)$/ } as const;

describe('the data package of everything', () => {
  it('has every file that it describes and no other', () => {
    expect(files).toEqual(['datapackage.json', ...described.resources.map(({ path }) => path)]);
    expect(described.resources.map(({ name }) => name)).toEqual(['operations', 'figures', 'countries', 'measures', 'sources']);
  });

  it.each(described.resources.map((resource) => ({ ...resource, toString: () => resource.name })))(
    'has the columns described, values of their types, and unique keys: $name',
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
