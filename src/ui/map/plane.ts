import type { LatLngTuple } from 'leaflet';
import type { Outline, Ring } from './map-outlines';

/** Leaflet counts upwards and writes the height first. */
export function placeAt(x: number, y: number): LatLngTuple {
  return [-y, x];
}

export function lineOf(ring: Ring): LatLngTuple[] {
  return Array.from({ length: ring.length / 2 }, (_, index) => placeAt(ring[2 * index] ?? 0, ring[2 * index + 1] ?? 0));
}

export function linesOf(polygons: Outline['polygons']): LatLngTuple[][][] {
  return polygons.map((rings) => rings.map(lineOf));
}

/** The side of a square as large as the main part of the shape, or the shape's narrower side where that is less, in units of the plane; nothing for a state drawn as a circle. */
export function breadthOf({ small, polygons }: Outline): number {
  const points = lineOf(small ? [] : (polygons[0]?.[0] ?? []));
  const twice = points.reduce((sum, [y, x], index) => {
    const [nextY, nextX] = points[(index + 1) % points.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  const side = (position: 0 | 1) => {
    const places = points.map((point) => point[position]);
    return Math.max(...places) - Math.min(...places);
  };
  return points.length === 0 ? 0 : Math.min(Math.sqrt(Math.abs(twice) / 2), side(0), side(1));
}
