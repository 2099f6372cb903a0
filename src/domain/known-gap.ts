import * as z from 'zod/mini';
import { described } from './described';
import { gapId, measureId, operationId, text } from './identifier';

/** Something that the data are known to lack, or hold with reserve. */
export const knownGap = z.strictObject({
  id: described(gapId, 'Identifier of the gap.'),
  text: described(text, 'What is missing or to be read with care.'),
  records: described(z.optional(z.array(operationId)), 'The records it concerns; left out where it concerns all or none.'),
  measures: described(z.optional(z.array(measureId)), 'The measures it concerns.'),
});
