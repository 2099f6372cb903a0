import type { Claim, Figure } from '@/domain/figure';
import type { Qualifier } from '@/domain/qualifier';
import type { CountryCode, MeasureId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { isDisputed, preferredClaim, type SourceRank } from '@/domain/preferred-claim';

/** What an operation achieved in one measure. `unreported` is not zero: no source gives a figure. */
export type Result =
  | {
      status: 'stated' | 'disputed';
      value: number;
      qualifier: Qualifier;
      /** How many figures were added; one keeps its own qualifier. */
      figures: number;
      /** The part of the value that disputed figures give. */
      disputedValue: number;
    }
  | { status: 'unreported' };

export const unreported: Result = { status: 'unreported' };

/** The result of the whole operation: its figures of the measure, without parts and without figures of single countries. */
export function wholeResult(operation: Operation, measure: MeasureId, rank: SourceRank): Result {
  return addFigures(operation, rank, (figure) => isOwnFigure(figure, measure));
}

/** A figure of the whole operation that counts in the total of a measure. */
export function isOwnFigure(figure: Figure, measure: MeasureId): boolean {
  return figure.kind === 'measured' && figure.measure === measure && figure.country === undefined && figure.partOf === undefined;
}

/** The result that sources place in the given countries, or in any country where none is given. */
export function attributedResult(operation: Operation, measure: MeasureId, countries: readonly CountryCode[], rank: SourceRank): Result {
  return addFigures(operation, rank, (figure) => isAttributedFigure(figure, operation.figures, measure, countries));
}

/** A figure that a source places in one of the given countries, or in any; a part of such a figure is not one. */
export function isAttributedFigure(
  figure: Figure,
  figures: readonly Figure[],
  measure: MeasureId,
  countries: readonly CountryCode[],
): boolean {
  return (
    figure.kind === 'measured' &&
    figure.measure === measure &&
    figure.country !== undefined &&
    (countries.length === 0 || countries.includes(figure.country)) &&
    !figures.some((whole) => whole.key === figure.partOf && whole.country !== undefined)
  );
}

function addFigures(operation: Operation, rank: SourceRank, counts: (figure: Figure) => boolean): Result {
  const counted = operation.figures
    .filter(counts)
    .map((figure) => ({ claim: preferredClaim(figure, rank), isDisputed: isDisputed(figure, operation.figures) }));
  if (counted.length === 0) return unreported;
  const disputed = counted.filter((figure) => figure.isDisputed);
  const sum = (figures: typeof counted) => figures.reduce((total, { claim }) => total + claim.value, 0);
  return {
    status: disputed.length > 0 ? 'disputed' : 'stated',
    value: sum(counted),
    qualifier: qualifierOfSum(counted.map(({ claim }) => claim.qualifier)),
    figures: counted.length,
    disputedValue: sum(disputed),
  };
}

/**
 * The qualifier of a sum. One addend keeps its own. Exact and exact is exact; with "about" or "nearly" the sum is "about";
 * with "over" or "at least" it is "at least"; doubts on both sides make it "about".
 */
export function qualifierOfSum(addends: readonly Qualifier[]): Qualifier {
  const [only] = addends;
  if (addends.length === 1 && only !== undefined) return only;
  return qualifierOfDoubts(addends.reduce((doubts, qualifier) => doubts | doubtBits[qualifier], 0));
}

/** The doubts of a qualifier as bits, so that a sum collects them by "or". */
export const doubtBits = { exact: 0, about: 1, nearly: 1, over: 2, 'at-least': 2, 'up-to': 4 } as const satisfies Record<Qualifier, number>;

/** How far below and above its value a figure can be read. Doubts are bits. */
export interface Leeway {
  below: number;
  above: number;
  leastDoubts: number;
  mostDoubts: number;
}

/** By its other claims: none of it stands where a source calls it another measure, and a part that the sources leave open may come on top. */
export function leewayOf(figure: Figure, figures: readonly Figure[], rank: SourceRank): Leeway {
  const counted = preferredClaim(figure, rank);
  const own = figure.claims.filter(({ readAs }) => readAs === undefined);
  const [lowest = counted, ...higher] = (own.length > 0 ? own : figure.claims).toSorted((a, b) => a.value - b.value);
  const least = own.length < figure.claims.length ? [] : [lowest];
  const most = [
    higher.at(-1) ?? lowest,
    ...figures
      .filter((part) => part.kind === 'measured' && part.partOf === figure.key && part.partUncertain === true)
      .map((part) => preferredClaim(part, rank)),
  ];
  return {
    below: counted.value - valueOfAll(least),
    above: valueOfAll(most) - counted.value,
    leastDoubts: doubtsOf(least),
    mostDoubts: doubtsOf(most),
  };
}

function valueOfAll(claims: readonly Claim[]): number {
  return claims.reduce((sum, { value }) => sum + value, 0);
}

function doubtsOf(claims: readonly Claim[]): number {
  return claims.reduce((doubts, { qualifier }) => doubts | doubtBits[qualifier], 0);
}

/** The value of a result, or null where no source gives one. */
export function valueOf(result: Result | undefined): number | null {
  return result === undefined || result.status === 'unreported' ? null : result.value;
}

/** The qualifier of a sum of several figures whose doubts were collected as bits. */
export function qualifierOfDoubts(doubts: number): Qualifier {
  if (doubts === 0) return 'exact';
  if (doubts === 2) return 'at-least';
  return doubts === 4 ? 'up-to' : 'about';
}
