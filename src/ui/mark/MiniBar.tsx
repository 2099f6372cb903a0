import type { Doubt, MarkKind, Tone } from '@/ui/tone';
import { combStart, teeth } from './comb';
import styles from './MiniBar.module.css';
import { patternFill } from './pattern-fill';
import tones from './tone.module.css';

const heights = { row: 12, mini: 8 } as const;
const ABSENCE = 36;

/** A bar in a table or a ranking, as wide as its cell. `disputedValue` is the last part of `value`. */
export function MiniBar({
  value,
  maximum,
  tone,
  kind,
  doubt,
  size,
  disputedValue = 0,
}: {
  value: number;
  maximum: number;
  tone: Tone;
  kind: MarkKind;
  doubt: Doubt;
  size: keyof typeof heights;
  disputedValue?: number | undefined;
}) {
  const height = heights[size];
  const share = (part: number) => (maximum > 0 ? (100 * part) / maximum : 0);
  return (
    <svg className={`${styles.bar} ${tones[tone]}`} height={height} aria-hidden="true">
      {kind === 'value' && <Value share={share(value - disputedValue)} doubt={doubt} height={height} />}
      {kind === 'value' && disputedValue > 0 && (
        <Outline from={share(value - disputedValue)} share={share(disputedValue)} height={height} />
      )}
      {kind === 'disputed' && <Outline from={0} share={share(value)} height={height} />}
      {kind === 'zero' && <rect className={styles.zero} x="0.75" y="0.75" width="6.5" height={height - 1.5} />}
      {(kind === 'not-published' || kind === 'not-named') && <rect width={ABSENCE} height={height} fill={patternFill[kind]} />}
    </svg>
  );
}

function Value({ share, doubt, height }: { share: number; doubt: Doubt; height: number }) {
  const end = `${share}%`;
  const middle = height / 2;
  if (doubt === 'none') {
    return (
      <>
        <rect width="2" height={height} fill="currentColor" />
        <rect width={end} height={height} fill="currentColor" />
      </>
    );
  }
  if (doubt === 'all') return <line x2={end} y1={middle} y2={middle} stroke="currentColor" strokeWidth={height} strokeDasharray={teeth} />;
  const start = combStart[doubt];
  // A width in per cent minus pixels: the bar is pushed back and cut off at its base. Twice as wide as the cell, the box cuts nowhere else.
  const halved = `${share / 2}%`;
  return (
    <svg width="200%" height={height}>
      <g transform={`translate(${start} 0)`}>
        <rect width={halved} height={height} fill="currentColor" />
      </g>
      <svg className={styles.comb} x={halved} height={height}>
        <path d={`M${start + 2} ${middle}h10`} stroke="currentColor" strokeWidth={height} strokeDasharray={teeth} />
      </svg>
    </svg>
  );
}

function Outline({ from, share, height }: { from: number; share: number; height: number }) {
  return <rect className={styles.outline} x={`${from}%`} y="0.75" width={`${share}%`} height={height - 1.5} />;
}
