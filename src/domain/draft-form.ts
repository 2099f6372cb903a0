import * as z from 'zod/mini';
import { disagreementSubjects, segmentKinds } from './operation';
import { qualifiers } from './qualifier';

/** What a reader has typed into the form of a record so far. Nothing in it need be right yet; what is typed stays as it was typed. */
const typed = z.string().check(z.maxLength(20_000));
/** A row keeps its number while others come and go. */
const rowNumber = z.int();

export const draftKinds = ['operation', 'meeting', 'training', 'equipment', 'publication', 'infrastructure', 'mission'] as const;
export const periodForms = ['within', 'until', 'unknown', 'running'] as const;

const draftOrganisation = z.strictObject({ row: rowNumber, organisation: typed, role: typed });

const draftSegment = z.strictObject({ row: rowNumber, kind: z.enum(segmentKinds), label: typed, period: typed, countries: z.array(typed) });

const draftClaim = z.strictObject({
  row: rowNumber,
  qualifier: z.enum(qualifiers),
  value: typed,
  /** The id of the measure that these sources call it; empty where it is that of the figure. */
  readAs: typed,
  /** The rows of its sources. */
  sources: z.array(rowNumber),
});

const draftFigure = z.strictObject({
  row: rowNumber,
  /** The id of a measure, or what stands for a result of its own. */
  measure: typed,
  label: typed,
  unit: typed,
  country: typed,
  /** The row of its whole. */
  partOf: z.nullable(rowNumber),
  /** The sources do not say whether it lies inside its whole. */
  isPartUncertain: z.boolean(),
  /** What the sources say: the first by the name of the measure, the others where they differ from it. */
  claims: z.array(draftClaim).check(z.minLength(1)),
});

const draftDisagreement = z.strictObject({
  row: rowNumber,
  about: z.enum(disagreementSubjects),
  /** The row of the figure that it is about. */
  figure: z.nullable(rowNumber),
  text: typed,
});

const draftSource = z.strictObject({
  row: rowNumber,
  /** The id of a page of the catalogue, empty while none is chosen; null for a new one, which the other fields describe. */
  known: z.nullable(typed),
  url: typed,
  title: typed,
  language: typed,
  publisher: typed,
  published: typed,
  kind: z.enum(['', 'primary', 'secondary']),
});

const draftForm = z.strictObject({
  kind: z.enum(draftKinds),
  name: typed,
  /** Null while it follows the name. */
  id: z.nullable(typed),
  start: typed,
  periodForm: z.enum(periodForms),
  end: typed,
  mainCrimeArea: typed,
  otherCrimeAreas: z.array(typed),
  programmes: z.array(typed),
  outcomes: z.array(typed),
  /** The id of the record that it continues. */
  follows: typed,
  segments: z.array(draftSegment),
  organisations: z.array(draftOrganisation),
  reported: typed,
  named: z.array(typed),
  isComplete: z.boolean(),
  figures: z.array(draftFigure),
  sources: z.array(draftSource),
  disagreements: z.array(draftDisagreement),
  summary: typed,
  notes: typed,
});
export type DraftForm = z.infer<typeof draftForm>;
export type DraftSegment = DraftForm['segments'][number];
export type DraftDisagreement = DraftForm['disagreements'][number];
export type DraftClaim = DraftFigure['claims'][number];
export type DraftFigure = DraftForm['figures'][number];
export type DraftSource = DraftForm['sources'][number];

/** A form that was kept; null where it is none of this build. */
export function parseDraftForm(raw: unknown): DraftForm | null {
  const parsed = draftForm.safeParse(raw);
  return parsed.success ? parsed.data : null;
}
