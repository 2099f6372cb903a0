import * as z from 'zod/mini';
import { described } from './described';
import { sourceId, text } from './identifier';
import { languageTag } from './language-tag';
import { edtfDate } from './edtf';
import { remedies } from './remedies';

/** A page on which figures were read. `published` is left out where the page gives no date. */
export const source = z.strictObject({
  id: described(sourceId, 'Identifier of the page.'),
  url: described(
    z
      .httpUrl()
      .check(z.startsWith('https://', remedies.onlyHttps), z.maxLength(2000))
      .register(z.globalRegistry, { examples: ['https://www.interpol.int/'] }),
    'Its address.',
  ),
  title: described(text, 'Its title.'),
  language: described(z.optional(languageTag), 'The language of its title, where that is not the language of the dataset.'),
  publisher: described(text, 'Who published it.'),
  published: described(z.optional(edtfDate), 'The date that the page gives; left out where it gives none.'),
  read: described(z.optional(edtfDate), 'When the page was read; left out where that was not recorded.'),
  archived: described(z.optional(edtfDate), 'The date of the archived version that was read, where it was not the page itself.'),
  kind: described(
    z.enum(['primary', 'secondary']),
    'Primary: a page of the organisation itself. Secondary: press, mirrors, reprints, summaries.',
  ),
  note: described(z.optional(text), 'What is peculiar to this page.'),
});
export type Source = z.infer<typeof source>;
