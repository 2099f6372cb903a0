import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef } from 'react';
import { round } from './BarDrawing';
import { clamp, type TimeScale } from './time-scale';
import type { MonthRange, TimelineProps } from './timeline-props';
import styles from './Brush.module.css';

const HEIGHT = 36;
const TRACK_TOP = 2;
const TRACK_HEIGHT = 32;
const HANDLE_WIDTH = 10;
const TARGET = 24;
const YEAR_WIDTH = 36;
const YEAR_TEXT = 28;
/** Pixels a pointer travels before a press becomes a drag. */
const SLACK = 3;

type Part = 'from' | 'to' | 'window';

interface Drag {
  part: Part;
  origin: number;
  /** From the pointer to the edge that is dragged. */
  offset: number;
  start: MonthRange;
  last: MonthRange;
  moving: boolean;
}

export interface BrushProps
  extends Pick<TimelineProps, 'range' | 'period' | 'onPeriodDraft' | 'onPeriod' | 'onPickYear' | 'sayMonth' | 'sayYear' | 'words'> {
  scale: TimeScale;
  /** Where operations lie, in pixels. */
  ticks: readonly number[];
}

/** The axis of years, which is also where the period is chosen. */
export function Brush({ scale, ticks, range, period, onPeriodDraft, onPeriod, onPickYear, sayMonth, sayYear, words }: BrushProps) {
  const drag = useRef<Drag | null>(null);
  const frame = useRef(0);
  const giveUp = useEffectEvent(() => {
    cancelAnimationFrame(frame.current);
    if (drag.current?.moving) onPeriodDraft(null);
    drag.current = null;
  });
  useEffect(() => {
    const handleEscape = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') giveUp();
    };
    document.addEventListener('keydown', handleEscape);
    return () => {
      document.removeEventListener('keydown', handleEscape);
      giveUp();
    };
  }, []);

  const left = scale.monthX(period.fromMonth);
  const right = scale.monthX(period.toMonth + 1);
  const [fromX, toX] = handlePlaces(left, right, scale.width);

  const pointerX = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return ((event.clientX - box.left) * scale.width) / box.width;
  };

  const handlePointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const origin = pointerX(event);
    const slider = event.target.closest('[role=slider]')?.getAttribute('data-part');
    const part = slider === 'from' || slider === 'to' ? slider : origin >= left && origin <= right ? 'window' : null;
    if (!part) return;
    drag.current = { part, origin, offset: (part === 'to' ? right : left) - origin, start: period, last: period, moving: false };
    if (part !== 'window') event.currentTarget.setPointerCapture(event.pointerId);
  };

  const handlePointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const held = drag.current;
    if (!held) return;
    if (event.buttons === 0) return handlePointerCancel();
    const at = pointerX(event);
    if (!held.moving) {
      if (Math.abs(at - held.origin) <= SLACK) return;
      held.moving = true;
      // Not before: a captured press would not reach the year under it as a click.
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    const next = dragged(held, at, scale, range);
    if (next.fromMonth === held.last.fromMonth && next.toMonth === held.last.toMonth) return;
    held.last = next;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      onPeriodDraft(held.last);
    });
  };

  const release = (): Drag | null => {
    const held = drag.current;
    drag.current = null;
    cancelAnimationFrame(frame.current);
    return held?.moving ? held : null;
  };

  const handlePointerUp = () => {
    const held = release();
    if (held) onPeriod(held.last, 'pointer');
  };

  const handlePointerCancel = () => {
    const held = release();
    if (held) onPeriodDraft(null);
  };

  const handleKeyDown = (part: 'from' | 'to') => (event: KeyboardEvent) => {
    const least = part === 'from' ? range.fromMonth : period.fromMonth;
    const most = part === 'from' ? period.toMonth : range.toMonth;
    const now = part === 'from' ? period.fromMonth : period.toMonth;
    const asked = monthByKey(event.key, now, least, most);
    if (asked === null) return;
    event.preventDefault();
    const month = clamp(asked, least, most);
    if (month !== now) onPeriod(part === 'from' ? { ...period, fromMonth: month } : { ...period, toMonth: month }, 'keyboard');
  };

  const slider = (part: 'from' | 'to', x: number) => {
    const month = part === 'from' ? period.fromMonth : period.toMonth;
    return (
      <g
        role="slider"
        tabIndex={0}
        className={styles.handle}
        data-part={part}
        aria-label={part === 'from' ? words.from : words.to}
        aria-orientation="horizontal"
        aria-valuemin={part === 'from' ? range.fromMonth : period.fromMonth}
        aria-valuemax={part === 'from' ? period.toMonth : range.toMonth}
        aria-valuenow={month}
        aria-valuetext={sayMonth(month)}
        onKeyDown={handleKeyDown(part)}
        transform={`translate(${round(x)} 0)`}
      >
        <rect className={styles.ring} x={-3} y={-3} width={HANDLE_WIDTH + 6} height={HEIGHT + 6} rx={4} />
        <rect
          className={part === 'from' ? styles.targetFrom : styles.targetTo}
          x={part === 'from' ? HANDLE_WIDTH - TARGET : 0}
          width={TARGET}
          height={HEIGHT}
        />
        <rect className={styles.grip} width={HANDLE_WIDTH} height={HEIGHT} rx={2} />
        <path className={styles.lines} d={`M3.5 ${HEIGHT / 2 - 5}v10M6.5 ${HEIGHT / 2 - 5}v10`} />
      </g>
    );
  };

  const besideHandles = (x: number) =>
    [fromX, toX].reduce((at, handle) => (at < handle + HANDLE_WIDTH && handle < at + YEAR_TEXT ? handle + HANDLE_WIDTH + 3 : at), x);
  const inner = Math.max(0, right - left - 1.5);
  return (
    <svg
      className={styles.brush}
      width={scale.width}
      height={HEIGHT}
      onPointerDown={handlePointerDown}
      onPointerMove={handlePointerMove}
      onPointerUp={handlePointerUp}
      onPointerCancel={handlePointerCancel}
      onDoubleClick={(event) => {
        if (event.target instanceof Element && !event.target.closest('[data-year]')) onPeriod(range, 'pointer');
      }}
    >
      <rect className={styles.track} y={TRACK_TOP} width={scale.width} height={TRACK_HEIGHT} />
      <path
        className={styles.grid}
        d={scale.years.map((month) => `M${round(scale.monthX(month))} ${TRACK_TOP}v${TRACK_HEIGHT}`).join('')}
      />
      <path className={styles.tick} d={ticks.map((x) => `M${round(x)} ${TRACK_TOP + TRACK_HEIGHT - 12}v8`).join('')} />
      <rect className={styles.window} x={round(left + 0.75)} y={TRACK_TOP + 0.75} width={round(inner)} height={TRACK_HEIGHT - 1.5} />
      {yearLabels(scale)
        .map((label) => ({ ...label, textX: besideHandles(label.x + 6) }))
        // A handle may push a name out of its year, or towards the next one.
        .filter(
          ({ x, textX }, at, all) =>
            textX + YEAR_TEXT <= scale.width && textX <= x + YEAR_WIDTH && textX >= (all[at - 1]?.textX ?? -YEAR_WIDTH) + YEAR_WIDTH,
        )
        .map(({ month, x, width, textX }) => (
          <g key={month} role="button" tabIndex={-1} data-year={month / 12} className={styles.year} onClick={() => onPickYear(month / 12)}>
            <rect x={round(x)} y={TRACK_TOP} width={width} height={TARGET} />
            <text x={round(textX)} y={TRACK_TOP + 14}>
              {sayYear(month / 12)}
            </text>
          </g>
        ))}
      {slider('from', fromX)}
      {slider('to', toX)}
    </svg>
  );
}

/** The years that have room for their name: all of them, or every second, third … */
export function yearLabels(scale: TimeScale): { month: number; x: number; width: number }[] {
  const [first = 0, second = first + 12] = scale.years;
  const room = scale.years.length > 1 ? scale.monthX(second) - scale.monthX(first) : scale.width;
  const step = Math.max(1, Math.ceil(YEAR_WIDTH / Math.max(1, room)));
  return scale.years
    .filter((_, index) => index % step === 0)
    .map((month) => ({ month, x: scale.monthX(month), width: YEAR_WIDTH }))
    .filter(({ x }) => x + YEAR_WIDTH <= scale.width + HANDLE_WIDTH);
}

/** Left edges of both handles, kept on the plot and apart from each other. */
function handlePlaces(left: number, right: number, width: number): [number, number] {
  const middle = clamp((left + right) / 2, HANDLE_WIDTH, width - HANDLE_WIDTH);
  const from = Math.min(Math.max(0, left - HANDLE_WIDTH / 2), middle - HANDLE_WIDTH);
  const to = Math.max(Math.min(width - HANDLE_WIDTH, right - HANDLE_WIDTH / 2), middle);
  return [from, to];
}

function dragged({ part, origin, offset, start }: Drag, at: number, scale: TimeScale, range: MonthRange): MonthRange {
  if (part === 'window') {
    const moved = Math.round(scale.monthAt(at + offset) - scale.monthAt(origin + offset));
    const months = clamp(moved, range.fromMonth - start.fromMonth, range.toMonth - start.toMonth);
    return { fromMonth: start.fromMonth + months, toMonth: start.toMonth + months };
  }
  const boundary = Math.round(scale.monthAt(at + offset));
  return part === 'from'
    ? { ...start, fromMonth: clamp(boundary, range.fromMonth, start.toMonth) }
    : { ...start, toMonth: clamp(boundary - 1, start.fromMonth, range.toMonth) };
}

function monthByKey(key: string, now: number, least: number, most: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return now - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return now + 1;
    case 'PageDown':
      return now - 12;
    case 'PageUp':
      return now + 12;
    case 'Home':
      return least;
    case 'End':
      return most;
    default:
      return null;
  }
}
