import * as z from 'zod/mini';
import { countryCode } from './identifier';

/** One file in data/translations: what the texts of the data are called in another language. What is empty waits for its translation. */
export const translation = z.strictObject({
  /** Whether a native speaker has read it; the app says so until then. */
  review: z.enum(['machine-assisted', 'reviewed']),
  /** Names of countries by their code. */
  countries: z.record(countryCode, z.string()),
  /** Every text of the data, letter by letter, with its translation. A text that stays as it is has itself. */
  texts: z.record(z.string(), z.string()),
});
export type Translation = z.infer<typeof translation>;
