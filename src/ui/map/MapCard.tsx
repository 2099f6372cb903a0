import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './MapCard.module.css';

interface MapCardProps {
  id: string;
  country: string;
  map: LeafletMap;
  children: ReactNode;
}

const gap = 8;

/** A card beside the shape it is about, inside the box of the map. */
export function MapCard({ id, country, map, children }: MapCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  useLayoutEffect(() => {
    const settle = () => {
      const element = card.current;
      const shape = map.getContainer().querySelector(`[data-country="${CSS.escape(country)}"]`);
      if (element && shape) setPlace(placeBeside(inOwnPixels(shape), inOwnPixels(map.getContainer()), element));
    };
    settle();
    map.on('moveend zoomend resize', settle);
    return () => {
      map.off('moveend zoomend resize', settle);
    };
  }, [country, map]);

  return (
    <div ref={card} id={id} className={styles.card} data-placed={place !== null} style={place ?? undefined}>
      {children}
    </div>
  );
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom' | 'width' | 'height'>;

/** Where an element is, in the pixels in which it is laid out: a slide is enlarged. */
function inOwnPixels(element: Element): Box {
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  // Not every browser knows it; there nothing is enlarged.
  const zoom = 'currentCSSZoom' in element ? element.currentCSSZoom : 1;
  return { left: left / zoom, right: right / zoom, top: top / zoom, bottom: bottom / zoom, width: width / zoom, height: height / zoom };
}

function placeBeside(shape: Box, box: Box, { offsetWidth: width, offsetHeight: height }: HTMLElement): { left: number; top: number } {
  const within = (value: number, most: number) => Math.round(Math.max(0, Math.min(value, most)));
  const [left, right] = [shape.left - box.left, shape.right - box.left];
  const [top, bottom] = [shape.top - box.top, shape.bottom - box.top];
  const centredTop = within((top + bottom - height) / 2, box.height - height);
  if (right + gap + width <= box.width) return { left: Math.round(right + gap), top: centredTop };
  if (left - gap - width >= 0) return { left: Math.round(left - gap - width), top: centredTop };
  const centredLeft = within((left + right - width) / 2, box.width - width);
  const above = top - gap - height;
  return { left: centredLeft, top: above >= 0 ? Math.round(above) : within(bottom + gap, box.height - height) };
}
