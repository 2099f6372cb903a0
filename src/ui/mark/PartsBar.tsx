import { type ReactNode, useId } from 'react';
import type { Doubt, Tone } from '@/ui/tone';
import { useInlineSize } from '@/ui/use-inline-size';
import { comb, teeth } from './comb';
import { layOutParts, type PlacedPart } from './lay-out-parts';
import styles from './PartsBar.module.css';
import { patternFill } from './pattern-fill';
import tones from './tone.module.css';

export interface WholePart {
  id: string;
  value: number;
  doubt: Doubt;
  /** A rest is what no part explains; what comes on top lies beyond the whole. */
  kind: 'part' | 'rest' | 'on-top';
  /** The number, as HTML with `<data>`. */
  amount: ReactNode;
  label: string;
  /** The language of the label, where it is not that of the page. */
  labelLanguage?: string | undefined;
}

interface Sum {
  value: number;
  amount: ReactNode;
}

export interface PartsReading {
  id: string;
  title: string | null;
  parts: readonly WholePart[];
  whole: Sum;
  /** Where parts come on top: what all reach together. */
  reach: Sum | null;
}

interface PartsBarProps {
  readings: readonly PartsReading[];
  tone: Tone;
  direction: 'ltr' | 'rtl';
}

/** CSS pixels. */
const assumedWidth = 640;
const [barTop, barHeight, height] = [6, 26, 36];
const gap = 2;
const least = 2;
/** What a tick and a comb need beyond the end of the bar. */
const overhang = 8;
/** What a number needs beside the end of the bar, and from what width on there is room for it. */
const [besideTick, roomy] = [96, 480];
/** The least column of words below a part, a letter of them, and how many lines they may have. */
const [column, letter, lines] = [88, 6.8, 3];
const [keyWidth, keyHeight] = [48, 8];

/** A whole with its parts: a bar for each reading of the sources, all on one scale. */
export function PartsBar({ readings, tone, direction }: PartsBarProps) {
  const [ref, width] = useInlineSize(assumedWidth);
  const placed = readings.map((reading) => ({ reading, parts: layOutParts(reading.parts, reading.whole.value) }));
  const most = Math.max(
    ...placed.map(({ reading: { whole, reach }, parts }) => Math.max(whole.value, reach?.value ?? 0, ...parts.map(({ to }) => to))),
  );
  const hasNumbersBeside = width >= roomy && readings.every(({ reach }) => reach === null);
  const plot = width - (hasNumbersBeside ? besideTick : overhang);
  const scale = most > 0 ? plot / most : 0;
  const inColumns = placed.every(({ parts }) => fitBelow(parts, scale, width));
  return (
    <div ref={ref} className={styles.readings} dir={direction}>
      {placed.map(({ reading, parts }) => (
        <Reading
          key={reading.id}
          reading={reading}
          parts={parts}
          scale={scale}
          most={most}
          width={width}
          inColumns={inColumns}
          tone={tone}
          isMirrored={direction === 'rtl'}
        />
      ))}
    </div>
  );
}

interface ReadingProps {
  reading: PartsReading;
  parts: readonly PlacedPart<WholePart>[];
  scale: number;
  most: number;
  width: number;
  inColumns: boolean;
  tone: Tone;
  isMirrored: boolean;
}

function Reading({ reading: { title, whole, reach }, parts, scale, most, width, inColumns, tone, isMirrored }: ReadingProps) {
  const heading = useId();
  const tick = whole.value * scale;
  const end = Math.max(tick, (reach?.value ?? 0) * scale);
  const isBeside = reach === null && width - tick >= besideTick;
  const bar = (
    <svg
      className={isMirrored ? `${styles.bar} ${styles.mirrored} ${tones[tone]}` : `${styles.bar} ${tones[tone]}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      height={height}
      aria-hidden="true"
    >
      {parts.map((placed, index) => (
        <Piece key={placed.part.id} placed={placed} scale={scale} isLast={index === parts.length - 1} />
      ))}
      <path className={styles.tick} d={`M${round(tick)} 0V${barTop + barHeight}`} />
    </svg>
  );
  return (
    <div {...(title !== null && { role: 'group', 'aria-labelledby': heading })}>
      {title !== null && (
        <p id={heading} className={styles.title}>
          {title}
        </p>
      )}
      {isBeside ? (
        <div className={styles.line}>
          {bar}
          <div className={styles.beside}>
            <Way length={tick + 8} />
            <span className={styles.sum}>{whole.amount}</span>
          </div>
        </div>
      ) : (
        <>
          {/* Each number ends at its tick: the columns are as wide as the ways between the ticks, or as the numbers where these are wider. */}
          <div className={styles.sums}>
            <span className={styles.sum}>{whole.amount}</span>
            {reach && (
              <span className={styles.sum}>
                <Way length={end - tick} />
                <span className={styles.reached}>{reach.amount}</span>
              </span>
            )}
            <Way length={width - end - 1} />
          </div>
          {bar}
        </>
      )}
      <ol className={inColumns ? styles.columns : styles.legend}>
        {parts.map(({ part, from, to }, index) => (
          <li key={part.id} className={styles.part}>
            {inColumns ? (
              <Way length={columnEnd(parts, index, scale, width) - from * scale} />
            ) : (
              <Key placed={{ part, from, to }} most={most} tone={tone} isMirrored={isMirrored} />
            )}
            <span className={styles.words}>
              <span className={styles.amount}>{part.amount}</span>{' '}
              <span className={styles.label} lang={part.labelLanguage}>
                {part.label}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A length that the words around can count on, as a style would be. */
function Way({ length }: { length: number }) {
  return <svg className={styles.way} width={Math.max(0, round(length))} height="1" aria-hidden="true" />;
}

function Piece({ placed: { part, from, to }, scale, isLast }: { placed: PlacedPart<WholePart>; scale: number; isLast: boolean }) {
  const { kind, doubt, value } = part;
  if (value <= 0) return null;
  const x = round(from * scale) + (kind === 'on-top' ? gap + 1 : 0);
  const length = Math.max(least, round(to * scale) - x - (kind === 'on-top' ? 0 : gap));
  if (kind === 'rest') return <Rest x={x} y={barTop} width={length} height={barHeight} />;
  // Teeth stay within the part where another stands behind it.
  const isOpen = isLast && kind === 'on-top';
  const teethOf = doubt === 'none' || doubt === 'all' || isOpen ? comb(length, doubt) : comb(length, 'below');
  const solid = Math.max(0, teethOf.solid);
  const middle = barTop + barHeight / 2;
  return (
    <g transform={`translate(${x} 0)`}>
      {kind === 'part' ? (
        <rect y={barTop} width={solid} height={barHeight} fill="currentColor" />
      ) : (
        solid > 0 && (
          <rect className={styles.outline} x="0.75" y={barTop + 0.75} width={Math.max(least, solid - 1.5)} height={barHeight - 1.5} />
        )
      )}
      {teethOf.to > teethOf.from && (
        <path d={`M${teethOf.from} ${middle}H${teethOf.to}`} stroke="currentColor" strokeWidth={barHeight} strokeDasharray={teeth} />
      )}
    </g>
  );
}

function Rest(place: { x: number; y: number; width: number; height: number }) {
  const { x, y, width, height } = place;
  return (
    <>
      <rect {...place} className={styles.hatch} fill={patternFill['not-published']} />
      <rect className={styles.edge} x={x + 0.5} y={y + 0.5} width={Math.max(1, width - 1)} height={height - 1} />
    </>
  );
}

/** The whole bar in small, with one part marked. */
function Key({
  placed: { part, from, to },
  most,
  tone,
  isMirrored,
}: {
  placed: PlacedPart<WholePart>;
  most: number;
  tone: Tone;
  isMirrored: boolean;
}) {
  const scale = most > 0 ? keyWidth / most : 0;
  const [x, width] = [round(from * scale), Math.max(least, round((to - from) * scale))];
  return (
    <svg
      className={isMirrored ? `${styles.key} ${styles.mirrored} ${tones[tone]}` : `${styles.key} ${tones[tone]}`}
      width={keyWidth}
      height={keyHeight}
      aria-hidden="true"
    >
      <path className={styles.ground} d={`M0 ${keyHeight / 2}H${keyWidth}`} />
      {part.value > 0 && <Sample kind={part.kind} x={Math.min(x, keyWidth - width)} width={width} />}
    </svg>
  );
}

function Sample({ kind, x, width }: { kind: WholePart['kind']; x: number; width: number }) {
  switch (kind) {
    case 'part':
      return <rect x={x} width={width} height={keyHeight} fill="currentColor" />;
    case 'rest':
      return <Rest x={x} y={0} width={width} height={keyHeight} />;
    case 'on-top':
      return <rect className={styles.outline} x={x + 0.75} y="0.75" width={Math.max(1, width - 1.5)} height={keyHeight - 1.5} />;
  }
}

/** Whether the words of each part have room below it, up to where the next one begins. */
function fitBelow(parts: readonly PlacedPart<WholePart>[], scale: number, width: number): boolean {
  return parts.every(({ part: { label }, from }, index) => {
    const room = columnEnd(parts, index, scale, width) - from * scale;
    const longest = Math.max(...label.split(' ').map((word) => word.length));
    return room >= Math.max(column, (longest + 1) * letter, (label.length * letter) / (lines - 0.5));
  });
}

function columnEnd(parts: readonly PlacedPart[], index: number, scale: number, width: number): number {
  const next = parts[index + 1];
  return next ? next.from * scale : width;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
