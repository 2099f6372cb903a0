import * as z from 'zod/mini';
import { figure } from './figure';
import { countryCode, crimeAreaId, figureKey, operationId, outcomeId, programmeId, sourceId, text } from './identifier';
import { participation } from './organisation';
import { edtfPeriod } from './period';

/** A part of an operation in time: days of action, a phase, or an event beside it such as a debrief. */
export const segment = z.strictObject({
  kind: z.enum(['action', 'phase', 'event']),
  label: text,
  period: edtfPeriod,
  countries: z.array(countryCode),
});

/** Who took part: how many countries the sources report, and which of them they name. */
export const participatingCountries = z.strictObject({
  /** Number of countries that a source reports; null where none is given. */
  reported: z.nullable(z.int().check(z.nonnegative())),
  named: z.array(countryCode),
  /** True only where the sources name every country that took part. */
  complete: z.boolean(),
  note: z.optional(text),
});

/** Where sources contradict each other, in words. "[2]" points to the second source of the record. */
export const disagreement = z.strictObject({
  about: z.enum(['period', 'figure', 'countries', 'role', 'other']),
  figure: z.optional(figureKey),
  text,
});

const common = {
  $schema: z.optional(z.string()),
  id: operationId,
  name: text,
  /** For marks and tables, where the name is longer than it needs to be: "Serengeti 2.0". */
  shortName: z.optional(text),
  otherNames: z.array(text),
  /** The period that the programme's own page gives where it lists the item, else that of the sources. */
  period: edtfPeriod,
  segments: z.array(segment),
  /** The main one first: lanes and charts put the operation there. */
  crimeAreas: z.array(crimeAreaId).check(z.minLength(1, 'name at least the main crime area')),
  programmes: z.array(programmeId),
  /** Outcomes of a programme that the item serves. A judgement of the compilers, not a published fact. */
  judgedOutcomes: z.array(outcomeId),
  organisations: z.array(participation),
  countries: participatingCountries,
  figures: z.array(figure),
  disagreements: z.array(disagreement),
  /** The operation that this one continues: Serengeti for Serengeti 2.0. */
  follows: z.optional(operationId),
  summary: text,
  notes: z.optional(text),
  /** In the order in which the texts of this record number them. */
  sources: z.array(sourceId).check(z.minLength(1, 'every record needs a source')),
};

export const activityTypes = ['meeting', 'training', 'equipment', 'publication', 'infrastructure', 'mission'] as const;

export const policeOperation = z.strictObject({ kind: z.literal('operation'), ...common });
export const activity = z.strictObject({ kind: z.literal('activity'), activityType: z.enum(activityTypes), ...common });
/** One file in data/operations. "Operation" names both kinds where the difference does not matter. */
export const operation = z.discriminatedUnion('kind', [policeOperation, activity]);
export type Operation = z.infer<typeof operation>;
