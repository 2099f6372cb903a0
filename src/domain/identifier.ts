import * as z from 'zod/mini';
import { remedies } from './remedies';

/** Lower-case words joined by hyphens: `weka-2`. Used for every identifier that people write by hand. */
const slug = (example: string) =>
  z
    .string()
    .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, remedies.writeSlug), z.maxLength(80))
    .register(z.globalRegistry, { examples: [example] });

export const operationId = slug('weka-2').brand<'OperationId'>();
export const figureKey = slug('victims-rescued').brand<'FigureKey'>();
export const measureId = slug('arrests').brand<'MeasureId'>();
export const crimeAreaId = slug('cybercrime').brand<'CrimeAreaId'>();
export const sourceId = slug('interpol-flash-weka-2023').brand<'SourceId'>();
export const organisationId = slug('afripol').brand<'OrganisationId'>();
export const programmeId = slug('ispa').brand<'ProgrammeId'>();
export const outcomeId = slug('crime-analysis').brand<'OutcomeId'>();
export const frameworkId = slug('sdg-16').brand<'FrameworkId'>();
export const goalId = slug('sdg-16-4').brand<'GoalId'>();
export const gapId = slug('phase-2').brand<'GapId'>();
/** ISO 3166-1 alpha-3, upper case: `NGA`. */
export const countryCode = z
  .string()
  .check(z.regex(/^[A-Z]{3}$/, remedies.writeCountryCode))
  .register(z.globalRegistry, { examples: ['NGA'] })
  .brand<'CountryCode'>();

export type OperationId = z.infer<typeof operationId>;
export type FigureKey = z.infer<typeof figureKey>;
export type OutcomeId = z.infer<typeof outcomeId>;
export type MeasureId = z.infer<typeof measureId>;
export type CrimeAreaId = z.infer<typeof crimeAreaId>;
export type SourceId = z.infer<typeof sourceId>;
export type OrganisationId = z.infer<typeof organisationId>;
export type ProgrammeId = z.infer<typeof programmeId>;
export type CountryCode = z.infer<typeof countryCode>;

/** Readable text: not empty, at most 4,000 characters; surrounding space is cut off. */
export const text = z.string().check(z.trim(), z.minLength(1, remedies.writeSomething), z.maxLength(4000, remedies.shorten));
