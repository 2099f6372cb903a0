import { divIcon } from 'leaflet';
import { memo, type ReactNode, useCallback, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { Marker, Polyline } from 'react-leaflet';
import { islandRadius } from './island-radius';
import type { Leader, Outline } from './map-outlines';
import { overhang } from './overhang';
import { placeAt } from './plane';
import styles from './WorldMap.module.css';

interface MapLabelProps {
  outline: Outline;
  caption: string;
  label: ReactNode;
  level: number | null;
  /** CSS pixels in one unit of the plane. */
  scale: number;
}

interface Size {
  width: number;
  height: number;
}

/** A number in its country; where it does not fit, with the country's name at the end of a line. Islands always have their name. */
export const MapLabel = memo(function MapLabel({ outline, caption, label, level, scale }: MapLabelProps) {
  const [size, setSize] = useState<Size | null>(null);
  const { leader, small } = outline;
  const hasNumber = label !== null && label !== undefined;
  const inside = hasNumber && (size === null || fits(size, outline, scale) || (leader === null && fits(size, outline, scale, overhang)));
  const number = hasNumber ? <Measured onSize={setSize}>{label}</Measured> : null;
  const beside = leader && (small || (hasNumber && !inside)) ? leader : null;
  return (
    <>
      {inside && (
        <Label place={outline.label} level={level} hidden={size === null}>
          {number}
        </Label>
      )}
      {beside && !small && (
        <Polyline
          positions={[placeAt(outline.label.x, outline.label.y), placeAt(beside.x, beside.y)]}
          interactive={false}
          className={styles.leader ?? ''}
        />
      )}
      {beside && (
        <Label place={beside} side={beside.side} small={small}>
          {caption} {!inside && number}
        </Label>
      )}
      {!inside && !beside && number && (
        <Label place={outline.label} hidden>
          {number}
        </Label>
      )}
    </>
  );
});

/** A line of text is 14 px high, its figures 9. */
function fits({ width, height }: Size, { small, label }: Outline, scale: number, share = { width: 1, height: 1 }): boolean {
  const room = small ? { width: 2 * islandRadius, height: 2 * islandRadius } : { width: label.width * scale, height: label.height * scale };
  return width + 1 <= room.width * share.width && height - 5 <= room.height * share.height;
}

function Measured({ onSize, children }: { onSize: (size: Size) => void; children: ReactNode }) {
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const observer = new ResizeObserver(() => {
        if (element.offsetWidth > 0) onSize({ width: element.offsetWidth, height: element.offsetHeight });
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [onSize],
  );
  return (
    <span ref={ref} className={styles.number}>
      {children}
    </span>
  );
}

interface LabelProps {
  place: { x: number; y: number };
  side?: Leader['side'];
  small?: boolean;
  level?: number | null;
  hidden?: boolean;
  children: ReactNode;
}

function Label({ place, side, small = false, level = null, hidden = false, children }: LabelProps) {
  const [element] = useState(() => document.createElement('div'));
  const icon = useMemo(() => divIcon({ html: element, iconSize: [0, 0], className: styles.marker ?? '' }), [element]);
  const position = useMemo(() => placeAt(place.x, place.y), [place.x, place.y]);
  return (
    <>
      <Marker position={position} icon={icon} interactive={false} keyboard={false} />
      {createPortal(
        <div
          className={styles.label}
          dir="auto"
          aria-hidden="true"
          data-side={side ?? 'middle'}
          data-small={small || undefined}
          data-level={level ?? undefined}
          data-hidden={hidden || undefined}
        >
          {children}
        </div>,
        element,
      )}
    </>
  );
}
