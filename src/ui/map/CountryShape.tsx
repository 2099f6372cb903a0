import type { Polygon as LeafletPolygon } from 'leaflet';
import { memo, useMemo, useRef } from 'react';
import { Polygon } from 'react-leaflet';
import type { MarkKind } from '@/ui/tone';
import type { Outline, Ring } from './map-outlines';
import { OutlinePath, usePathAttributes } from './OutlinePath';
import { lineOf } from './plane';
import styles from './WorldMap.module.css';

interface CountryShapeProps {
  outline: Outline;
  name: string;
  kind: MarkKind;
  level: 1 | 2 | 3 | 4 | null;
  selected: boolean;
  tabStop: boolean;
  /** The card that tells more about it, while it is open. */
  describedBy: string | null;
  /** Where a finger finds a shape that is too slim for it; null for a shape that never is. */
  target: Ring | null;
}

export const CountryShape = memo(function CountryShape({
  outline,
  name,
  kind,
  level,
  selected,
  tabStop,
  describedBy,
  target,
}: CountryShapeProps) {
  const attributes = useMemo(
    () => ({
      'data-country': outline.id,
      'data-kind': kind,
      'data-level': level === null ? null : String(level),
      role: 'button',
      'aria-label': name,
      'aria-pressed': String(selected),
      'aria-describedby': describedBy,
      tabindex: tabStop ? '0' : '-1',
    }),
    [outline.id, name, kind, level, selected, tabStop, describedBy],
  );
  return (
    <>
      {target && <Target id={outline.id} ring={target} />}
      <OutlinePath outline={outline} className={styles.shape ?? ''} interactive attributes={attributes} />
    </>
  );
});

function Target({ id, ring }: { id: string; ring: Ring }) {
  const polygon = useRef<LeafletPolygon>(null);
  const line = useMemo(() => lineOf(ring), [ring]);
  const attributes = useMemo(() => ({ 'data-target': id, 'aria-hidden': 'true' }), [id]);
  usePathAttributes(polygon, attributes);
  return <Polygon ref={polygon} positions={line} interactive smoothFactor={0} noClip className={styles.target ?? ''} />;
}
