import { round } from './BarDrawing';
import type { TimeScale } from './time-scale';
import styles from './DensityPlot.module.css';

const HEIGHT = 28;
const LEAST = 1;

/** Counts by month as one path: for more operations than can be told apart. */
export function DensityPlot({
  counts,
  most,
  fromMonth,
  scale,
}: {
  counts: Float64Array | undefined;
  most: number;
  fromMonth: number;
  scale: TimeScale;
}) {
  const steps = Array.from(counts ?? [], (count, index) => {
    const height = count === 0 ? 0 : Math.max(LEAST, (count / most) * (HEIGHT - 4));
    return `V${round(HEIGHT - height)}H${round(scale.monthX(fromMonth + index + 1))}`;
  });
  return (
    <svg className={styles.plot} width={scale.width} height={HEIGHT} aria-hidden="true">
      <path className={styles.density} d={`M0 ${HEIGHT}${steps.join('')}V${HEIGHT}z`} />
    </svg>
  );
}
