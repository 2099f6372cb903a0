import * as z from 'zod/mini';
import { remedies } from './remedies';

/** A language as BCP 47 writes it: "fr", "pt-BR". */
export const languageTag = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, remedies.writeLanguageTag))
  .register(z.globalRegistry, { examples: ['fr'] });
