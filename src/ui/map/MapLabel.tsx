import { divIcon } from 'leaflet';
import { memo, type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Marker, Polyline } from 'react-leaflet';
import { textWidth } from '@/ui/text-width';
import { islandRadius } from './island-radius';
import type { Leader, Outline } from './map-outlines';
import { overhang } from './overhang';
import { placeAt } from './plane';
import styles from './WorldMap.module.css';

interface MapLabelProps {
  outline: Outline;
  caption: string;
  label: ReactNode;
  /** What the label says, line by line; empty for no label. */
  text: string;
  level: number | null;
  /** CSS pixels in one unit of the plane. */
  scale: number;
}

interface Size {
  width: number;
  height: number;
}

/** CSS pixels. */
const [typeSize, lineHeight, figureHeight] = [12, 14, 9];

/**
 * A number in its country; where it does not fit, with the country's name at the end of a line. Islands always have their name. What it says tells its
 * size, so that it is drawn once; what is measured afterwards has the last word.
 */
export const MapLabel = memo(function MapLabel({ outline, caption, label, text, level, scale }: MapLabelProps) {
  const [measured, setMeasured] = useState<(Size & { text: string }) | null>(null);
  const { leader, small } = outline;
  const hasNumber = text !== '';
  const isInside = (size: Size) => fits(size, outline, scale) || (leader === null && fits(size, outline, scale, overhang));
  const inside = hasNumber && isInside(measured?.text === text ? measured : sizeOf(text));
  const number = hasNumber ? (
    <Measured
      key={text}
      onSize={(size) => {
        if (isInside(size) !== inside) setMeasured({ ...size, text });
      }}
    >
      {label}
    </Measured>
  ) : null;
  const beside = leader && (small || (hasNumber && !inside)) ? leader : null;
  return (
    <>
      {inside && (
        <Label place={outline.label} scale={scale} level={level}>
          {number}
        </Label>
      )}
      {beside && !small && <LeaderLine outline={outline} leader={beside} />}
      {beside && (
        <Label place={beside} scale={scale} side={beside.side} small={small}>
          {caption} {!inside && number}
        </Label>
      )}
      {!inside && !beside && number && (
        <Label place={outline.label} scale={scale} hidden>
          {number}
        </Label>
      )}
    </>
  );
});

const LeaderLine = memo(function LeaderLine({ outline: { label }, leader }: { outline: Outline; leader: Leader }) {
  return (
    <Polyline positions={[placeAt(label.x, label.y), placeAt(leader.x, leader.y)]} interactive={false} className={styles.leader ?? ''} />
  );
});

function sizeOf(text: string): Size {
  const lines = text.split('\n');
  return { width: Math.round(Math.max(...lines.map((line) => textWidth(line, typeSize)))), height: lines.length * lineHeight };
}

function fits({ width, height }: Size, { small, label }: Outline, scale: number, share = { width: 1, height: 1 }): boolean {
  const room = small ? { width: 2 * islandRadius, height: 2 * islandRadius } : { width: label.width * scale, height: label.height * scale };
  return width + 1 <= room.width * share.width && height - (lineHeight - figureHeight) <= room.height * share.height;
}

function Measured({ onSize, children }: { onSize: (size: Size) => void; children: ReactNode }) {
  const ref = useRef<HTMLSpanElement>(null);
  const measure = useEffectEvent((element: HTMLElement) => {
    if (element.offsetWidth > 0) onSize({ width: element.offsetWidth, height: element.offsetHeight });
  });
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => measure(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <span ref={ref} className={styles.number}>
      {children}
    </span>
  );
}

interface LabelProps {
  place: { x: number; y: number };
  scale: number;
  side?: Leader['side'];
  small?: boolean;
  level?: number | null;
  hidden?: boolean;
  children: ReactNode;
}

function Label({ place, scale, side, small = false, level = null, hidden = false, children }: LabelProps) {
  return (
    <div
      className={styles.label}
      style={{ left: Math.round(place.x * scale), top: Math.round(place.y * scale) }}
      dir="auto"
      aria-hidden="true"
      data-side={side ?? 'middle'}
      data-small={small || undefined}
      data-level={level ?? undefined}
      data-hidden={hidden || undefined}
    >
      {children}
    </div>
  );
}

/** One marker at the corner of the plane holds all labels: leaflet gives each marker a layer of its own, and fifty of them are slow to put together. */
export function MapLabels({ children }: { children: ReactNode }) {
  const [element] = useState(() => document.createElement('div'));
  const icon = useMemo(() => divIcon({ html: element, iconSize: [0, 0], className: styles.labels ?? '' }), [element]);
  return (
    <>
      <Marker position={corner} icon={icon} interactive={false} keyboard={false} />
      {createPortal(children, element)}
    </>
  );
}

const corner = placeAt(0, 0);
