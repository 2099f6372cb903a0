import type { ReactNode } from 'react';
import { useInlineSize } from '@/ui/use-inline-size';
import { BarDrawing, round } from './BarDrawing';
import { MarkDrawing } from './MarkDrawing';
import styles from './PeriodChart.module.css';
import { periodTicks, type TickStep } from './period-ticks';
import { shapeBar } from './shape-bar';
import { shapeMark } from './shape-mark';
import type { TimeScale } from './time-scale';
import type { DayRange, MonthRange } from './timeline-props';
import { useTimeScale } from './use-time-scale';

export interface PeriodRow {
  id: string;
  label: ReactNode;
  /** A second line, quiet. */
  detail: ReactNode | null;
  /** What stands at the end of the row, such as a number. */
  value: ReactNode | null;
  /** Null where the first day is unknown. */
  start: DayRange | null;
  /** Null where the last day is unknown or still to come. */
  end: DayRange | null;
  /** A ring is an activity; a soft bar is a period that another source contradicts. */
  look: 'bar' | 'soft' | 'ring';
  /** What the drawing says: name and period in words. */
  description: string;
}

interface PeriodChartProps {
  rows: readonly PeriodRow[];
  /** The whole months that are shown. */
  extent: MonthRange;
  sayTick: (month: number, step: TickStep) => string;
  title: string;
  /** Direction of the page's text; time itself always runs left to right. */
  direction: 'ltr' | 'rtl';
  /** Where a label stands: above its bar, or in a column at the start of the row where there is room for one. */
  placement: 'above' | 'beside';
}

const assumedWidth = 480;
const height = 16;

/** Periods over one axis of time, a row each. */
export function PeriodChart({ rows, extent, sayTick, title, direction, placement }: PeriodChartProps) {
  const [ref, width] = useInlineSize(assumedWidth);
  const scale = useTimeScale(extent, width);
  const ticks = periodTicks(extent, scale, sayTick);
  return (
    <div className={styles.chart} dir={direction}>
      <div className={styles.plane} data-placement={placement}>
        <svg className={styles.lines} aria-hidden="true">
          {ticks.map(({ month, x }) => (
            <line key={month} x1={round(x)} x2={round(x)} y1="0" y2="100%" />
          ))}
        </svg>
        <ul className={styles.rows} aria-label={title}>
          {rows.map((row) => (
            <Row key={row.id} row={row} scale={scale} direction={direction} />
          ))}
        </ul>
        <div ref={ref} className={styles.axis}>
          <svg className={styles.ticks} aria-hidden="true">
            {ticks.map(({ month, label, x }) => (
              <g key={month}>
                <line x1={round(x)} x2={round(x)} y1="0" y2="6" />
                <text x={round(x) + 5} y="15" direction="ltr">
                  {label}
                </text>
              </g>
            ))}
          </svg>
        </div>
      </div>
    </div>
  );
}

function Row({ row, scale, direction }: { row: PeriodRow; scale: TimeScale; direction: 'ltr' | 'rtl' }) {
  const { label, detail, value, description, look } = row;
  const bar = shapeBar(row, scale);
  const mark = shapeMark(row, scale);
  const from = look === 'ring' ? mark.at - height / 4 : bar.from;
  const to = look === 'ring' ? Math.max(mark.at, mark.end) + height / 4 : bar.to;
  return (
    <li className={styles.row}>
      <div className={styles.heading}>
        {/* As wide as the way to the bar, and narrower where the words need the room. */}
        <svg
          className={styles.way}
          width={Math.max(0, round(direction === 'ltr' ? from : scale.width - to))}
          height="1"
          aria-hidden="true"
        />
        <div className={styles.words}>
          <div className={styles.label}>{label}</div>
          {detail !== null && <div className={styles.detail}>{detail}</div>}
        </div>
      </div>
      {value !== null && <div className={styles.value}>{value}</div>}
      <span className={styles.description}>{description}</span>
      <svg className={styles.plot} viewBox={`0 0 ${scale.width} ${height}`} preserveAspectRatio="none" height={height} aria-hidden="true">
        {look === 'ring' ? (
          <MarkDrawing {...mark} y={height / 2} inside />
        ) : (
          <BarDrawing shape={bar} y={height / 2} soft={look === 'soft'} inside />
        )}
      </svg>
    </li>
  );
}
