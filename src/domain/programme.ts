import * as z from 'zod/mini';
import { described } from './described';
import { countryCode, organisationId, outcomeId, programmeId, sourceId, text } from './identifier';
import { edtfDate, edtfPeriod } from './edtf';
import { regions } from './region';

const sources = described(z.array(sourceId).check(z.minLength(1)), 'The pages on which it was read.');

export const outcome = z.strictObject({
  id: described(outcomeId, 'Identifier of the outcome.'),
  number: described(z.int(), 'Its number on the programme’s page.'),
  name: described(text, 'Its name.'),
  text: described(text, 'What it is to bring, in a short paraphrase.'),
  sources,
});

export const phase = z.strictObject({
  number: described(z.int(), 'Its number.'),
  period: described(edtfPeriod, 'When it ran; a side that no source gives is empty.'),
  length: described(z.optional(text), 'The length that was planned, as published.'),
  note: described(z.optional(text), 'What a reader should know of its dates.'),
  budget: described(
    z.nullable(
      z.strictObject({
        value: described(z.number(), 'The amount.'),
        currency: described(z.string(), 'Its currency; nothing is converted.'),
        note: described(text, 'Where the amount was read.'),
        sources,
      }),
    ),
    'The budget that is published; null where none is.',
  ),
  budgetNote: described(z.optional(text), 'Why there is no budget.'),
  sources,
});

/** A programme that operations and activities are tied to. Only what is published; null where nothing is. */
export const programme = z.strictObject({
  id: described(programmeId, 'Identifier of the programme.'),
  name: described(text, 'Its name.'),
  shortName: described(text, 'Its short name.'),
  organisation: described(organisationId, 'The organisation that stands for it.'),
  pages: described(z.array(sourceId), 'Pages of the programme itself: their claims come first where sources disagree.'),
  note: described(z.optional(text), 'What is grouped under it, and why.'),
  details: described(
    z.nullable(
      z.strictObject({
        pageTitle: described(text, 'Title of the programme’s page.'),
        donor: described(
          z.strictObject({
            organisation: described(organisationId, 'The donor.'),
            country: described(countryCode, 'The country of the donor.'),
            sources,
          }),
          'Who pays for it.',
        ),
        timeframe: described(
          z.strictObject({
            period: described(edtfPeriod, 'From when to when.'),
            asShown: described(text, 'The same as the page shows it.'),
            sources,
          }),
          'When it runs.',
        ),
        aim: described(text, 'What it is for.'),
        phases: described(z.array(phase), 'Its phases.'),
        outcomes: described(z.array(outcome), 'The outcomes it is to bring.'),
        outcomesNote: described(text, 'How the outcomes were worded at other times.'),
        agreements: described(
          z.array(
            z.strictObject({
              date: described(edtfDate, 'When it was signed.'),
              parties: described(z.array(organisationId), 'Between whom.'),
              type: described(text, 'What sort of agreement it is.'),
              text: described(text, 'What it settles, in a short paraphrase.'),
              note: described(text, 'What a reader should know of it.'),
              sources,
            }),
          ),
          'The agreements it rests on.',
        ),
        partner: described(
          z.strictObject({
            organisation: described(organisationId, 'The organisation.'),
            fullName: described(text, 'Its full name.'),
            nature: described(text, 'What sort of body it is.'),
            seat: described(
              z.strictObject({
                city: described(text, 'The city.'),
                country: described(countryCode, 'The country.'),
                note: described(text, 'What else is known of the seat.'),
              }),
              'Where it sits.',
            ),
            memberStates: described(z.int(), 'How many states it serves.'),
            memberStatesNote: described(text, 'How that number was come by.'),
            founding: described(
              z.array(
                z.strictObject({
                  period: described(edtfPeriod, 'When it was.'),
                  event: described(text, 'What happened.'),
                  sources,
                }),
              ),
              'The steps of its founding.',
            ),
            foundedForDisplay: described(
              z.strictObject({
                year: described(z.int(), 'The year.'),
                note: described(text, 'Why this year, and which others are given.'),
              }),
              'The year of its founding, where one must be shown.',
            ),
            leaders: described(
              z.array(
                z.strictObject({
                  name: described(text, 'The name.'),
                  role: described(text, 'The office.'),
                  seenInSources: described(text, 'The years of the sources that name the person.'),
                }),
              ),
              'Who has led it.',
            ),
            websiteLanguages: described(z.array(z.string()), 'Languages of its website.'),
            communicationSystem: described(
              z.strictObject({
                abbreviation: described(text, 'Its abbreviation.'),
                note: described(text, 'What is known of it.'),
              }),
              'Its communication system.',
            ),
            sources,
          }),
          'The organisation that it supports.',
        ),
        steeringCommittee: described(
          z.strictObject({
            coChairs: described(
              z.strictObject({
                year: described(z.int(), 'The year in which they were named.'),
                names: described(z.array(text), 'Who they were.'),
              }),
              'Who shared the chair.',
            ),
            meetings: described(
              z.array(
                z.strictObject({
                  number: described(z.int(), 'Number of the meeting.'),
                  date: described(edtfDate, 'When it was.'),
                  place: described(text, 'Where it was.'),
                  sources,
                }),
              ),
              'The meetings of which a date is known.',
            ),
            note: described(text, 'What is not known of it.'),
          }),
          'Its steering committee, with the meetings of which a date is known.',
        ),
        regions: described(
          z.array(
            z.strictObject({
              id: described(z.enum(regions), 'The region.'),
              name: described(text, 'Its name.'),
              pageWording: described(text, 'How the programme’s page calls it.'),
              policeBody: described(
                z.strictObject({
                  abbreviation: described(text, 'Its abbreviation.'),
                  note: described(text, 'What it is.'),
                }),
                'The body of its police chiefs.',
              ),
              memberStates: described(z.array(countryCode), 'The states of the African Union in it.'),
              sources,
            }),
          ),
          'The regions of the African Union that it works in.',
        ),
        regionsNote: described(text, 'How the regions were come by.'),
        siteLanguages: described(z.array(z.string()), 'Languages of the programme’s page.'),
        siteLanguagesNote: described(text, 'What the page offers in which language.'),
        disagreements: described(z.array(text), 'Where sources on the programme contradict each other.'),
      }),
    ),
    'What is published of it; null where nothing is.',
  ),
});
export type Programme = z.infer<typeof programme>;
export type Phase = NonNullable<Programme['details']>['phases'][number];
export type Budget = NonNullable<Phase['budget']>;
