import { memo, useMemo, useState, type PointerEvent } from 'react';
import { Backdrop } from './Backdrop';
import { BarDrawing, round } from './BarDrawing';
import { Brush, yearLabels } from './Brush';
import { DensityPlot } from './DensityPlot';
import { LaneLabel } from './LaneLabel';
import { CompactMarkLane } from './MarkLane';
import { moveFocus } from './move-focus';
import { shapeBar } from './shape-bar';
import type { DrawnTimelineProps } from './timeline-props';
import { useTimeScale } from './use-time-scale';
import styles from './RowTimeline.module.css';

/** Columns before and after the axis, with the space beside it, in pixels; as in the style sheet. */
const COLUMNS = { narrow: { name: 136, value: 68 }, roomy: { name: 208, value: 120 } };
const GAP = 8;
const ROOMY_FROM = 600;
const BAR_HEIGHT = 20;
const MOST_ROWS = 12;
const MARKS = 'marks';

/** One row an operation, all bars on one narrow axis. */
export const RowTimeline = memo(function RowTimeline(props: DrawnTimelineProps) {
  const { width, lanes, bars, marks, now, extent, range, period, words, direction, highlighted, onHover, barDensity, markDensity, opened } =
    props;
  const [lastFocused, setLastFocused] = useState<string | null>(null);
  const columns = width >= ROOMY_FROM ? COLUMNS.roomy : COLUMNS.narrow;
  const scale = useTimeScale(extent, Math.max(48, width - columns.name - columns.value - 2 * GAP));
  const shapes = useMemo(
    () =>
      (barDensity ? [] : bars.map((bar) => ({ bar, shape: shapeBar(bar, scale) }))).toSorted(
        (a, b) => a.shape.from - b.shape.from || (a.bar.id < b.bar.id ? -1 : 1),
      ),
    [bars, scale, barDensity],
  );
  const drawn = lanes.map((lane) => {
    const members = shapes.filter(({ bar }) => bar.lane === lane.id);
    const shown = opened.has(lane.id) ? members : members.slice(0, MOST_ROWS);
    return { lane, shown, hidden: members.length - shown.length };
  });
  const listed = marks && opened.has(MARKS) ? marks.items : [];
  const rows = [...drawn.flatMap(({ shown }) => shown.map(({ bar }) => bar.id)), ...listed.map((mark) => mark.id)];
  const stop = lastFocused !== null && rows.includes(lastFocused) ? lastFocused : rows[0];
  const most = Math.max(1, ...[...(barDensity?.values() ?? [])].flatMap((counts) => [...counts]));
  const isWhole = period.fromMonth === range.fromMonth && period.toMonth === range.toMonth;

  const backdrop = (
    <Backdrop
      scale={scale}
      bands={[]}
      now={now?.day ?? null}
      period={period}
      range={range}
      lines={yearLabels(scale).map(({ month }) => month)}
    />
  );
  const buttonOf = (id: string, onPick: (id: string) => void) => ({
    type: 'button' as const,
    'data-operation': id,
    tabIndex: id === stop ? 0 : -1,
    onKeyDown: moveFocus,
    onClick: () => onPick(id),
    // A finger leaves no hover behind.
    onPointerEnter: (event: PointerEvent) => event.pointerType === 'mouse' && onHover(id),
    onPointerLeave: () => onHover(null),
    onFocus: () => {
      setLastFocused(id);
      onHover(id);
    },
    onBlur: () => onHover(null),
  });
  const rowClass = (id: string, base: string | undefined) => (highlighted === id ? `${base} ${styles.highlighted}` : base);

  return (
    <div className={styles.timeline} data-rows="">
      <div className={styles.axis}>
        <div>
          <p className={styles.period}>{words.period}</p>
          {isWhole ? (
            <p className={styles.hint} data-tool="">
              {words.dragHint}
            </p>
          ) : (
            <button type="button" className={styles.more} data-tool="" onClick={() => props.onPeriod(range, 'pointer')}>
              {words.wholePeriod}
            </button>
          )}
        </div>
        <Brush
          scale={scale}
          ticks={shapes.map(({ shape }) => (shape.from + shape.to) / 2)}
          range={range}
          period={period}
          onPeriodDraft={props.onPeriodDraft}
          onPeriod={props.onPeriod}
          onPickYear={props.onPickYear}
          sayMonth={props.sayMonth}
          sayYear={props.sayYear}
          words={words}
        />
        <p className={styles.valueHeading}>
          <span className={styles.glyph} aria-hidden="true">
            {props.glyph}
          </span>
          {props.valueHeading}
        </p>
      </div>
      {drawn.map(({ lane, shown, hidden }) => (
        <section key={lane.id} className={styles.lane}>
          <h3 className={styles.heading}>
            <LaneLabel lane={lane} onPick={props.onPickLane} />
          </h3>
          {barDensity ? (
            <div className={styles.strip}>
              {backdrop}
              <DensityPlot counts={barDensity.get(lane.id)} most={most} fromMonth={extent.fromMonth} scale={scale} />
            </div>
          ) : (
            <ul className={styles.rows}>
              {backdrop}
              {shown.map(({ bar, shape }) => (
                <li key={bar.id} data-row="">
                  <button {...buttonOf(bar.id, props.onPickBar)} aria-label={bar.description} className={rowClass(bar.id, styles.row)}>
                    <bdi className={nameClass(bar.inside, bar.possibly)} lang={bar.nameLanguage}>
                      {bar.name}
                    </bdi>{' '}
                    <svg className={styles.plot} width={scale.width} height={BAR_HEIGHT} aria-hidden="true">
                      <BarDrawing shape={shape} y={BAR_HEIGHT / 2} soft={bar.soft} inside={bar.inside} />
                      {highlighted === bar.id && (
                        <rect
                          className={styles.outline}
                          x={round(shape.from - 3)}
                          y={2}
                          width={round(shape.to - shape.from + 6)}
                          height={BAR_HEIGHT - 4}
                        />
                      )}
                    </svg>
                    <span className={styles.value} dir={direction}>
                      {bar.value}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          {hidden > 0 && (
            <button type="button" className={styles.more} onClick={() => props.onOpen(lane.id)}>
              {words.more(hidden)}
            </button>
          )}
        </section>
      ))}
      {marks && (
        <section className={styles.lane}>
          <h3 className={styles.heading}>
            {marks.label} <span className={styles.count}>{marks.count}</span>
          </h3>
          <div className={styles.strip}>
            {backdrop}
            {markDensity ? (
              <DensityPlot counts={markDensity} most={Math.max(1, ...markDensity)} fromMonth={extent.fromMonth} scale={scale} />
            ) : (
              <CompactMarkLane items={marks.items} scale={scale} />
            )}
          </div>
          {listed.length > 0 && (
            <ul className={styles.rows}>
              {listed.map((mark) => (
                <li key={mark.id} data-row="">
                  <button
                    {...buttonOf(mark.id, props.onPickMark)}
                    className={rowClass(mark.id, mark.inside ? styles.mark : styles.markOutside)}
                  >
                    <bdi>{mark.description}</bdi>
                  </button>
                </li>
              ))}
            </ul>
          )}
          {listed.length === 0 && marks.items.length > 0 && (
            <button type="button" className={styles.more} onClick={() => props.onOpen(MARKS)}>
              {words.list(marks.items.length)}
            </button>
          )}
        </section>
      )}
    </div>
  );
});

function nameClass(inside: boolean, possibly: boolean): string {
  return [styles.name, ...(inside ? [] : [styles.outside]), ...(possibly ? [styles.possibly] : [])].join(' ');
}
