/** What a cell of the template holds: words, several words with ";" between them, a number, or yes and no. */
type CellType = 'text' | 'list' | 'number' | 'yes';

interface TemplateColumn {
  /** In the first row of the table; never translated. */
  name: string;
  /** What the cell says something of. A row is one source of one claim of one figure of one record. */
  of: 'record' | 'figure' | 'claim' | 'source';
  /** The field of the record, or of its source, as the data dictionary writes it. */
  field: string;
  type: CellType;
  /** Whether the column may not be missing. Its cells may be empty where the format allows it. */
  isNeeded: boolean;
}

/** The columns of the table in which operations are filled in by hand: the one place that both its writer and its reader know. */
export const templateColumns = [
  { name: 'operation', of: 'record', field: 'id', type: 'text', isNeeded: true },
  { name: 'kind', of: 'record', field: 'kind', type: 'text', isNeeded: true },
  { name: 'activity_type', of: 'record', field: 'activityType', type: 'text', isNeeded: false },
  { name: 'name', of: 'record', field: 'name', type: 'text', isNeeded: true },
  { name: 'short_name', of: 'record', field: 'shortName', type: 'text', isNeeded: false },
  { name: 'period', of: 'record', field: 'period', type: 'text', isNeeded: true },
  { name: 'crime_areas', of: 'record', field: 'crimeAreas[]', type: 'list', isNeeded: true },
  { name: 'programmes', of: 'record', field: 'programmes[]', type: 'list', isNeeded: false },
  { name: 'organisations', of: 'record', field: 'organisations[]', type: 'list', isNeeded: false },
  { name: 'countries', of: 'record', field: 'countries.named[]', type: 'list', isNeeded: true },
  { name: 'countries_reported', of: 'record', field: 'countries.reported', type: 'number', isNeeded: false },
  { name: 'countries_complete', of: 'record', field: 'countries.complete', type: 'yes', isNeeded: false },
  { name: 'summary', of: 'record', field: 'summary', type: 'text', isNeeded: true },
  { name: 'figure', of: 'figure', field: 'figures[].key', type: 'text', isNeeded: false },
  { name: 'measure', of: 'figure', field: 'figures[].measure', type: 'text', isNeeded: true },
  { name: 'label', of: 'figure', field: 'figures[].label', type: 'text', isNeeded: false },
  { name: 'unit', of: 'figure', field: 'figures[].unit', type: 'text', isNeeded: false },
  { name: 'country', of: 'figure', field: 'figures[].country', type: 'text', isNeeded: true },
  { name: 'part_of', of: 'figure', field: 'figures[].partOf', type: 'text', isNeeded: false },
  { name: 'part_uncertain', of: 'figure', field: 'figures[].partUncertain', type: 'yes', isNeeded: false },
  { name: 'note', of: 'figure', field: 'figures[].note', type: 'text', isNeeded: false },
  { name: 'value', of: 'claim', field: 'figures[].claims[].value', type: 'number', isNeeded: true },
  { name: 'qualifier', of: 'claim', field: 'figures[].claims[].qualifier', type: 'text', isNeeded: true },
  { name: 'wording', of: 'claim', field: 'figures[].claims[].wording', type: 'text', isNeeded: false },
  { name: 'read_as', of: 'claim', field: 'figures[].claims[].readAs', type: 'text', isNeeded: false },
  { name: 'source_url', of: 'source', field: 'url', type: 'text', isNeeded: true },
  { name: 'source_title', of: 'source', field: 'title', type: 'text', isNeeded: true },
  { name: 'source_publisher', of: 'source', field: 'publisher', type: 'text', isNeeded: true },
  { name: 'source_published', of: 'source', field: 'published', type: 'text', isNeeded: true },
  { name: 'source_kind', of: 'source', field: 'kind', type: 'text', isNeeded: true },
] as const satisfies readonly TemplateColumn[];

export type TemplateColumnName = (typeof templateColumns)[number]['name'];

/** Stands before each row that was left out, and is passed over when the file is opened again. */
export const PROBLEM_COLUMN = 'problem';
/** A row whose first cell begins with it says something to people. */
export const REMARK = '#';
/** Between the items of a list, and between an organisation and each of its roles. */
export const ITEM_SEPARATOR = ';';
export const ROLE_SEPARATOR = ':';
