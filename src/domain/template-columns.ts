/** What a cell of the template holds: words, several words with ";" between them, a number, or yes and no. */
type CellType = 'text' | 'list' | 'number' | 'yes';

interface TemplateColumn {
  /** In the first row of the table; never translated. */
  name: string;
  /** What the cell says something of. A row is one source of one claim of one figure of one record. */
  of: 'record' | 'figure' | 'claim' | 'source';
  type: CellType;
  /** Whether the column may not be missing. Its cells may be empty where the format allows it. */
  isNeeded: boolean;
}

/** The columns of the table in which operations are filled in by hand: the one place that both its writer and its reader know. */
export const templateColumns = [
  { name: 'operation', of: 'record', type: 'text', isNeeded: true },
  { name: 'kind', of: 'record', type: 'text', isNeeded: true },
  { name: 'activity_type', of: 'record', type: 'text', isNeeded: false },
  { name: 'name', of: 'record', type: 'text', isNeeded: true },
  { name: 'short_name', of: 'record', type: 'text', isNeeded: false },
  { name: 'period', of: 'record', type: 'text', isNeeded: true },
  { name: 'crime_areas', of: 'record', type: 'list', isNeeded: true },
  { name: 'programmes', of: 'record', type: 'list', isNeeded: false },
  { name: 'organisations', of: 'record', type: 'list', isNeeded: false },
  { name: 'countries', of: 'record', type: 'list', isNeeded: true },
  { name: 'countries_reported', of: 'record', type: 'number', isNeeded: false },
  { name: 'countries_complete', of: 'record', type: 'yes', isNeeded: false },
  { name: 'summary', of: 'record', type: 'text', isNeeded: true },
  { name: 'figure', of: 'figure', type: 'text', isNeeded: false },
  { name: 'measure', of: 'figure', type: 'text', isNeeded: true },
  { name: 'label', of: 'figure', type: 'text', isNeeded: false },
  { name: 'unit', of: 'figure', type: 'text', isNeeded: false },
  { name: 'country', of: 'figure', type: 'text', isNeeded: true },
  { name: 'part_of', of: 'figure', type: 'text', isNeeded: false },
  { name: 'part_uncertain', of: 'figure', type: 'yes', isNeeded: false },
  { name: 'note', of: 'figure', type: 'text', isNeeded: false },
  { name: 'value', of: 'claim', type: 'number', isNeeded: true },
  { name: 'qualifier', of: 'claim', type: 'text', isNeeded: true },
  { name: 'wording', of: 'claim', type: 'text', isNeeded: false },
  { name: 'read_as', of: 'claim', type: 'text', isNeeded: false },
  { name: 'source_url', of: 'source', type: 'text', isNeeded: true },
  { name: 'source_title', of: 'source', type: 'text', isNeeded: true },
  { name: 'source_publisher', of: 'source', type: 'text', isNeeded: true },
  { name: 'source_published', of: 'source', type: 'text', isNeeded: true },
  { name: 'source_kind', of: 'source', type: 'text', isNeeded: true },
] as const satisfies readonly TemplateColumn[];

export type TemplateColumnName = (typeof templateColumns)[number]['name'];

/** Stands before each row that was left out, and is passed over when the file is opened again. */
export const PROBLEM_COLUMN = 'problem';
/** A row whose first cell begins with it says something to people. */
export const REMARK = '#';
/** Between the items of a list, and between an organisation and each of its roles. */
export const ITEM_SEPARATOR = ';';
export const ROLE_SEPARATOR = ':';
