import { memo, useMemo, useState, type ReactNode } from 'react';
import { Backdrop } from './Backdrop';
import { bandSpans, type BandSpan } from './band-spans';
import { BarDrawing, round } from './BarDrawing';
import { Brush } from './Brush';
import { DensityPlot } from './DensityPlot';
import { LaneLabel } from './LaneLabel';
import { layOutTimeline, type PlacedBar } from './lay-out-timeline';
import { MarkLane } from './MarkLane';
import { moveFocus } from './move-focus';
import { shapeBar, type BarShape } from './shape-bar';
import type { DrawnTimelineProps, TimelineBar } from './timeline-props';
import { textWidth } from '@/ui/text-width';
import { useTimeScale } from './use-time-scale';
import styles from './WideTimeline.module.css';

const LABEL_COLUMN = 172;
const BAND_HEIGHT = 21;
const ROW = 24;
const LANE_PAD = 2;
const MOST_ROWS = 12;

/** Lanes of bars with their names and values beside them, over one axis. */
export const WideTimeline = memo(function WideTimeline(props: DrawnTimelineProps) {
  const {
    lanes,
    bars,
    marks,
    bands,
    now,
    extent,
    range,
    period,
    words,
    direction,
    highlighted,
    onHover,
    barDensity,
    markDensity,
    textScale,
  } = props;
  const scale = useTimeScale(extent, props.width - LABEL_COLUMN);
  const [lastFocused, setLastFocused] = useState<string | null>(null);

  const shapes = useMemo(
    () => new Map(barDensity ? [] : bars.map((bar) => [bar.id, { bar, shape: shapeBar(bar, scale) }])),
    [bars, scale, barDensity],
  );
  const layout = useMemo(
    () =>
      layOutTimeline(
        [...shapes.values()].map(({ bar, shape }) => ({
          id: bar.id,
          lane: bar.lane,
          from: shape.from,
          to: shape.to,
          label: labelWidth(bar, textScale, direction),
        })),
        scale.width,
      ),
    [shapes, scale, textScale, direction],
  );
  const spans = bandSpans(bands, scale);
  const nowX = now ? scale.x(now.day) : null;
  const drawn = lanes.map((lane) => {
    const { rows, placed } = layout.get(lane.id) ?? { rows: 1, placed: [] };
    const shownRows = props.opened.has(lane.id) ? rows : Math.min(rows, MOST_ROWS);
    const shown = placed.filter((place) => place.row < shownRows);
    return { lane, rows: shownRows, placed: shown, hidden: placed.length - shown.length };
  });
  const marked = markDensity ? [] : (marks?.items ?? []);
  const stops = [...drawn.flatMap(({ placed }) => placed.map(({ id }) => id)), ...marked.map(({ id }) => id)];
  const stop = lastFocused !== null && stops.includes(lastFocused) ? lastFocused : stops[0];
  const tabIndexOf = (id: string) => (id === stop ? 0 : -1);
  const most = Math.max(1, ...[...(barDensity?.values() ?? [])].flatMap((counts) => [...counts]));
  const nowLabel = now && nowX !== null ? { x: nowX, label: now.label } : null;
  const isWhole = period.fromMonth === range.fromMonth && period.toMonth === range.toMonth;

  return (
    <div className={styles.timeline}>
      <div className={styles.lanes} data-rows="">
        <Backdrop scale={scale} bands={spans} now={now?.day ?? null} period={period} range={range} lines={scale.years} />
        {spans.length > 0 && (
          <div className={styles.bands}>
            <svg className={styles.plot} width={scale.width} height={BAND_HEIGHT}>
              {spans.map((band) => (
                <BandHead key={band.id} band={band} direction={direction} />
              ))}
            </svg>
          </div>
        )}
        {drawn.map(({ lane, rows, placed, hidden }) => (
          <div key={lane.id} role="group" aria-label={`${lane.label} ${lane.count}`} className={styles.lane} data-row="">
            <div className={styles.label}>
              <LaneLabel lane={lane} onPick={props.onPickLane} />
              {hidden > 0 && (
                <button type="button" className={styles.more} onClick={() => props.onOpen(lane.id)}>
                  {words.more(hidden)}
                </button>
              )}
            </div>
            {barDensity ? (
              <DensityPlot counts={barDensity.get(lane.id)} most={most} fromMonth={extent.fromMonth} scale={scale} />
            ) : (
              <svg className={styles.plot} width={scale.width} height={rows * ROW + 2 * LANE_PAD}>
                {placed.map((place) => {
                  const known = shapes.get(place.id);
                  return (
                    known && (
                      <BarButton
                        key={place.id}
                        bar={known.bar}
                        shape={known.shape}
                        place={place}
                        tabIndex={tabIndexOf(place.id)}
                        highlighted={highlighted === place.id}
                        crossed={nowX !== null && place.labelFrom < nowX && nowX < place.labelFrom + place.labelWidth}
                        glyph={props.glyph}
                        direction={direction}
                        onPick={props.onPickBar}
                        onHover={onHover}
                        onFocus={setLastFocused}
                      />
                    )
                  );
                })}
              </svg>
            )}
          </div>
        ))}
        {marks && (
          <div role="group" aria-label={`${marks.label} ${marks.count}`} className={styles.lane} data-row="">
            <div className={styles.label}>
              <p className={styles.heading}>
                <strong>{marks.label}</strong> <span>{marks.count}</span>
              </p>
            </div>
            {markDensity ? (
              <DensityPlot counts={markDensity} most={Math.max(1, ...markDensity)} fromMonth={extent.fromMonth} scale={scale} />
            ) : (
              <MarkLane
                items={marks.items}
                scale={scale}
                now={nowLabel}
                tabIndexOf={tabIndexOf}
                onFocus={setLastFocused}
                highlighted={highlighted}
                onHover={onHover}
                onPickMark={props.onPickMark}
                direction={direction}
              />
            )}
          </div>
        )}
      </div>
      <div className={styles.axis}>
        <div className={styles.label}>
          <p className={styles.heading}>
            <strong>{words.period}</strong>
          </p>
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
          ticks={[...shapes.values()].map(({ shape }) => (shape.from + shape.to) / 2)}
          range={range}
          period={period}
          onPeriodDraft={props.onPeriodDraft}
          onPeriod={props.onPeriod}
          onPickYear={props.onPickYear}
          sayMonth={props.sayMonth}
          sayYear={props.sayYear}
          words={words}
        />
      </div>
    </div>
  );
});

interface BarButtonProps {
  bar: TimelineBar;
  shape: BarShape;
  place: PlacedBar;
  tabIndex: 0 | -1;
  highlighted: boolean;
  /** The line of today runs behind its label. */
  crossed: boolean;
  glyph: ReactNode;
  direction: 'ltr' | 'rtl';
  onPick: (id: string) => void;
  onHover: (id: string | null) => void;
  onFocus: (id: string) => void;
}

const BarButton = memo(function BarButton(props: BarButtonProps) {
  const { bar, shape, place, tabIndex, highlighted, crossed, glyph, direction, onPick, onHover, onFocus } = props;
  const top = LANE_PAD + place.row * ROW;
  const middle = top + ROW / 2;
  const names = [styles.words, ...(crossed || place.side === 'over' ? [styles.raised] : []), ...(bar.inside ? [] : [styles.outside])];
  return (
    <g
      role="button"
      tabIndex={tabIndex}
      data-operation={bar.id}
      aria-label={bar.description}
      className={styles.bar}
      onClick={() => onPick(bar.id)}
      onKeyDown={(event) => {
        moveFocus(event);
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPick(bar.id);
      }}
      onPointerEnter={() => onHover(bar.id)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => {
        onFocus(bar.id);
        onHover(bar.id);
      }}
      onBlur={() => onHover(null)}
    >
      <rect className={styles.target} x={round(place.from)} y={top} width={round(Math.max(ROW, place.to - place.from))} height={ROW} />
      <BarDrawing shape={shape} y={middle} soft={bar.soft} inside={bar.inside} />
      {highlighted && (
        <rect className={styles.outline} x={round(shape.from - 3)} y={middle - 8} width={round(shape.to - shape.from + 6)} height={16} />
      )}
      <foreignObject
        className={place.side === 'left' ? styles.leftOf : styles.through}
        x={round(place.labelFrom)}
        y={top}
        width={Math.ceil(place.labelWidth)}
        height={ROW}
      >
        <div className={names.join(' ')} dir="ltr">
          <bdi className={bar.possibly ? styles.possibly : styles.name} lang={bar.nameLanguage}>
            {bar.name}
          </bdi>{' '}
          <span className={styles.value}>
            <span className={styles.glyph} aria-hidden="true">
              {glyph}
            </span>
            <span dir={direction}>{bar.value}</span>
          </span>
        </div>
      </foreignObject>
      <rect
        className={styles.ring}
        x={round(place.from - 4)}
        y={top + 1}
        width={round(place.to - place.from + 8)}
        height={ROW - 2}
        rx={2}
      />
    </g>
  );
});

/** Pixels, as in the style sheet: the size of the type, what a name takes at most, and the spaces and the glyph between name and number. */
const LABEL = { type: { ltr: 12, rtl: 13 }, longest: 384, beforeValue: 8, glyph: 11, slack: 2 };

function labelWidth({ name, valueText }: TimelineBar, textScale: number, direction: 'ltr' | 'rtl'): number {
  const type = LABEL.type[direction] * textScale;
  const nameWidth = Math.min(LABEL.longest * textScale, textWidth(name, type));
  return Math.ceil(nameWidth + textWidth(valueText, type) + textScale * (LABEL.beforeValue + LABEL.glyph + LABEL.slack));
}

function BandHead({ band, direction }: { band: BandSpan; direction: 'ltr' | 'rtl' }) {
  const gap = band.from > 0 ? 6 : 0;
  return (
    <>
      <path className={band.open ? styles.bandOpen : styles.band} d={`M${round(band.from + gap)} .5H${round(band.to)}`} />
      <foreignObject
        x={round(band.from + gap + 6)}
        y={3}
        width={round(Math.max(0, band.to - band.from - gap - 6))}
        height={BAND_HEIGHT - 3}
      >
        <div className={styles.bandLabel} dir={direction}>
          {band.label}
        </div>
      </foreignObject>
    </>
  );
}
