import * as z from 'zod/mini';
import { countryCode, figureKey, measureId, sourceId, text } from './identifier';

/** How the source words the number: "nearly 700" lies below it, "over 35,000" above, "about" on either side. */
export const qualifiers = ['exact', 'about', 'nearly', 'over', 'at-least', 'up-to'] as const;
export const qualifier = z.enum(qualifiers);
export type Qualifier = z.infer<typeof qualifier>;

/** What one or several sources say of a figure. Claims that disagree are claims of one figure. */
export const claim = z.strictObject({
  value: z.number().check(z.nonnegative('a count cannot be below zero'), z.lte(1e15, 'too large to be a count')),
  qualifier,
  /** What is counted, in the words of the compiler, close to the source. */
  wording: z.optional(text),
  /** The measure these sources call it, where that is another one: "identified" for "rescued". */
  readAs: z.optional(measureId),
  sources: z.array(sourceId).check(z.minLength(1, 'every claim needs a source')),
});
export type Claim = z.infer<typeof claim>;

const common = {
  key: figureKey,
  /** The country in which a source places it; without it the figure is of the whole operation. */
  country: z.optional(countryCode),
  /** The figure of the same operation that this one is a part of; a part is never added to its whole. */
  partOf: z.optional(figureKey),
  /** The sources do not say whether the part lies inside the whole or comes on top of it. */
  partUncertain: z.optional(z.literal(true)),
  note: z.optional(text),
  claims: z.array(claim).check(z.minLength(1, 'a figure needs a claim')),
};

/** A figure of a measure in the catalogue; figures of one measure may be added. */
export const measuredFigure = z.strictObject({ kind: z.literal('measured'), measure: measureId, label: z.optional(text), ...common });
/** A single result with its own label and unit; it stands with its operation and is in no total. */
export const singleFigure = z.strictObject({ kind: z.literal('single'), label: text, unit: text, ...common });
export const figure = z.discriminatedUnion('kind', [measuredFigure, singleFigure]);
export type Figure = z.infer<typeof figure>;
