import * as z from 'zod/mini';
import { described } from './described';
import { countryCode, crimeAreaId, measureId, text } from './identifier';
import type { Language } from './language';
import { regions } from './region';

const nameInLanguage = described(z.optional(text), 'Its name in this language.');

export const country = z.strictObject({
  code: described(countryCode, 'ISO 3166-1 alpha-3 code.'),
  numeric: described(
    z
      .string()
      .check(z.regex(/^\d{3}$/))
      .register(z.globalRegistry, { examples: ['566'] }),
    'ISO 3166-1 numeric code, three digits; the key of the base map.',
  ),
  region: described(z.nullable(z.enum(regions)), 'The region of the African Union; null for a country that is not a member.'),
  name: described(text, 'Its name in the language of the dataset.'),
  names: described(
    z.optional(
      z.strictObject({
        en: nameInLanguage,
        fr: nameInLanguage,
        es: nameInLanguage,
        ar: nameInLanguage,
        pt: nameInLanguage,
        sw: nameInLanguage,
      } satisfies Record<Language, unknown>),
    ),
    'Its names in other languages.',
  ),
  otherNames: described(z.array(text), 'Other names a reader may search by.'),
});
export type Country = z.infer<typeof country>;

export const crimeArea = z.strictObject({
  id: described(crimeAreaId, 'Identifier of the crime area.'),
  name: described(text, 'Its name.'),
  iccs: described(
    z.nullable(
      z
        .string()
        .check(z.regex(/^\d{2,6}$/))
        .register(z.globalRegistry, { examples: ['0903'] }),
    ),
    'Code in the International Classification of Crime for Statistical Purposes (UNODC 2015); null where none fits.',
  ),
  note: described(z.optional(text), 'How the code fits, or why none does.'),
});
export type CrimeArea = z.infer<typeof crimeArea>;

export const measureUnits = ['people', 'networks', 'usd', 'kilograms', 'items', 'searches', 'hits', 'investigations', 'countries'] as const;

export const measure = z.strictObject({
  id: described(measureId, 'Identifier of the measure.'),
  rank: described(
    z.union([z.literal(1), z.literal(2)]),
    '1: one of the three that the product is about. 2: has totals of its own on request.',
  ),
  unit: described(z.enum(measureUnits), 'What it is counted in.'),
  name: described(text, 'Its name.'),
  definition: described(text, 'What is counted and what is not.'),
  addsTo: described(
    z.array(measureId),
    'The measures it may be added to. Always itself and no other: kept so that a reader of the data sees the rule.',
  ),
});
export type Measure = z.infer<typeof measure>;
