import type { DatasetHead } from '@/domain/dataset';
import type { Fault } from '@/domain/fault';
import { ownRemedies } from '@/domain/own-remedies';
import { remedies } from '@/domain/remedies';
import {
  ITEM_SEPARATOR,
  PROBLEM_COLUMN,
  REMARK,
  ROLE_SEPARATOR,
  templateColumns,
  type TemplateColumnName,
} from '@/domain/template-columns';
import { catalogueOrThrow, headOf, titleOf } from './own-head';
import type { RawDataset, RawRecord } from './raw-dataset';
import { refusal } from './refusal';
import { columnName, type Grid, isEmpty, MOST_ABOVE, readCsvGrid, said, SheetRow } from './sheet-rows';
import { SourceBook } from './source-book';
import { given, TableRecord, writeRow } from './table-record';

/** The filled template as CSV. Throws a Refusal where it is another table or no table. */
export function openTable(bytes: Uint8Array, name: string, catalogue: DatasetHead | null): RawDataset {
  return openGrid(readCsvGrid(new TextDecoder().decode(bytes)), name, catalogue);
}

/** Where the names of the columns stand in a table, below what people write above it; undefined where it has none of the template. */
export function findHeader({ rows }: Grid): number | undefined {
  const at = rows.slice(0, MOST_ABOVE).findIndex((cells) => {
    const names = new Set(cells.map(columnName));
    return templateColumns.filter((column) => names.has(column.name)).length > 2;
  });
  return at === -1 ? undefined : at;
}

/** The filled template: one row a source of a claim, records and figures put together from the rows that name them. */
export function openGrid(whole: Grid, name: string, catalogue: DatasetHead | null): RawDataset {
  const grid = withoutProblem(whole);
  const header =
    findHeader(grid) ??
    Math.max(
      0,
      grid.rows.findIndex((cells) => !cells.every(isEmpty)),
    );
  const columns = columnsOf(grid, header);
  const known = catalogueOrThrow(catalogue);
  const book = new SourceBook(known.sources);
  const drafts = new Map<string, RecordDraft>();
  for (let position = header + 1; position < grid.rows.length; position += 1) {
    const cells = grid.rows[position] ?? [];
    if (cells.every(isEmpty) || said(cells[0]).startsWith(REMARK)) continue;
    const row = new SheetRow(grid, columns, position);
    const id = row.text('operation');
    // A row of no record stands alone.
    const key = id ?? `${REMARK}${position}`;
    const draft = drafts.get(key) ?? new RecordDraft(known);
    drafts.set(key, draft);
    draft.add(row, book);
  }
  const all = [...drafts.values()];
  const programmes = new Set(all.flatMap((draft) => draft.programmes()));
  const organisations = new Set(all.flatMap((draft) => draft.organisations().map(({ organisation }) => organisation)));
  const records = all.map((draft) => draft.finish());
  const sources = book.sources();
  const head = headOf(known, { title: titleOf(name), cited: sources, programmes, organisations });
  return {
    head: { kind: 'known', value: { ...head, sources: [...sources] } },
    length: records.length,
    at: (position) => records[position] ?? new TableRecord().finish(null),
    format: 'csv',
    heading: writeRow([...columns.keys()]),
  };
}

/** Where each column stands. A column that is not known would be passed over in silence; one that is needed cannot be missing. */
function columnsOf(grid: Grid, header: number): ReadonlyMap<string, number> {
  const names = (grid.rows[header] ?? []).map(columnName);
  while (names.at(-1) === '') names.pop();
  const place = { kind: 'cell', sheet: grid.sheet, row: header + 1, column: null, order: -1 } as const;
  if (grid.sheet === null && names.length < 2) {
    if (names[0]?.includes('operation') === true) throw refusal('E_NOT_READABLE', 'columns', ownRemedies.separateCells, { place });
    throw refusal('E_NOT_JSON', 'columns', ownRemedies.openKnownKind);
  }
  const missing = templateColumns.filter((column) => column.isNeeded && !names.includes(column.name));
  if (missing.length > 0)
    throw refusal('E_NOT_READABLE', 'columns', ownRemedies.keepColumns, {
      place,
      values: { columns: missing.map((column) => column.name).join(', ') },
    });
  const known = new Set<string>(templateColumns.map((column) => column.name));
  const strange = names.filter((column, at) => !known.has(column) || names.indexOf(column) !== at);
  if (strange.length > 0)
    throw refusal('E_NOT_READABLE', 'columns', remedies.noSuchField, {
      place,
      values: { fields: strange.map((column) => `"${column}"`).join(', ') },
    });
  return new Map(names.map((column, at) => [column, at]));
}

/** Rows that were left out once have their problem before them. */
function withoutProblem(grid: Grid): Grid {
  if (columnName(grid.rows[findHeader(grid) ?? 0]?.[0]) !== PROBLEM_COLUMN) return grid;
  return { ...grid, rows: grid.rows.map((row) => row.slice(1)) };
}

/** Where the field of a column stands within its record, its figure or its claim. */
function pathOf({ field, of }: Column): Fault['path'] {
  return field.replaceAll('[]', '').split('.').slice({ record: 0, figure: 1, claim: 2, source: 0 }[of]);
}

interface Field {
  written: unknown;
  row: number;
}

interface ClaimDraft {
  fields: ReadonlyMap<TemplateColumnName, unknown>;
  sources: string[];
}

interface FigureDraft {
  at: number;
  fields: Map<TemplateColumnName, Field>;
  claims: Map<string, ClaimDraft>;
}

const columnsBy = {
  record: templateColumns.filter((column) => column.of === 'record'),
  figure: templateColumns.filter((column) => column.of === 'figure'),
  claim: templateColumns.filter((column) => column.of === 'claim'),
};

/** One record while its rows come in. */
class RecordDraft {
  private readonly record = new TableRecord();
  private readonly catalogue: DatasetHead;
  private readonly fields = new Map<TemplateColumnName, Field>();
  private readonly figures = new Map<string, FigureDraft>();
  private readonly sources = new Set<string>();

  constructor(catalogue: DatasetHead) {
    this.catalogue = catalogue;
  }

  add(row: SheetRow, book: SourceBook): void {
    this.record.rows.push(row);
    this.take(row, columnsBy.record, this.fields, []);
    const source = book.idOf(row, (fault) => {
      this.record.fault(fault);
    });
    if (source !== undefined) {
      if (!this.sources.has(source)) this.record.setPlace(['sources', this.sources.size], row.place('source_url'));
      this.sources.add(source);
    }
    this.record.setPlace(['sources'], row.place('source_url'));
    if ([...columnsBy.figure, ...columnsBy.claim].some((column) => row.text(column.name) !== undefined)) this.addFigure(row, source);
  }

  private addFigure(row: SheetRow, source: string | undefined): void {
    const key = row.text('figure') ?? keyOf(row);
    const known = this.figures.get(key);
    const figure: FigureDraft = known ?? { at: this.figures.size, fields: new Map(), claims: new Map() };
    this.figures.set(key, figure);
    const path = ['figures', figure.at];
    this.record.setPlace(path, row.place(null));
    this.record.setPlace([...path, 'kind'], row.place('measure'));
    this.take(row, columnsBy.figure, figure.fields, path);
    const fields = new Map(columnsBy.claim.map((column) => [column.name, valueIn(row, column)] as const));
    const identity = JSON.stringify([...fields.values()]);
    const claim = figure.claims.get(identity) ?? { fields, sources: [] };
    if (!figure.claims.has(identity)) {
      const claimPath = [...path, 'claims', figure.claims.size];
      for (const column of columnsBy.claim) this.record.setPlace([...claimPath, ...pathOf(column)], row.place(column.name));
      this.record.setPlace([...claimPath, 'sources'], row.place('source_url'));
      figure.claims.set(identity, claim);
    }
    if (source !== undefined && !claim.sources.includes(source)) claim.sources.push(source);
  }

  /** Takes what a row says of a thing; a later row says the same or nothing. */
  private take(row: SheetRow, columns: readonly Column[], fields: Map<TemplateColumnName, Field>, path: Fault['path']): void {
    for (const column of columns) {
      const { name } = column;
      const written = valueIn(row, column);
      const at = [...path, ...pathOf(column)];
      const known = fields.get(name);
      if (written === undefined) continue;
      if (known === undefined) {
        fields.set(name, { written, row: row.number });
        this.record.setPlace(at, row.place(name));
      } else if (JSON.stringify(known.written) !== JSON.stringify(written)) {
        this.record.fault({
          rule: 'sameRecord',
          value: row.text(name),
          remedy: ownRemedies.sayTheSame,
          values: { row: known.row },
          place: row.place(name),
        });
      }
    }
    if (path.length > 0) for (const column of columns) this.record.setPlace([...path, ...pathOf(column)], row.place(column.name));
  }

  programmes(): readonly string[] {
    return itemsOf(this.fields.get('programmes')?.written);
  }

  organisations(): readonly { organisation: string; roles: readonly string[] }[] {
    return itemsOf(this.fields.get('organisations')?.written).map(participation);
  }

  finish(): RawRecord {
    const [first] = this.record.rows;
    if (first !== undefined) for (const column of columnsBy.record) this.record.setPlace(pathOf(column), first.place(column.name));
    const field = (name: TemplateColumnName) => this.fields.get(name)?.written;
    return this.record.finish(
      given({
        kind: field('kind'),
        activityType: field('activity_type'),
        id: field('operation'),
        name: field('name'),
        shortName: field('short_name'),
        otherNames: [],
        period: field('period'),
        segments: [],
        crimeAreas: field('crime_areas') ?? [],
        programmes: this.programmes(),
        judgedOutcomes: [],
        organisations: this.organisations(),
        countries: {
          reported: field('countries_reported') ?? null,
          named: field('countries') ?? [],
          complete: field('countries_complete') ?? false,
        },
        figures: [...this.figures].map(([key, figure]) => this.figureOf(key, figure)),
        disagreements: [],
        summary: field('summary'),
        sources: [...this.sources],
      }),
    );
  }

  private figureOf(key: string, { fields, claims }: FigureDraft): unknown {
    const field = (name: TemplateColumnName) => fields.get(name)?.written;
    const measure = field('measure');
    const unit = field('unit');
    const isUnitOfMeasure = this.catalogue.measures.some((entry) => entry.id === measure && entry.unit === unit);
    return given({
      kind: measure === undefined ? 'single' : 'measured',
      measure,
      label: field('label'),
      unit: isUnitOfMeasure ? undefined : unit,
      key,
      country: field('country'),
      partOf: field('part_of'),
      partUncertain: field('part_uncertain') === false ? undefined : field('part_uncertain'),
      note: field('note'),
      claims: [...claims.values()].map(({ fields: said, sources }) =>
        given({
          value: said.get('value'),
          qualifier: said.get('qualifier'),
          wording: said.get('wording'),
          readAs: said.get('read_as'),
          sources,
        }),
      ),
    });
  }
}

type Column = (typeof templateColumns)[number];

function valueIn(row: SheetRow, { name, type }: Column): unknown {
  switch (type) {
    case 'text':
      return row.text(name);
    case 'list':
      return row.list(name, ITEM_SEPARATOR);
    case 'number':
      return row.amount(name);
    case 'yes':
      return row.yes(name);
  }
}

/** Figures of one measure in one place are one figure, of which rows may claim different things, unless they have names of their own. */
function keyOf(row: SheetRow): string {
  const measure = row.text('measure') ?? '';
  const country = row.text('country') ?? '';
  const isPlain = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(measure) && /^(?:[A-Z]{3})?$/.test(country);
  return isPlain ? [country.toLowerCase(), measure].filter((piece) => piece !== '').join('-') : `row-${row.number}`;
}

function itemsOf(written: unknown): readonly string[] {
  return Array.isArray(written) ? written.map(String) : [];
}

/** "interpol:coordinator:host". */
function participation(item: string): { organisation: string; roles: readonly string[] } {
  const [organisation = '', ...roles] = item.split(ROLE_SEPARATOR).map((piece) => piece.trim());
  return { organisation, roles };
}
