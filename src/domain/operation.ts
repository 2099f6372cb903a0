import * as z from 'zod/mini';
import { described } from './described';
import { figure } from './figure';
import { countryCode, crimeAreaId, figureKey, operationId, outcomeId, programmeId, sourceId, text } from './identifier';
import { participation } from './organisation';
import { edtfPeriod } from './edtf';
import { remedies } from './remedies';

export const segmentKinds = ['action', 'phase', 'event'] as const;
export const disagreementSubjects = ['period', 'figure', 'countries', 'role', 'other'] as const;

/** A part of an operation in time: days of action, a phase, or an event beside it such as a debrief. */
export const segment = z.strictObject({
  kind: described(z.enum(segmentKinds), 'Days of action, a phase, or an event beside the operation.'),
  label: described(text, 'What it was.'),
  period: described(edtfPeriod, 'When it was, as precisely as the source says.'),
  countries: described(z.array(countryCode), 'The countries in which it was, where a source says so.'),
});

/** Who took part: how many countries the sources report, and which of them they name. */
export const participatingCountries = z.strictObject({
  reported: described(z.nullable(z.int().check(z.nonnegative())), 'Number of countries that a source reports; null where none is given.'),
  named: described(z.array(countryCode), 'The countries that the sources name.'),
  complete: described(z.boolean(), 'True only where the sources name every country that took part.'),
  note: described(z.optional(text), 'How the list was come by, and what it lacks.'),
});

/** Where sources contradict each other, in words. "[2]" points to the second source of the record. */
export const disagreement = z.strictObject({
  about: described(z.enum(disagreementSubjects), 'What the sources disagree about.'),
  figure: described(z.optional(figureKey), 'The figure they disagree about.'),
  countries: described(z.optional(z.array(countryCode)), 'Countries that one source names and the list of another leaves out.'),
  periods: described(z.optional(z.array(edtfPeriod)), 'Other periods that sources give, where no part of the record has them.'),
  text: described(text, 'The disagreement in words; [2] points to the second source of the record.'),
});

const common = {
  $schema: described(z.optional(z.string()), 'The address of this format, for editors; it is not published.'),
  id: described(operationId, 'Identifier of the record; its file is named after it.'),
  name: described(text, 'The name as published.'),
  shortName: described(z.optional(text), 'For marks and tables, where the name is longer than it needs to be: "Serengeti 2.0".'),
  otherNames: described(z.array(text), 'Other names under which sources speak of it.'),
  period: described(edtfPeriod, 'The period that the programme’s own page gives where it lists the item, else that of the sources.'),
  segments: described(z.array(segment), 'Its parts in time.'),
  crimeAreas: described(
    z.array(crimeAreaId).check(z.minLength(1, remedies.nameMainCrimeArea)),
    'The main one first: lanes and charts put the operation there.',
  ),
  programmes: described(z.array(programmeId), 'The programmes it is tied to.'),
  judgedOutcomes: described(
    z.array(outcomeId),
    'Outcomes of a programme that it serves. A judgement of the compilers, not a published fact.',
  ),
  organisations: described(z.array(participation), 'Who took part, and how.'),
  countries: described(participatingCountries, 'The countries that took part.'),
  figures: described(z.array(figure), 'What it achieved, as published. Missing is never zero.'),
  disagreements: described(z.array(disagreement), 'Where sources contradict each other.'),
  follows: described(z.optional(operationId), 'The operation that this one continues: Serengeti for Serengeti 2.0.'),
  summary: described(text, 'What it was, in a few sentences.'),
  notes: described(z.optional(text), 'What a reader should know of the sources and of what was left out.'),
  sources: described(
    z.array(sourceId).check(z.minLength(1, remedies.recordNeedsSource)),
    'The pages read for it, in the order in which the texts of this record number them.',
  ),
};

export const activityTypes = ['meeting', 'training', 'equipment', 'publication', 'infrastructure', 'mission'] as const;

const kindText = 'An operation of police, or an activity beside operations.';

export const policeOperation = z.strictObject({
  kind: described(z.literal('operation'), kindText),
  ...common,
});
export const activity = z.strictObject({
  kind: described(z.literal('activity'), kindText),
  activityType: described(z.enum(activityTypes), 'What sort of activity it was; only of an activity.'),
  ...common,
});
/** One file in data/operations. "Operation" names both kinds where the difference does not matter. */
export const operation = z.discriminatedUnion('kind', [policeOperation, activity]);
export type Operation = z.infer<typeof operation>;
