import { createContext, type ReactNode, useContext } from 'react';
import type { MapSketch } from './map-sketch';

const Context = createContext<MapSketch | null>(null);

export function SketchContext({ sketch, children }: { sketch: MapSketch | null; children: ReactNode }) {
  return <Context value={sketch}>{children}</Context>;
}

/** The sketch that the page holds. */
export function useMapSketch(): MapSketch | null {
  return useContext(Context);
}
