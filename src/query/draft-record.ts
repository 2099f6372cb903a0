import type { Dataset } from '@/domain/dataset';
import type { DraftRecord } from '@/domain/draft-record';
import type { DraftClaim, DraftFigure, DraftForm, DraftSource } from '@/domain/draft-form';
import { type Fault, parseWith } from '@/domain/fault';
import { inspectorOf } from '@/domain/inspect';
import { operation } from '@/domain/operation';
import { datePattern } from '@/domain/period';
import { remedies } from '@/domain/remedies';
import { source } from '@/domain/source';
import { type DatasetIndex, findRow } from './index-dataset';
import { slugOf } from './slug-of';

/** In place of the id of a measure: a result of its own, which is in no total. No id is written so. */
export const SINGLE_RESULT = '*';

/** What is wrong, and the field of the form in which it is mended: "name", "figures.0.value". */
export interface DraftFault {
  field: string;
  fault: Fault;
}

type DraftCheck = { kind: 'ok'; record: DraftRecord } | { kind: 'faults'; faults: readonly DraftFault[] };

export const emptyDraft: DraftForm = {
  kind: 'operation',
  name: '',
  id: null,
  start: '',
  periodForm: 'until',
  end: '',
  mainCrimeArea: '',
  otherCrimeAreas: [],
  programmes: [],
  outcomes: [],
  follows: '',
  segments: [],
  organisations: [],
  reported: '',
  named: [],
  isComplete: false,
  figures: [],
  sources: [],
  disagreements: [],
  summary: '',
  notes: '',
};

const LONGEST_ID = 80;

/** What a source says of a figure, before anything is typed. The only source that says nothing of it yet is taken to be the one. */
export function emptyClaim(row: number, { sources }: DraftForm, others: readonly DraftClaim[] = []): DraftClaim {
  const left = sources.filter((entry) => others.every((claim) => !claim.sources.includes(entry.row)));
  return { row, qualifier: 'exact', value: '', readAs: '', sources: left.length === 1 ? left.map((entry) => entry.row) : [] };
}

/** The form without what points to a row that is no longer there: the number of a row may be given again. */
export function withoutLooseEnds(form: DraftForm): DraftForm {
  const sources = new Set(form.sources.map(({ row }) => row));
  const figures = new Set(form.figures.map(({ row }) => row));
  const known = (row: number | null) => (row !== null && figures.has(row) ? row : null);
  return {
    ...form,
    figures: form.figures.map((figure) => ({
      ...figure,
      partOf: known(figure.partOf),
      claims: figure.claims.map((claim) => ({ ...claim, sources: claim.sources.filter((row) => sources.has(row)) })),
    })),
    disagreements: form.disagreements.map((entry) => ({ ...entry, figure: known(entry.figure) })),
  };
}

/** The identifier of a draft: its own, or one made of the name. */
export function draftId({ id, name }: DraftForm): string {
  return id ?? cutSlug(slugOf(name));
}

/** Holds a filled-in form to the same schema and the same laws as everything that is published. */
export function checkDraft(form: DraftForm, index: DatasetIndex): DraftCheck {
  const written = writeDraft(form, index);
  const record = parseWith(operation, written.operation);
  const added = written.sources.map(({ row, raw }) => ({ row, parsed: parseWith(source, raw) }));
  const faults = [
    ...(record.kind === 'faults' ? record.faults.map((fault) => ({ field: fieldOf(fault.path, form), fault })) : []),
    ...(findRow(index, draftId(form)) === undefined ? [] : [{ field: 'id', fault: takenId(draftId(form)) }]),
    ...added.flatMap(({ row, parsed }) =>
      parsed.kind === 'ok' ? [] : parsed.faults.map((fault) => ({ field: `sources.${row}.${String(fault.path[0] ?? 'url')}`, fault })),
    ),
  ];
  if (record.kind === 'faults' || faults.length > 0) return { kind: 'faults', faults: asOnPage(faults) };
  const sources = added.flatMap(({ parsed }) => (parsed.kind === 'ok' ? [parsed.value] : []));
  const inspector = inspectorOf({ ...index.dataset, sources: [...index.dataset.sources, ...sources] });
  const broken = inspector.show(record.value).map((fault) => ({ field: fieldOf(fault.path.slice(2), form), fault }));
  return broken.length > 0 ? { kind: 'faults', faults: asOnPage(broken) } : { kind: 'ok', record: { operation: record.value, sources } };
}

/** The parts of the form from its top to its end. */
const parts = [
  'name',
  'kind',
  'id',
  'summary',
  'notes',
  'start',
  'end',
  'crimeAreas',
  'reported',
  'named',
  'isComplete',
  'organisations',
  'programmes',
  'outcomes',
  'follows',
  'segments',
  'sources',
  'figures',
  'disagreements',
];

function asOnPage(faults: readonly DraftFault[]): readonly DraftFault[] {
  const placeOf = ({ field }: DraftFault) => parts.indexOf(field.split('.', 1).join(''));
  return faults.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The published data with a drafted record among them. */
export function withDraft({ dataset, rows }: DatasetIndex, { operation, sources }: DraftRecord): Dataset {
  const dates = sources.flatMap(({ published }) => published ?? []);
  return {
    ...dataset,
    asOf: [dataset.asOf, ...dates].sort().at(-1) ?? dataset.asOf,
    sources: [...dataset.sources, ...sources],
    operations: [...rows.flatMap((record) => [record]), operation],
  };
}

function takenId(id: string): Fault {
  return { rule: 'noIdIsUsedTwice', path: ['id'], value: id, remedy: remedies.ownId, values: {} };
}

/** The form in the words of the schema. What is not filled in is left out, so that the schema asks for it. */
function writeDraft(form: DraftForm, { sources: catalogue }: DatasetIndex) {
  const id = draftId(form);
  const taken = new Set<string>(catalogue.keys());
  const sourceIds = new Map(
    form.sources.map(({ row, known, publisher }) => [
      row,
      known === null ? unique([slugOf(publisher) || 'page', id].filter(Boolean).join('-'), taken) : known,
    ]),
  );
  const keys = keysOf(form.figures);
  const operation = {
    ...(form.kind === 'operation' ? { kind: form.kind } : { kind: 'activity', activityType: form.kind }),
    id: filled(id),
    name: filled(form.name),
    otherNames: [],
    period: filled(periodOf(form)),
    segments: form.segments.map(({ kind, label, period, countries }) => ({
      kind,
      label: filled(label),
      period: filled(period),
      countries,
    })),
    crimeAreas: [form.mainCrimeArea, ...form.otherCrimeAreas.filter((area) => area !== form.mainCrimeArea)].filter(Boolean),
    programmes: form.programmes,
    judgedOutcomes: form.outcomes,
    organisations: form.organisations.map(({ organisation, role }) => ({ organisation: filled(organisation), roles: [filled(role)] })),
    countries: { reported: numberOf(form.reported) ?? null, named: form.named, complete: form.isComplete },
    figures: form.figures.map((figure) => ({
      ...(figure.measure === SINGLE_RESULT
        ? { kind: 'single', label: filled(figure.label), unit: filled(figure.unit) }
        : { kind: 'measured', measure: filled(figure.measure), label: filled(figure.label) }),
      key: keys.get(figure.row),
      country: filled(figure.country),
      partOf: figure.partOf === null ? undefined : keys.get(figure.partOf),
      partUncertain: (figure.partOf !== null && figure.isPartUncertain) || undefined,
      claims: figure.claims.map(({ value, qualifier, readAs, sources }) => ({
        value: numberOf(value),
        qualifier,
        readAs: figure.measure === SINGLE_RESULT || readAs === figure.measure ? undefined : filled(readAs),
        sources: sources.map((row) => sourceIds.get(row)).filter(Boolean),
      })),
    })),
    disagreements: form.disagreements.map(({ about, figure, text }) => ({
      about,
      figure: about === 'figure' && figure !== null ? keys.get(figure) : undefined,
      text: filled(text),
    })),
    follows: filled(form.follows),
    summary: filled(form.summary),
    notes: filled(form.notes),
    // A page that is not chosen yet keeps its place.
    sources: form.sources.map(({ row }) => filled(sourceIds.get(row) ?? '') ?? null),
  };
  const added = form.sources.filter(({ known }) => known === null);
  return {
    operation: withoutGaps(operation),
    sources: added.map((entry) => ({ row: entry.row, raw: withoutGaps(writeSource(entry, sourceIds.get(entry.row))) })),
  };
}

function writeSource({ url, title, language, publisher, published, kind }: DraftSource, id: string | undefined) {
  return {
    id,
    url: filled(url),
    title: filled(title),
    language: filled(language),
    publisher: filled(publisher),
    published: filled(published),
    kind: filled(kind),
  };
}

/** In the file that is made, a field that is left out does not stand at all. */
function withoutGaps(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}

function filled(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** A text that is no number stays as it is, for the schema to refuse. */
function numberOf(text: string): number | string | undefined {
  const written = filled(text);
  return written !== undefined && /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : written;
}

function periodOf({ start, periodForm, end }: DraftForm): string {
  const from = start.trim();
  switch (periodForm) {
    case 'within':
      return from;
    case 'until':
      return from === '' && end.trim() === '' ? '' : `${from}/${end.trim()}`;
    case 'unknown':
      return `${from}/`;
    case 'running':
      return `${from}/..`;
  }
}

/** Names of the figures within the record, each of country, measure and what is counted. */
function keysOf(figures: readonly DraftFigure[]): ReadonlyMap<number, string> {
  const taken = new Set<string>();
  return new Map(
    figures.map(({ row, measure, label, country }) => {
      const parts = [country.toLowerCase(), measure === SINGLE_RESULT ? '' : measure, slugOf(label)];
      return [row, unique(parts.filter(Boolean).join('-') || 'figure', taken)];
    }),
  );
}

function unique(wanted: string, taken: Set<string>): string {
  const base = cutSlug(wanted);
  let name = base;
  for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`;
  taken.add(name);
  return name;
}

/** Short enough for a number to follow. */
function cutSlug(slug: string): string {
  return slug.slice(0, LONGEST_ID - 4).replace(/-$/, '');
}

/** The field of the form that stands for a place in the record. Rows are named by their number, which they keep. */
function fieldOf([part, at, ...rest]: Fault['path'], form: DraftForm): string {
  const position = Number(at);
  switch (part) {
    case 'activityType':
      return 'kind';
    case 'period':
      return isPastStart(form) ? 'end' : 'start';
    case 'countries':
      return at === 'complete' ? 'isComplete' : String(at);
    case 'organisations':
      return `organisations.${form.organisations[position]?.row}.${rest[0] === 'organisation' ? 'organisation' : 'role'}`;
    case 'figures':
      return `figures.${form.figures[position]?.row}.${figureField(rest, form.figures[position])}`;
    case 'segments':
      return `segments.${form.segments[position]?.row}.${rest[0] === 'label' ? 'label' : 'period'}`;
    case 'disagreements':
      return `disagreements.${form.disagreements[position]?.row}.text`;
    case 'judgedOutcomes':
      return 'outcomes';
    case 'sources':
      return at === undefined ? 'sources' : `sources.${form.sources[position]?.row}.known`;
    default:
      return String(part);
  }
}

/** Whether what is wrong with the period is wrong with its end. */
function isPastStart({ start, periodForm, end }: DraftForm): boolean {
  const from = start.trim();
  return periodForm === 'until' && (from === '' ? end.trim() !== '' : datePattern.test(from));
}

function figureField([part, at, claimPart]: Fault['path'], figure: DraftFigure | undefined): string {
  switch (part) {
    case 'claims': {
      const name = claimPart === 'sources' || claimPart === 'qualifier' || claimPart === 'readAs' ? claimPart : 'value';
      return `claims.${figure?.claims[Number(at ?? 0)]?.row}.${name}`;
    }
    case 'label':
    case 'unit':
    case 'country':
    case 'partOf':
      return part;
    default:
      return 'measure';
  }
}
