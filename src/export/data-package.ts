import type { DatasetIndex } from '@/query/index-dataset';
import { sayDate } from '@/text/dates';
import { sayDataTitle, sayOrigin } from '@/text/origin';
import type { Speaker } from '@/text/speaker';
import { writeCsv } from './csv';
import { type DatasetTable, flattenTable, type Missing } from './dataset-tables';
import { partOfRun, type Run } from './run';
import { zipFiles, type ZippedFile } from './zip';

interface PackageWords {
  title: string;
  /** What was asked, and how numbers are to be read. */
  description: string;
  /** Where the app shows the same. */
  address: string;
}

/** The descriptor tells the encoding; a mark would become part of the first heading. */
const NO_MARK = '';

/** Tables as a Frictionless Data Package, version 2: a file of values each, and a description of every field and of every kind of missing. */
export async function writeDataPackage(
  speaker: Speaker,
  index: DatasetIndex,
  tables: readonly DatasetTable[],
  words: PackageWords,
  run: Run,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const files: ZippedFile[] = [];
  for (const [at, table] of tables.entries()) {
    const share = (done: number) => (done / tables.length) * 0.7;
    const parts = await writeCsv(flattenTable(speaker, table, 'codes'), partOfRun(run, share(at), share(at + 1)), NO_MARK);
    files.push({ name: pathOf(table), parts });
  }
  const descriptor = new TextEncoder().encode(`${JSON.stringify(describePackage(speaker, index, tables, words), null, 2)}\n`);
  return zipFiles([{ name: 'datapackage.json', parts: [descriptor] }, ...files], partOfRun(run, 0.7, 1));
}

export function describePackage(
  speaker: Speaker,
  index: DatasetIndex,
  tables: readonly DatasetTable[],
  { title, description, address }: PackageWords,
) {
  const { dataset, sources, origin } = index;
  const asOf = speaker.say('cite.as-of', { title: sayDataTitle(speaker, index), date: sayDate(speaker, dataset.asOf) });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: origin.kind === 'published' ? 'tally' : `tally-${origin.kind}-data`,
    title,
    description: [sayOrigin(speaker, origin) ?? [], asOf, description].flat().join('\n\n'),
    version: `${dataset.version}.0.0`,
    homepage: address,
    sources: [...sources.values()].map((source) => ({ title: `${source.publisher}: ${source.title}`, path: source.url })),
    resources: tables.map((table) => ({
      $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
      name: table.name,
      type: 'table',
      title: table.title,
      path: pathOf(table),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
        fields: table.fields.map(({ name, title, type, missing }) => ({
          name,
          title,
          type,
          ...(type === 'list' ? { delimiter: ';', itemType: 'string' } : {}),
          missingValues: [
            { value: '', label: speaker.say('data-file.missing.none') },
            ...kindsOfMissing(missing).map((kind) => ({ value: kind, label: speaker.say(`data-file.missing.${kind}`) })),
          ],
        })),
        primaryKey: table.primaryKey,
        ...(table.foreignKeys.length === 0
          ? {}
          : {
              foreignKeys: table.foreignKeys.map(({ field, table, key }) => ({
                fields: [field],
                reference: { resource: table, fields: [key] },
              })),
            }),
      },
    })),
  };
}

/** An activity is not asked for what an operation may leave out. */
function kindsOfMissing(missing: Missing | undefined): readonly Missing[] {
  if (missing === undefined) return [];
  return missing === 'not-published' ? ['not-published', 'not-asked'] : [missing];
}

function pathOf({ name }: DatasetTable): string {
  return `${name}.csv`;
}
