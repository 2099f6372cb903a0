import { type ReactNode, useId, useMemo } from 'react';
import tones from '@/ui/mark/tone.module.css';
import type { MarkKind, Tone } from '@/ui/tone';
import { useInlineSize } from '@/ui/use-inline-size';
import { islandRadius } from './island-radius';
import type { MapOutlines, Outline } from './map-outlines';
import styles from './OutlineMap.module.css';
import { lineHeight, type PlacedLabel, placeOutlineLabels } from './place-outline-labels';
import { breadthOf } from './plane';
import { targetRing } from './target-ring';

export interface OutlineMapShape {
  /** ISO 3166-1 alpha-3. */
  id: string;
  /** Name and value in words: read aloud, and shown by the browser as a tooltip. */
  name: string;
  kind: MarkKind;
  /** Class of the ramp, few to many, for a shape of kind `value`. */
  level: 1 | 2 | 3 | 4 | null;
  /** The number in the shape where it fits, else at its leader; null for none. */
  label: string | null;
  /** The short name that stands beside a leader or an island with a label. */
  caption: string;
  /** The same link stands in a list beside the map, which is the one for the keyboard. */
  href: string | null;
  selected: boolean;
}

interface OutlineMapProps {
  outlines: MapOutlines;
  shapes: readonly OutlineMapShape[];
  tone: Tone;
  title: string;
}

const assumedWidth = 400;
/** CSS pixels. */
const targetSize = 24;
/** No mark: plain land with an edge. */
const none = 'var(--paper)';

/** The outlines of the large map as one plain drawing, where a map only orients. North is up and west is left in every language. */
export function OutlineMap({ outlines, shapes, tone, title }: OutlineMapProps) {
  const [ref, width] = useInlineSize(assumedWidth);
  const patterns = useId();
  /** Units of the plane in a CSS pixel. */
  const unit = outlines.width / width;
  const paths = useMemo(() => new Map(outlines.shapes.map((outline) => [outline.id, pathOf(outline.polygons)])), [outlines]);
  const land = useMemo(() => pathOf(outlines.context), [outlines]);
  const contested = outlines.disputed.map(lineOf).join('');
  const shapeOf = useMemo(() => new Map(shapes.map((shape) => [shape.id, shape])), [shapes]);
  const targets = useMemo(() => targetsAt(outlines, unit), [outlines, unit]);
  const labels = useMemo(
    () =>
      placeOutlineLabels(
        outlines.shapes.flatMap((outline) => {
          const shape = shapeOf.get(outline.id);
          return shape?.label == null ? [] : [{ outline, caption: shape.caption, label: shape.label }];
        }),
        outlines,
        unit,
      ),
    [outlines, shapeOf, unit],
  );

  return (
    <div ref={ref} className={styles.map} dir="ltr">
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${outlines.width} ${outlines.height}`}
        role={shapes.some((shape) => shape.href !== null) ? 'group' : 'img'}
        aria-label={title}
      >
        <Patterns id={patterns} unit={unit} />
        <path className={styles.land} d={land} />
        {outlines.shapes.map((outline) => {
          const { id } = outline;
          const shape = shapeOf.get(id);
          const drawing = (
            <Form
              outline={outline}
              path={paths.get(id)}
              unit={unit}
              look={lookOf(shape)}
              fill={shape ? fillOf(shape, tone, patterns) : none}
            />
          );
          return (
            <Linked key={id} shape={shape}>
              {shape?.href != null && <path className={styles.target} d={targets.get(id)} />}
              {drawing}
            </Linked>
          );
        })}
        <path className={styles.under} d={contested} />
        <path className={styles.contested} d={contested} />
        {outlines.shapes.flatMap((outline) =>
          ringsOf(shapeOf.get(outline.id), tone).map((look) => (
            <Form key={`${look} ${outline.id}`} outline={outline} path={paths.get(outline.id)} unit={unit} look={look} fill="none" />
          )),
        )}
        <g transform={`scale(${unit})`} aria-hidden="true">
          {labels.map(({ id, leader }) => leader && <line key={id} className={styles.leader} {...leader} />)}
          {labels.map((label) => (
            <Label key={label.id} label={label} level={shapeOf.get(label.id)?.level ?? null} tone={tone} />
          ))}
        </g>
      </svg>
    </div>
  );
}

interface FormProps {
  outline: Outline;
  path: string | undefined;
  unit: number;
  look: string;
  fill: string;
}

/** The shape of a state, or the circle that stands for it. */
function Form({ outline: { small, label }, path, unit, look, fill }: FormProps) {
  return small ? (
    <circle className={look} cx={label.x} cy={label.y} r={islandRadius * unit} fill={fill} />
  ) : (
    <path className={look} d={path} fill={fill} />
  );
}

function Linked({ shape, children }: { shape: OutlineMapShape | undefined; children: ReactNode }) {
  if (!shape) return children;
  const { id, name, href } = shape;
  return href === null ? (
    <g data-country={id}>
      <title>{name}</title>
      {children}
    </g>
  ) : (
    <a className={styles.link} href={href} tabIndex={-1} aria-label={name} data-country={id}>
      <title>{name}</title>
      {children}
    </a>
  );
}

function Label({ label: { inside, lines, anchor, x, y }, level, tone }: { label: PlacedLabel; level: number | null; tone: Tone }) {
  return (
    <text
      className={inside ? styles.number : styles.beside}
      y={y}
      textAnchor={anchor}
      fill={inside ? `var(--${level === null ? 'ink' : `on-${level}`})` : undefined}
      stroke={inside && level !== null ? colourOf(tone, level) : undefined}
    >
      {lines.map((words, index) => (
        <tspan key={words.map(({ text }) => text).join(' ')} x={x} dy={index === 0 ? 0 : lineHeight}>
          {words.map(({ text, strong }, place) => (
            <tspan key={text} className={strong ? styles.strong : undefined}>
              {place > 0 && ' '}
              {text}
            </tspan>
          ))}
        </tspan>
      ))}
    </text>
  );
}

/** Of the size of the screen, not of the plane. */
function Patterns({ id, unit }: { id: string; unit: number }) {
  return (
    <defs>
      <pattern id={`${id}-not-published`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform={`rotate(45) scale(${unit})`}>
        <rect className={styles.ground} width="5" height="5" />
        <path className={styles.hatch} d="M0 0V5" />
      </pattern>
      <pattern id={`${id}-not-named`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform={`scale(${unit})`}>
        <rect className={styles.ground} width="7" height="7" />
        <circle className={styles.dot} cx="1.8" cy="1.8" r="1" />
        <circle className={styles.dot} cx="5.3" cy="5.3" r="1" />
      </pattern>
    </defs>
  );
}

function lookOf(shape: OutlineMapShape | undefined): string {
  return names(styles.shape, shape?.kind === 'value' && styles.value);
}

function fillOf({ kind, level }: OutlineMapShape, tone: Tone, patterns: string): string {
  if (kind === 'not-published' || kind === 'not-named') return `url(#${patterns}-${kind})`;
  return level === null ? none : colourOf(tone, level);
}

function colourOf(tone: Tone, level: number): string {
  return `var(--${tone}-${level}, var(--count-${level}))`;
}

/** Lines around a shape, above all its neighbours, the widest first. */
function ringsOf(shape: OutlineMapShape | undefined, tone: Tone): string[] {
  if (shape?.selected) return [names(styles.wideHalo), names(styles.selected)];
  if (shape?.kind === 'zero') return [names(styles.zero)];
  if (shape?.kind === 'disputed') return [names(styles.halo), names(styles.disputed, tones[tone])];
  return [];
}

function names(...classes: readonly (string | false | undefined)[]): string {
  return classes.filter(Boolean).join(' ');
}

function lineOf(points: readonly number[]): string {
  return `M${points.join(' ')}`;
}

function pathOf(polygons: Outline['polygons']): string {
  return polygons.flatMap((rings) => rings.map((ring) => `${lineOf(ring)}z`)).join('');
}

/** For each shape that is too small for a finger at this size, the ground on which it is found. */
function targetsAt(outlines: MapOutlines, unit: number): Map<string, string> {
  const small = outlines.shapes.filter((outline) => breadthOf(outline) < targetSize * unit);
  return new Map(
    small.map((outline) => {
      const neighbours = small.filter((other) => other !== outline).map((other) => other.label);
      return [outline.id, `${lineOf(targetRing(outline.label, neighbours, (targetSize / 2 + 1) * unit))}z`];
    }),
  );
}
