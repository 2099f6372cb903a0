import * as z from 'zod/mini';
import { described } from './described';
import { countryCode, figureKey, measureId, sourceId, text } from './identifier';
import { qualifiers } from './qualifier';
import { remedies } from './remedies';

export const qualifier = z.enum(qualifiers);

/** What one or several sources say of a figure. Claims that disagree are claims of one figure. */
export const claim = z.strictObject({
  value: described(
    z.number().check(z.nonnegative(remedies.countBelowZero), z.lte(1e15, remedies.countTooLarge)),
    'The number that the sources give.',
  ),
  qualifier: described(qualifier, 'How the sources word the number.'),
  wording: described(z.optional(text), 'What is counted, in the words of the compiler, close to the source.'),
  readAs: described(z.optional(measureId), 'The measure these sources call it, where that is another one: "identified" for "rescued".'),
  sources: described(
    z.array(sourceId).check(z.minLength(1, remedies.claimNeedsSource)),
    'The pages that say so; each is a source of the record.',
  ),
});
export type Claim = z.infer<typeof claim>;

const common = {
  key: described(figureKey, 'Name of the figure within its record.'),
  country: described(z.optional(countryCode), 'The country in which a source places it; without it the figure is of the whole operation.'),
  partOf: described(
    z.optional(figureKey),
    'The figure of the same operation that this one is a part of; a part is never added to its whole.',
  ),
  partUncertain: described(
    z.optional(z.literal(true)),
    'The sources do not say whether the part lies inside the whole or comes on top of it.',
  ),
  note: described(z.optional(text), 'What else the sources say of it.'),
  claims: described(z.array(claim).check(z.minLength(1, remedies.figureNeedsClaim)), 'What the sources say; several where they disagree.'),
};

const kindText = 'Of a measure in the catalogue, or a single result of its own that is in no total.';
const labelText = 'What is counted, in words; needed for a single result.';

/** A figure of a measure in the catalogue; figures of one measure may be added. */
export const measuredFigure = z.strictObject({
  kind: described(z.literal('measured'), kindText),
  measure: described(measureId, 'The measure it counts; only of a measured figure.'),
  label: described(z.optional(text), labelText),
  ...common,
});
/** A single result with its own label and unit; it stands with its operation and is in no total. */
export const singleFigure = z.strictObject({
  kind: described(z.literal('single'), kindText),
  label: described(text, labelText),
  unit: described(text, 'What a single result is counted in.'),
  ...common,
});
export const figure = z.discriminatedUnion('kind', [measuredFigure, singleFigure]);
export type Figure = z.infer<typeof figure>;
