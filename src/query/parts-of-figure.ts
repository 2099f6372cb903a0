import type { Figure } from '@/domain/figure';
import type { Qualifier } from '@/domain/qualifier';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from './index-dataset';
import { type FigureReceipt, figuresOf } from './receipt';
import { doubtBits, qualifierOfDoubts, qualifierOfSum } from './result';

export interface DoubtfulSum {
  value: number;
  qualifier: Qualifier;
}

/** One way to read how parts lie in their whole. Where the sources leave it open there are two. */
export interface PartsReading {
  kind: 'inside' | 'on-top';
  /** Parts within the whole, in the order of the record. */
  inside: readonly FigureReceipt[];
  /** Parts that come on top of it. */
  onTop: readonly FigureReceipt[];
  /** What the parts within reach together. */
  sum: DoubtfulSum;
  /** What no part covers; null where the parts reach the whole or go beyond it. */
  rest: DoubtfulSum | null;
  /** Whole and what comes on top of it; null where nothing does. */
  reach: DoubtfulSum | null;
}

/** A figure with the parts that the sources give of it. */
export interface WholeWithParts {
  whole: FigureReceipt;
  readings: readonly PartsReading[];
  /** Parts counted in something else than the whole: they lie in it, but are no piece of its number. */
  unlike: readonly FigureReceipt[];
}

/** Every figure of a record that has parts: of the whole operation first, then of single countries. */
export function wholesWithParts(index: DatasetIndex, operation: Operation): readonly WholeWithParts[] {
  const { whole, byCountry } = figuresOf(index, operation);
  return [...whole, ...byCountry]
    .flatMap((receipt) => withParts(receipt))
    .filter(({ receipt }) => receipt.parts.length > 0)
    .map(({ receipt }) => readParts(receipt));
}

/** A figure among its wholes: 0 for one that is no part, 1 for its parts, and so on. */
export interface PlacedPart {
  receipt: FigureReceipt;
  depth: number;
}

/** A figure with its parts and theirs, each after its whole. */
export function withParts(receipt: FigureReceipt, depth = 0): readonly PlacedPart[] {
  return [{ receipt, depth }, ...receipt.parts.flatMap((part) => withParts(part, depth + 1))];
}

function readParts(whole: FigureReceipt): WholeWithParts {
  const alike = whole.parts.filter(({ figure }) => isAlike(figure, whole.figure));
  const isUncertain = alike.some(({ figure }) => figure.partUncertain === true);
  const certain = alike.filter(({ figure }) => figure.partUncertain !== true);
  const readings: PartsReading[] = [];
  if (alike.length > 0) readings.push(readingOf('inside', whole, alike, []));
  if (isUncertain)
    readings.push(
      readingOf(
        'on-top',
        whole,
        certain,
        alike.filter((part) => !certain.includes(part)),
      ),
    );
  return { whole, readings, unlike: whole.parts.filter((part) => !alike.includes(part)) };
}

function readingOf(
  kind: PartsReading['kind'],
  { preferred }: FigureReceipt,
  inside: readonly FigureReceipt[],
  onTop: readonly FigureReceipt[],
): PartsReading {
  const sum = sumOf(inside.map((part) => part.preferred));
  const rest = preferred.value - sum.value;
  return {
    kind,
    inside,
    onTop,
    sum,
    rest: rest > 0 ? { value: rest, qualifier: qualifierOfRest(preferred.qualifier, inside) } : null,
    reach: onTop.length === 0 ? null : sumOf([preferred, ...onTop.map((part) => part.preferred)]),
  };
}

function isAlike(part: Figure, whole: Figure): boolean {
  if (part.kind === 'measured') return whole.kind === 'measured' && part.measure === whole.measure;
  return whole.kind === 'single' && part.unit === whole.unit;
}

function sumOf(claims: readonly DoubtfulSum[]): DoubtfulSum {
  return { value: claims.reduce((sum, { value }) => sum + value, 0), qualifier: qualifierOfSum(claims.map(({ qualifier }) => qualifier)) };
}

const opposite = { 0: 0, 1: 1, 2: 4, 4: 2 } as const;

/** What is taken away doubts the other way: a part of "over 20" leaves "up to" the rest. */
function qualifierOfRest(whole: Qualifier, parts: readonly FigureReceipt[]): Qualifier {
  return qualifierOfDoubts(
    parts.reduce((doubts, { preferred }) => doubts | opposite[doubtBits[preferred.qualifier]], doubtBits[whole] as number),
  );
}
