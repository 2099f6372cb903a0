import { arrow, round } from './BarDrawing';
import styles from './MarkDrawing.module.css';

const RADIUS = 3.5;

/** A ring on an axis, with a line for as long as it lasted. */
export function MarkDrawing({
  at,
  end,
  y,
  vague,
  open,
  inside,
}: {
  at: number;
  end: number;
  y: number;
  vague: boolean;
  open: boolean;
  inside: boolean;
}) {
  const edge = at + Math.sign(end - at) * RADIUS;
  const line = open ? arrow(edge, end, y) : `M${round(edge)} ${y}H${round(end)}M${round(end)} ${y - RADIUS}v${2 * RADIUS}`;
  return (
    <>
      {end !== at && <path className={styles.line} d={line} />}
      <circle
        className={inside ? styles.ring : styles.quiet}
        cx={round(at)}
        cy={y}
        r={RADIUS}
        strokeDasharray={vague ? '2 1.6' : undefined}
      />
    </>
  );
}
