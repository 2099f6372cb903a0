import { useMemo } from 'react';
import { round } from './BarDrawing';
import { layOutMarks } from './lay-out-marks';
import { MarkDrawing } from './MarkDrawing';
import { moveFocus } from './move-focus';
import { shapeMark } from './shape-mark';
import type { TimeScale } from './time-scale';
import type { TimelineMark, TimelineProps } from './timeline-props';
import styles from './MarkLane.module.css';

const TARGET = 24;
const PITCH = 12;
const NOTE_WIDTH = 320;
const NOTE_HEIGHT = 20;
/** More than any letter of the smallest size is wide, on average. */
const LETTER = 8;
const COMPACT_REACH = 3.5;
const COMPACT_PITCH = 8;

export interface MarkLaneProps extends Pick<TimelineProps, 'highlighted' | 'onHover' | 'onPickMark' | 'direction'> {
  items: readonly TimelineMark[];
  scale: TimeScale;
  /** A line at the foot of the lane, beside the day it names. */
  now: { x: number; label: string } | null;
  tabIndexOf: (id: string) => 0 | -1;
  onFocus: (id: string) => void;
}

/** Marks as rings, each with a target of 24 px of its own. */
export function MarkLane({ items, scale, now, tabIndexOf, onFocus, highlighted, onHover, onPickMark, direction }: MarkLaneProps) {
  const shapes = useMemo(() => new Map(items.map((item) => [item.id, { item, ...shapeMark(item, scale) }])), [items, scale]);
  const { rows, placed } = useMemo(
    () =>
      layOutMarks(
        [...shapes].map(([id, { at, end, room }]) => ({ id, at, end, room })),
        TARGET / 2,
        PITCH,
      ),
    [shapes],
  );
  const marksHeight = TARGET + Math.max(0, rows - 1) * PITCH;
  const nowHasRoom = now === null || now.x + now.label.length * LETTER < scale.width;
  const height = marksHeight + (nowHasRoom ? 4 : NOTE_HEIGHT);
  const yOf = (row: number) => TARGET / 2 + row * PITCH + 2;
  const noted = placed.find((mark) => mark.id === highlighted);

  return (
    <svg className={styles.plot} width={scale.width} height={height}>
      {now && (
        <foreignObject
          className={styles.through}
          x={round(nowHasRoom ? now.x + 6 : now.x - 6 - NOTE_WIDTH)}
          y={height - NOTE_HEIGHT}
          width={NOTE_WIDTH}
          height={NOTE_HEIGHT}
        >
          <div className={nowHasRoom ? styles.now : styles.nowBefore} dir={direction}>
            {now.label}
          </div>
        </foreignObject>
      )}
      {placed.map(({ id, at, end, row }) => {
        const shape = shapes.get(id);
        return (
          shape && (
            <g
              key={id}
              role="button"
              tabIndex={tabIndexOf(id)}
              data-operation={id}
              aria-label={shape.item.description}
              className={styles.mark}
              onClick={() => onPickMark(id)}
              onKeyDown={(event) => {
                moveFocus(event);
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onPickMark(id);
              }}
              onPointerEnter={() => onHover(id)}
              onPointerLeave={() => onHover(null)}
              onFocus={() => {
                onFocus(id);
                onHover(id);
              }}
              onBlur={() => onHover(null)}
            >
              <circle className={styles.target} cx={round(at)} cy={yOf(row)} r={TARGET / 2} />
              <MarkDrawing at={at} end={end} y={yOf(row)} vague={shape.vague} open={shape.open} inside={shape.item.inside} />
              {highlighted === id && <circle className={styles.outline} cx={round(at)} cy={yOf(row)} r={6} />}
              <circle className={styles.ring} cx={round(at)} cy={yOf(row)} r={8} />
            </g>
          )
        );
      })}
      {noted && (
        <MarkNote
          at={noted.at}
          y={yOf(noted.row)}
          width={scale.width}
          direction={direction}
          text={shapes.get(noted.id)?.item.description ?? ''}
        />
      )}
    </svg>
  );
}

/** A ring has no room for its name: it is written beside it while it is pointed at or in focus. */
function MarkNote({ at, y, width, direction, text }: { at: number; y: number; width: number; direction: 'ltr' | 'rtl'; text: string }) {
  const before = at > width / 2;
  return (
    <foreignObject
      className={styles.through}
      x={round(before ? at - 12 - NOTE_WIDTH : at + 12)}
      y={y - NOTE_HEIGHT / 2}
      width={NOTE_WIDTH}
      height={NOTE_HEIGHT}
      aria-hidden="true"
    >
      <div className={before ? styles.noteBefore : styles.note}>
        <bdi dir={direction}>{text}</bdi>
      </div>
    </foreignObject>
  );
}

/** The same marks close together and without targets, for a narrow axis: they are listed in words beside it. */
export function CompactMarkLane({ items, scale }: { items: readonly TimelineMark[]; scale: TimeScale }) {
  const shapes = useMemo(() => new Map(items.map((item) => [item.id, { item, ...shapeMark(item, scale) }])), [items, scale]);
  const { rows, placed } = useMemo(
    () =>
      layOutMarks(
        [...shapes].map(([id, { at, room }]) => ({ id, at, end: at, room })),
        COMPACT_REACH,
        COMPACT_PITCH,
      ),
    [shapes],
  );
  return (
    <svg className={styles.plot} width={scale.width} height={rows * COMPACT_PITCH + 2} aria-hidden="true">
      {placed.map(({ id, at, row }) => {
        const shape = shapes.get(id);
        const y = row * COMPACT_PITCH + COMPACT_PITCH / 2 + 1;
        return shape && <MarkDrawing key={id} at={at} end={at} y={y} vague={shape.vague} open={false} inside={shape.item.inside} />;
      })}
    </svg>
  );
}
