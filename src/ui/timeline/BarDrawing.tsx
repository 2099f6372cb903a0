import type { BarShape } from './shape-bar';
import styles from './BarDrawing.module.css';

const HEIGHT = 8;
const DAYS_HEIGHT = 14;
const TOOTH = 2;
const ARROW = 4;

/** A period on an axis, around the height `y`. */
export function BarDrawing({ shape, y, soft, inside }: { shape: BarShape; y: number; soft: boolean; inside: boolean }) {
  const { solid, teeth, open, days } = shape;
  const top = y - HEIGHT / 2;
  const pieces = [
    ...(solid ? [`M${round(solid.from)} ${top}H${round(solid.to)}v${HEIGHT}H${round(solid.from)}z`] : []),
    ...teeth.map((tooth) => `M${round(tooth)} ${top}h${TOOTH}v${HEIGHT}h-${TOOTH}z`),
  ];
  const daysPath = days
    .map((span) => `M${round(span.from)} ${y - DAYS_HEIGHT / 2}H${round(span.to)}v${DAYS_HEIGHT}H${round(span.from)}z`)
    .join('');
  const look = inside ? (soft ? styles.soft : styles.bar) : styles.outside;
  return (
    <>
      {open && <path className={styles.open} d={arrow(open.at, open.tip, y)} />}
      <path className={look} d={pieces.join('')} />
      {daysPath && <path className={inside ? styles.bar : styles.outside} d={daysPath} />}
    </>
  );
}

/** A line that leads to a day nobody has named. */
export function arrow(from: number, tip: number, y: number): string {
  const back = tip > from ? -ARROW : ARROW;
  return `M${round(from)} ${y}H${round(tip)}M${round(tip + back)} ${y - ARROW}L${round(tip)} ${y}l${back} ${ARROW}`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
