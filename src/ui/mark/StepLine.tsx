import type { Tone } from '@/ui/tone';
import { Glyph } from './Glyph';
import styles from './StepLine.module.css';
import tones from './tone.module.css';

const LEFT = 6;
const RIGHT = 110;
const TOP = 10;
const BASE = 48;
const GLYPH = 9;

/** A running total over time, one step an operation. `steps` are in order of time; `at`, `from` and `to` share one unit. */
export function StepLine({
  steps,
  from,
  to,
  tone,
  startLabel,
  endLabel,
  title,
}: {
  steps: readonly { at: number; total: number }[];
  from: number;
  to: number;
  tone: Tone;
  startLabel: string;
  endLabel: string;
  title: string;
}) {
  const last = steps.at(-1)?.total ?? 0;
  const x = (at: number) => round(LEFT + (RIGHT - LEFT) * (to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 0));
  const y = (total: number) => round(last > 0 ? BASE - (BASE - TOP) * (total / last) : BASE);
  const line = steps.map(({ at, total }) => `H${x(at)}V${y(total)}`).join('');
  return (
    <svg className={`${styles.line} ${tones[tone]}`} width="120" height="70" viewBox="0 0 120 70" role="img" aria-label={title}>
      <path className={styles.base} d="M6 48.5H114" />
      <path d={`M${LEFT} ${BASE}${line}H${RIGHT}`} fill="none" stroke="currentColor" strokeWidth="2" />
      {last > 0 && <Glyph tone={tone} size={GLYPH} x={RIGHT - GLYPH / 2} y={TOP - GLYPH / 2} />}
      <text className={styles.label} x={LEFT} y="64" direction="ltr">
        {startLabel}
      </text>
      <text className={styles.label} x="116" y="64" textAnchor="end" direction="ltr">
        {endLabel}
      </text>
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
