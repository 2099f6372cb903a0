import { round } from './BarDrawing';
import type { BandSpan } from './band-spans';
import type { TimeScale } from './time-scale';
import type { MonthRange } from './timeline-props';
import styles from './Backdrop.module.css';

export interface BackdropProps {
  scale: TimeScale;
  bands: readonly BandSpan[];
  /** The day on which the data were last brought up to date. */
  now: number | null;
  period: MonthRange;
  range: MonthRange;
  /** The months at which a line is drawn. */
  lines: readonly number[];
}

/** What stands behind every lane: tinted bands, the beginnings of years, today, and the edges of the chosen period. */
export function Backdrop({ scale, bands, now, period, range, lines }: BackdropProps) {
  const edges = [
    ...(period.fromMonth > range.fromMonth ? [period.fromMonth] : []),
    ...(period.toMonth < range.toMonth ? [period.toMonth + 1] : []),
  ];
  return (
    <svg className={styles.backdrop} width={scale.width} aria-hidden="true">
      {bands
        .filter((_, index) => index % 2 === 0)
        .map((band) => (
          <rect key={band.id} className={styles.band} x={round(band.from)} width={round(band.to - band.from)} height="100%" />
        ))}
      {lines.map((month) => (
        <Upright key={month} className={styles.grid} x={scale.monthX(month)} />
      ))}
      {now !== null && <Upright className={styles.now} x={scale.x(now)} />}
      {edges.map((month) => (
        <Upright key={month} className={styles.edge} x={scale.monthX(month)} />
      ))}
    </svg>
  );
}

function Upright({ x, className }: { x: number; className: string | undefined }) {
  return <line className={className} x1={round(x)} x2={round(x)} y1="0" y2="100%" />;
}
