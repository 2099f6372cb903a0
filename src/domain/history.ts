import * as z from 'zod/mini';
import { qualifier } from './figure';
import { countryCode, figureKey, measureId, operationId, organisationId, programmeId, sourceId, text } from './identifier';
import { role } from './organisation';
import { edtfDate, edtfPeriod } from './edtf';
import { type Parsed, parseWith } from './fault';
import { remedies } from './remedies';

const fields = z.record(z.string(), z.json());
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, remedies.writeChecksum));

/** What is compared of a figure: what it counts, where, and what each source says. */
const comparedFigure = z.object({
  key: figureKey,
  measure: z.optional(measureId),
  label: z.optional(text),
  unit: z.optional(text),
  country: z.optional(countryCode),
  partOf: z.optional(figureKey),
  partUncertain: z.optional(z.literal(true)),
  claims: z.array(z.object({ value: z.number(), qualifier, readAs: z.optional(measureId), sources: z.array(sourceId) })),
});

const comparedCountries = z.object({ reported: z.nullable(z.int()), named: z.array(countryCode), complete: z.boolean() });

const comparedParticipation = z.object({ organisation: organisationId, roles: z.array(role), through: z.optional(programmeId) });

const comparedRecord = z.catchall(
  z.object({
    id: operationId,
    kind: z.enum(['operation', 'activity']),
    name: text,
    period: edtfPeriod,
    countries: comparedCountries,
    organisations: z.array(comparedParticipation),
    figures: z.array(comparedFigure),
  }),
  z.json(),
);

/** The catalogues that are compared entry by entry. */
export const catalogues = [
  'sources',
  'organisations',
  'countries',
  'crimeAreas',
  'measures',
  'programmes',
  'frameworks',
  'goals',
  'byCrimeArea',
  'knownGaps',
] as const;
export type Catalogue = (typeof catalogues)[number];

const entries = z.prefault(z.array(fields), []);

/** A version of the data, as far as versions are compared. It lets fields of other formats pass; a catalogue that a version did not have yet is empty. */
export const comparedDataset = z.object({
  operations: z.array(comparedRecord),
  sources: entries,
  organisations: entries,
  countries: entries,
  crimeAreas: entries,
  measures: entries,
  programmes: entries,
  goals: z.prefault(z.object({ frameworks: entries, goals: entries, byCrimeArea: entries }), {
    frameworks: [],
    goals: [],
    byCrimeArea: [],
  }),
  knownGaps: entries,
});
export type ComparedDataset = z.infer<typeof comparedDataset>;

/** What changed from one version to the next. `before` is null where something was added, `after` where it was withdrawn. */
const common = { kind: z.enum(['added', 'revised', 'withdrawn']), reason: z.nullable(text) };
export const change = z.discriminatedUnion('of', [
  /** Of a revised record only the fields that differ and have no change of their own; of any other its kind, name and period. */
  z.strictObject({ of: z.literal('record'), record: operationId, before: z.nullable(fields), after: z.nullable(fields), ...common }),
  z.strictObject({ of: z.literal('period'), record: operationId, before: edtfPeriod, after: edtfPeriod, ...common }),
  z.strictObject({ of: z.literal('countries'), record: operationId, before: comparedCountries, after: comparedCountries, ...common }),
  z.strictObject({
    of: z.literal('participation'),
    record: operationId,
    organisation: organisationId,
    before: z.nullable(comparedParticipation),
    after: z.nullable(comparedParticipation),
    ...common,
  }),
  z.strictObject({
    of: z.literal('figure'),
    record: operationId,
    figure: figureKey,
    before: z.nullable(comparedFigure),
    after: z.nullable(comparedFigure),
    ...common,
  }),
  /** Of a revised entry only the fields that differ; null stands for a field that it did not have. */
  z.strictObject({
    of: z.literal('entry'),
    catalogue: z.enum(catalogues),
    entry: text,
    before: z.nullable(fields),
    after: z.nullable(fields),
    ...common,
  }),
]);
export type Change = z.infer<typeof change>;

/**
 * Why something was revised or withdrawn. `about` names it: `weka-2`, `weka-2/arrests` (a figure), `weka-2/period`, `weka-2/countries`,
 * `weka-2/organisations/interpol`, `sources/newspaper`. A reason about a record stands for all of its changes that have none of their own.
 */
export const changeReason = z.strictObject({ about: text, reason: text });
export type ChangeReason = z.infer<typeof changeReason>;

/** An entry of data/history/versions.json, as people write it. `sha256` is that of the dataset as it was published. */
export const versionEntry = z.strictObject({
  version: z.int().check(z.positive()),
  date: edtfDate,
  note: text,
  sha256: z.optional(sha256),
  reasons: z.optional(z.array(changeReason)),
});

export const versionEntries = z.array(versionEntry);

/** A version with what changed since the one before it. `sha256` is null where that of its published dataset is not known. */
export const publishedVersion = z.strictObject({
  version: z.int().check(z.positive()),
  date: edtfDate,
  note: text,
  sha256: z.nullable(sha256),
  changes: z.array(change),
});
export type PublishedVersion = z.infer<typeof publishedVersion>;

/** The published history: every version, the oldest first. */
export const history = z.array(publishedVersion);
export type History = z.infer<typeof history>;

export function parseHistory(raw: unknown): Parsed<History> {
  return parseWith(history, raw);
}
