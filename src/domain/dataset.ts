import * as z from 'zod/mini';
import { country, crimeArea, measure } from './catalogue';
import { described } from './described';
import { goalTable } from './goal';
import { text } from './identifier';
import { knownGap } from './known-gap';
import { languageTag } from './language-tag';
import { operation } from './operation';
import { organisation } from './organisation';
import { edtfDate } from './edtf';
import { programme } from './programme';
import { SCHEMA_VERSION } from './schema-version';
import { source } from './source';

/** The whole dataset as one file: what the build makes, what the app reads. */
export const dataset = z.strictObject({
  schemaVersion: described(z.literal(SCHEMA_VERSION), 'Version of this format.'),
  version: described(z.int().check(z.positive()), 'Version of the data; the history says what changed from one to the next.'),
  title: described(text, 'Title of the dataset.'),
  language: described(
    z.optional(languageTag),
    'Language in which the data were written, and of the names that are not translated; English where it is left out.',
  ),
  translatedInto: described(
    z.optional(languageTag),
    'Language into which the texts were translated; left out where they stand as they were written.',
  ),
  asOf: described(edtfDate, 'Date of the latest source: the data are as of this day.'),
  operations: described(z.array(operation), 'The operations and activities.'),
  sources: described(z.array(source), 'Every page that was read.'),
  organisations: described(z.array(organisation), 'Who took part.'),
  countries: described(z.array(country), 'The countries.'),
  crimeAreas: described(z.array(crimeArea), 'The crime areas.'),
  measures: described(z.array(measure), 'What may be counted.'),
  programmes: described(z.array(programme), 'The programmes.'),
  goals: described(goalTable, 'Published goals, and which of them each crime area touches.'),
  knownGaps: described(z.array(knownGap), 'What the data are known to lack, or hold with reserve.'),
});
export type Dataset = z.infer<typeof dataset>;

/** All of a dataset but its operations: the catalogues, and what is said of the whole. */
export type DatasetHead = Omit<Dataset, 'operations'>;
