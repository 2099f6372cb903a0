import * as z from 'zod/mini';
import { countryCode, crimeAreaId, measureId, text } from './identifier';

export const regions = ['north', 'west', 'central', 'east', 'south'] as const;

export const country = z.strictObject({
  code: countryCode,
  /** ISO 3166-1 numeric, three digits; the key of the base map. */
  numeric: z.string().check(z.regex(/^\d{3}$/)),
  /** The African Union's region, or null for a country that is not a member. */
  region: z.nullable(z.enum(regions)),
  name: text,
  /** Other names a reader may search by. */
  otherNames: z.array(text),
});
export type Country = z.infer<typeof country>;

export const crimeArea = z.strictObject({
  id: crimeAreaId,
  name: text,
  /** Code in the International Classification of Crime for Statistical Purposes (UNODC 2015), or null where none fits. */
  iccs: z.nullable(z.string().check(z.regex(/^\d{2,6}$/))),
  note: z.optional(text),
});
export type CrimeArea = z.infer<typeof crimeArea>;

export const measureUnits = ['people', 'networks', 'usd', 'kilograms', 'items', 'searches', 'hits', 'investigations', 'countries'] as const;

export const measure = z.strictObject({
  id: measureId,
  /** 1: one of the three that the product is about. 2: has totals of its own on request. */
  rank: z.union([z.literal(1), z.literal(2)]),
  unit: z.enum(measureUnits),
  name: text,
  /** What is counted and what is not. */
  definition: text,
  /** The measures it may be added to. Always itself and no other: kept so that a reader of the data sees the rule. */
  addsTo: z.array(measureId),
});
export type Measure = z.infer<typeof measure>;
