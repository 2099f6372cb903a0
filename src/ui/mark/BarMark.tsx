import type { Doubt, MarkKind } from '@/ui/tone';
import styles from './BarMark.module.css';
import { comb, teeth } from './comb';
import { patternFill } from './pattern-fill';

const LEAST = 2;
const ZERO = 8;

/** A bar within an svg, drawn from its base along the x axis in the current colour. Lengths are pixels; `disputed` is the last part of `length`. */
export function BarMark({
  kind,
  doubt,
  length,
  disputed = 0,
  thickness,
  absence,
}: {
  kind: MarkKind;
  doubt: Doubt;
  length: number;
  disputed?: number;
  thickness: number;
  /** Length of the block that stands for a value nobody published. */
  absence: number;
}) {
  switch (kind) {
    case 'none':
      return null;
    case 'not-published':
    case 'not-named':
      return <rect width={absence} height={thickness} fill={patternFill[kind]} />;
    case 'zero':
      return <rect className={styles.zero} x="0.75" y="0.75" width={ZERO - 1.5} height={thickness - 1.5} />;
    case 'disputed':
      return <Outline from={0} to={length} thickness={thickness} />;
    case 'value': {
      const certain = Math.max(length, LEAST) - disputed;
      const { solid, from, to } = comb(certain, doubt);
      return (
        <>
          <rect width={solid} height={thickness} fill="currentColor" />
          {to > from && (
            <path d={`M${from} ${thickness / 2}H${to}`} stroke="currentColor" strokeWidth={thickness} strokeDasharray={teeth} />
          )}
          {disputed > 0 && <Outline from={certain} to={certain + disputed} thickness={thickness} />}
        </>
      );
    }
  }
}

function Outline({ from, to, thickness }: { from: number; to: number; thickness: number }) {
  const end = Math.max(to, from + LEAST) - 0.75;
  return <path className={styles.outline} d={`M${from} 0.75H${end}V${thickness - 0.75}H${from}`} />;
}
