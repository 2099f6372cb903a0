import * as z from 'zod/mini';

/** Lower-case words joined by hyphens: `weka-2`. Used for every identifier that people write by hand. */
const slug = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens, like "weka-2"'), z.maxLength(80));

export const operationId = slug.brand<'OperationId'>();
export const figureKey = slug.brand<'FigureKey'>();
export const measureId = slug.brand<'MeasureId'>();
export const crimeAreaId = slug.brand<'CrimeAreaId'>();
export const sourceId = slug.brand<'SourceId'>();
export const organisationId = slug.brand<'OrganisationId'>();
export const programmeId = slug.brand<'ProgrammeId'>();
export const outcomeId = slug.brand<'OutcomeId'>();
/** ISO 3166-1 alpha-3, upper case: `NGA`. */
export const countryCode = z
  .string()
  .check(z.regex(/^[A-Z]{3}$/, 'use the three-letter ISO 3166-1 code in capitals, like "NGA"'))
  .brand<'CountryCode'>();

export type OperationId = z.infer<typeof operationId>;
export type MeasureId = z.infer<typeof measureId>;
export type CrimeAreaId = z.infer<typeof crimeAreaId>;
export type SourceId = z.infer<typeof sourceId>;
export type OrganisationId = z.infer<typeof organisationId>;
export type ProgrammeId = z.infer<typeof programmeId>;
export type CountryCode = z.infer<typeof countryCode>;

/** Readable text: not empty, at most 4,000 characters; surrounding space is cut off. */
export const text = z
  .string()
  .check(z.trim(), z.minLength(1, 'write something or leave the field out'), z.maxLength(4000, 'shorten it to 4,000 characters'));
