import type { CircleMarker as LeafletCircle, Path, Polygon as LeafletPolygon } from 'leaflet';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { CircleMarker, Polygon } from 'react-leaflet';
import { islandRadius } from './island-radius';
import type { Outline } from './map-outlines';
import { linesOf, placeAt } from './plane';

export type Attributes = Readonly<Record<string, string | null>>;

interface OutlinePathProps {
  outline: Outline;
  className: string;
  interactive?: boolean;
  attributes?: Attributes;
}

/** One SVG path: the shape of a state, or the circle that stands for it. It is made once; only its attributes change. */
export function OutlinePath({ outline, className, interactive = false, attributes }: OutlinePathProps) {
  const polygon = useRef<LeafletPolygon>(null);
  const circle = useRef<LeafletCircle>(null);
  const lines = useMemo(() => linesOf(outline.polygons), [outline]);
  const layer: RefObject<Path | null> = outline.small ? circle : polygon;
  usePathAttributes(layer, attributes);

  return outline.small ? (
    <CircleMarker
      ref={circle}
      center={placeAt(outline.label.x, outline.label.y)}
      radius={islandRadius}
      interactive={interactive}
      className={className}
    />
  ) : (
    <Polygon ref={polygon} positions={lines} interactive={interactive} smoothFactor={0} noClip className={className} />
  );
}

export function usePathAttributes(layer: RefObject<Path | null>, attributes: Attributes | undefined) {
  useEffect(() => {
    const element = layer.current?.getElement();
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (value === null) element?.removeAttribute(name);
      else if (element?.getAttribute(name) !== value) element?.setAttribute(name, value);
    }
  }, [layer, attributes]);
}
