import type { DatasetHead } from '@/domain/dataset';
import { ownRemedies } from '@/domain/own-remedies';
import { ITEM_SEPARATOR } from '@/domain/template-columns';
import { isUtf8 } from '@/domain/read-json';
import { catalogueOrThrow, headOf, titleOf } from './own-head';
import type { RawDataset } from './raw-dataset';
import { refusal } from './refusal';
import { isEmpty, readCsvGrid, said, SheetRow } from './sheet-rows';
import { given, TableRecord, writeRow } from './table-record';

type Files = Readonly<Record<string, Uint8Array>>;

/** A data package as this app writes it: records, their claims and their sources in tables of their own. Throws a Refusal where a table is missing. */
export function openPackage(files: Files, name: string, catalogue: DatasetHead | null): RawDataset {
  const known = catalogueOrThrow(catalogue);
  const operations = readTable(files, 'operations', ['id', 'kind', 'name', 'period', 'crime_areas', 'countries', 'summary', 'sources']);
  const claims = readTable(files, 'figures', ['operation', 'figure', 'measure', 'country', 'part_of', 'value', 'qualifier', 'sources']);
  const listed = readTable(files, 'sources', ['id', 'url', 'title', 'publisher', 'published', 'kind']).rows;
  const sources = listed.map(sourceOf);
  const byOperation = rowsBy(claims.rows, 'operation');
  const programmes = new Set(operations.rows.flatMap((row) => row.list('programmes', ITEM_SEPARATOR) ?? []));
  return {
    head: {
      kind: 'raw',
      value: { ...headOf(known, { title: titleOf(name), cited: sources, programmes, organisations: new Set() }), sources, operations: [] },
      placeOf: ([, at, field]) => listed[Number(at)]?.place(field === undefined ? null : String(field)) ?? { kind: 'file' },
    },
    length: operations.rows.length,
    at: (position) => {
      const row = operations.rows[position];
      return row === undefined ? new TableRecord().finish(null) : recordOf(row, byOperation.get(row.text('id') ?? '') ?? []);
    },
    format: 'csv',
    heading: writeRow(operations.columns),
  };
}

function readTable(files: Files, name: string, needed: readonly string[]): { rows: readonly SheetRow[]; columns: readonly string[] } {
  const file = `${name}.csv`;
  const place = { kind: 'cell', sheet: file, row: 1, column: null, order: -1 } as const;
  const bytes = Object.hasOwn(files, file) ? files[file] : undefined;
  if (bytes === undefined) throw refusal('E_NOT_READABLE', file, ownRemedies.openKnownKind, { place });
  if (!isUtf8(bytes)) throw refusal('E_ENCODING', file, ownRemedies.saveAsUtf8, { place });
  const grid = readCsvGrid(new TextDecoder().decode(bytes), file);
  const columns = (grid.rows[0] ?? []).map(said);
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw refusal('E_NOT_READABLE', 'columns', ownRemedies.keepColumns, { place, values: { columns: missing.join(', ') } });
  const places = new Map(columns.map((column, at) => [column, at]));
  const rows = grid.rows.flatMap((cells, position) =>
    position === 0 || cells.every(isEmpty) ? [] : [new SheetRow(grid, places, position)],
  );
  return { rows, columns };
}

function rowsBy(rows: readonly SheetRow[], column: string): ReadonlyMap<string, readonly SheetRow[]> {
  const groups = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const key = row.text(column) ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function sourceOf(row: SheetRow): Record<string, unknown> {
  const texts = ['id', 'url', 'title', 'publisher', 'kind', 'read', 'archived', 'note'].map(
    (column) => [column, row.text(column)] as const,
  );
  const published = row.text('published');
  return given({ ...Object.fromEntries(texts), published: published === 'no-date' ? undefined : published });
}

function recordOf(row: SheetRow, claims: readonly SheetRow[]) {
  const record = new TableRecord();
  record.rows.push(row);
  const columns = {
    id: 'id',
    kind: 'kind',
    activityType: 'activity_type',
    name: 'name',
    period: 'period',
    crimeAreas: 'crime_areas',
    programmes: 'programmes',
    summary: 'summary',
    sources: 'sources',
    countries: 'countries',
  } as const;
  for (const [field, column] of Object.entries(columns)) record.setPlace([field], row.place(column));
  record.setPlace(['countries', 'reported'], row.place('countries_reported'));
  const figures = [...rowsBy(claims, 'figure')];
  const reported = row.amount('countries_reported');
  return record.finish(
    given({
      id: row.text('id'),
      kind: row.text('kind'),
      activityType: row.text('activity_type'),
      name: row.text('name'),
      otherNames: [],
      period: row.text('period'),
      segments: [],
      crimeAreas: row.list('crime_areas', ITEM_SEPARATOR) ?? [],
      programmes: row.list('programmes', ITEM_SEPARATOR) ?? [],
      judgedOutcomes: [],
      organisations: [],
      countries: {
        reported: reported === 'not-reported' || reported === undefined ? null : reported,
        named: row.list('countries', ITEM_SEPARATOR) ?? [],
        complete: row.yes('countries_complete') ?? false,
      },
      figures: figures.map(([key, rows], at) => figureOf(record, key, rows, at)),
      disagreements: [],
      summary: row.text('summary'),
      sources: row.list('sources', ITEM_SEPARATOR) ?? [],
    }),
  );
}

function figureOf(record: TableRecord, key: string, rows: readonly SheetRow[], at: number): unknown {
  const [row] = rows;
  if (row === undefined) return null;
  const fields = { key: 'figure', measure: 'measure', label: 'label', country: 'country', partOf: 'part_of' } as const;
  for (const [field, column] of Object.entries(fields)) record.setPlace(['figures', at, field], row.place(column));
  record.setPlace(['figures', at], row.place(null));
  const measure = row.text('measure');
  const partUncertain = row.yes('part_uncertain');
  return given({
    kind: measure === undefined ? 'single' : 'measured',
    key,
    measure,
    label: row.text('label'),
    unit: measure === undefined ? row.text('unit') : undefined,
    country: row.text('country'),
    partOf: row.text('part_of'),
    partUncertain: partUncertain === false ? undefined : partUncertain,
    claims: rows.map((claim, position) => {
      for (const field of ['value', 'qualifier', 'sources'] as const)
        record.setPlace(['figures', at, 'claims', position, field], claim.place(field));
      return given({
        value: claim.amount('value'),
        qualifier: claim.text('qualifier'),
        wording: claim.text('wording'),
        readAs: claim.text('read_as'),
        sources: claim.list('sources', ITEM_SEPARATOR) ?? [],
      });
    }),
  });
}
