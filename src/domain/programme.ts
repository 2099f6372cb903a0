import * as z from 'zod/mini';
import { countryCode, organisationId, outcomeId, programmeId, sourceId, text } from './identifier';
import { edtfDate, edtfPeriod } from './period';
import { regions } from './catalogue';

const sources = z.array(sourceId).check(z.minLength(1));

export const outcome = z.strictObject({ id: outcomeId, number: z.int(), name: text, text, sources });

export const phase = z.strictObject({
  number: z.int(),
  period: edtfPeriod,
  length: z.optional(text),
  note: z.optional(text),
  budget: z.nullable(z.strictObject({ value: z.number(), currency: z.string(), note: text, sources })),
  budgetNote: z.optional(text),
  sources,
});

/** A programme that operations and activities are tied to. Only what is published; null where nothing is. */
export const programme = z.strictObject({
  id: programmeId,
  name: text,
  shortName: text,
  organisation: organisationId,
  /** Pages of the programme itself: their claims come first where sources disagree. */
  pages: z.array(sourceId),
  note: z.optional(text),
  details: z.nullable(
    z.strictObject({
      pageTitle: text,
      donor: z.strictObject({ organisation: organisationId, country: countryCode, sources }),
      timeframe: z.strictObject({ period: edtfPeriod, asShown: text, sources }),
      aim: text,
      phases: z.array(phase),
      outcomes: z.array(outcome),
      outcomesNote: text,
      agreements: z.array(z.strictObject({ date: edtfDate, parties: z.array(organisationId), type: text, text, note: text, sources })),
      partner: z.strictObject({
        organisation: organisationId,
        fullName: text,
        nature: text,
        seat: z.strictObject({ city: text, country: countryCode, note: text }),
        memberStates: z.int(),
        memberStatesNote: text,
        founding: z.array(z.strictObject({ period: edtfPeriod, event: text, sources })),
        foundedForDisplay: z.strictObject({ year: z.int(), note: text }),
        leaders: z.array(z.strictObject({ name: text, role: text, seenInSources: text })),
        websiteLanguages: z.array(z.string()),
        communicationSystem: z.strictObject({ abbreviation: text, note: text }),
        sources,
      }),
      steeringCommittee: z.strictObject({
        coChairs: z.strictObject({ year: z.int(), names: z.array(text) }),
        meetings: z.array(z.strictObject({ number: z.int(), date: edtfDate, place: text, sources })),
        note: text,
      }),
      regions: z.array(
        z.strictObject({
          id: z.enum(regions),
          name: text,
          pageWording: text,
          policeBody: z.strictObject({ abbreviation: text, note: text }),
          memberStates: z.array(countryCode),
          sources,
        }),
      ),
      regionsNote: text,
      siteLanguages: z.array(z.string()),
      siteLanguagesNote: text,
      disagreements: z.array(text),
    }),
  ),
});
export type Programme = z.infer<typeof programme>;
