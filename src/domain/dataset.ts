import * as z from 'zod/mini';
import { country, crimeArea, measure } from './catalogue';
import { text } from './identifier';
import { operation } from './operation';
import { organisation } from './organisation';
import { edtfDate } from './period';
import { programme } from './programme';
import { source } from './source';

/** Version of the dataset's format that this app writes and reads. */
export const SCHEMA_VERSION = 1;

/** The whole dataset as one file: what the build makes, what the app reads. */
export const dataset = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  title: text,
  /** Date of the latest source: the data are as of this day. */
  asOf: edtfDate,
  operations: z.array(operation),
  sources: z.array(source),
  organisations: z.array(organisation),
  countries: z.array(country),
  crimeAreas: z.array(crimeArea),
  measures: z.array(measure),
  programmes: z.array(programme),
});
export type Dataset = z.infer<typeof dataset>;
