import * as z from 'zod/mini';
import { type Parsed, parseWith } from './fault';
import { languages } from './language';
import { remedies } from './remedies';

export const MOST_STEPS = 50;
export const LONGEST_TITLE = 200;
export const LONGEST_NOTE = 4000;

const title = z.nullable(z.string().check(z.maxLength(LONGEST_TITLE)));

const step = z.strictObject({
  view: z.string(),
  /** The question as a link writes it: "?period=2023&country=NGA", or nothing where everything is shown. */
  asked: z.string().check(z.maxLength(LONGEST_NOTE, remedies.shorten)),
  language: z.enum(languages),
  title,
  note: z.string().check(z.maxLength(LONGEST_NOTE, remedies.shorten)),
});

/** A briefing as it is kept and saved. What its views and questions are, only the data can tell. */
const briefingFile = z.strictObject({
  format: z.literal('tally-briefing'),
  version: z.literal(1),
  /** Whose data its steps were made of; the published ones where it is left out. */
  data: z.optional(z.enum(['own', 'draft'])),
  title,
  steps: z.array(step).check(z.maxLength(MOST_STEPS)),
});
export type BriefingFile = z.infer<typeof briefingFile>;
export type WrittenStep = BriefingFile['steps'][number];

export function parseBriefingFile(raw: unknown): Parsed<BriefingFile> {
  return parseWith(briefingFile, raw);
}
