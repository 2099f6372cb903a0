import * as z from 'zod/mini';
import { sourceId, text } from './identifier';
import { edtfDate } from './period';

/** A page on which figures were read. `published` is left out where the page gives no date. */
export const source = z.strictObject({
  id: sourceId,
  url: z.httpUrl().check(z.startsWith('https://', 'only https links are taken'), z.maxLength(2000)),
  title: text,
  publisher: text,
  published: z.optional(edtfDate),
  /** Primary: a page of the organisation itself. Secondary: press, mirrors, reprints, summaries. */
  kind: z.enum(['primary', 'secondary']),
  note: z.optional(text),
});
export type Source = z.infer<typeof source>;
