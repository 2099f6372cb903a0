import type { CountryCode } from '@/domain/identifier';
import type { CountryMark } from '@/query/country-mark';
import { escapeText } from './clean-text';
import { widthOf } from './text-size';

type Ring = readonly number[];

/** Outlines already projected, as the map of the page has them. */
export interface MapPlane {
  width: number;
  height: number;
  shapes: readonly {
    id: string;
    polygons: readonly (readonly Ring[])[];
    label: { x: number; y: number; width: number; height: number };
    small: boolean;
  }[];
  context: readonly (readonly Ring[])[];
  disputed: readonly Ring[];
}

export interface MapKey {
  mark: Pick<CountryMark, 'kind' | 'level'>;
  label: string;
}

export interface MapShape extends MapKey {
  country: CountryCode;
}

/** Of the four classes, few to many; the last three take white letters. */
export type MapColours = readonly [string, string, string, string];

const ink = '#16191b';
const edge = '#858d91';
const font = 'Arial, &quot;Liberation Sans&quot;, sans-serif';

/** Widths and heights of letters in the plane, as shares of its height: ten points and nine on a slide. */
const KEY_SIZE = 0.038;
const NUMBER_SIZE = 0.034;

interface DrawnMap {
  drawing: string;
  /** Its width as a share of its height. */
  ratio: number;
}

/** The map as a drawing of its own: classes, the four kinds of nothing, a number where it fits, and the key beside it. */
export function drawMap(
  plane: MapPlane,
  shapes: readonly MapShape[],
  keys: readonly MapKey[],
  colours: MapColours,
  direction: 'ltr' | 'rtl',
): DrawnMap {
  const unit = plane.width / 640;
  const marks = new Map<string, MapShape>(shapes.map((shape) => [shape.country, shape]));
  const drawn = plane.shapes.map(({ id, label, small, polygons }) => {
    const shape = marks.get(id);
    if (shape === undefined) return '';
    const look = `${lookOf(shape.mark, colours)} stroke-width="${unit}"`;
    return small ? `<circle cx="${label.x}" cy="${label.y}" r="${9 * unit}" ${look}/>` : `<path d="${pathOf(polygons)}" ${look}/>`;
  });
  const numberSize = plane.height * NUMBER_SIZE;
  const numbers = plane.shapes.map(({ id, label, small }) => {
    const shape = marks.get(id);
    const isRoomy = !small && numberSize <= label.height && widthOf(shape?.label ?? '', numberSize) <= label.width;
    if (shape === undefined || shape.mark.kind !== 'value' || !isRoomy) return '';
    const fill = shape.mark.level === 1 ? ink : '#ffffff';
    return `<text x="${label.x}" y="${label.y + numberSize * 0.36}" font-size="${numberSize}" font-weight="700" text-anchor="middle" fill="${fill}">${escapeText(shape.label)}</text>`;
  });
  const size = plane.height * KEY_SIZE;
  const column = size * 2 + Math.max(0, ...keys.map(({ label }) => widthOf(label, size)));
  const isRtl = direction === 'rtl';
  const legend = keys.map(({ mark, label }, position) => {
    const y = plane.height - (keys.length - position) * size * 1.8;
    const x = isRtl ? -size * 1.7 : plane.width + size * 0.7;
    const words = `x="${isRtl ? x - size * 0.5 : x + size * 1.5}" y="${y + size * 0.86}" font-size="${size}" fill="${ink}"`;
    return `<rect x="${x}" y="${y}" width="${size}" height="${size}" ${lookOf(mark, colours)} stroke-width="${unit}"/><text ${words}${isRtl ? ' direction="rtl"' : ''}>${escapeText(label)}</text>`;
  });
  const tile = 5 * unit;
  const hatch = `<pattern id="hatch" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${tile}" height="${tile}" fill="#ffffff"/><rect width="${tile * 0.3}" height="${tile}" fill="#6d7579"/></pattern>`;
  const dot = 7 * unit;
  const dots = `<pattern id="dots" width="${dot}" height="${dot}" patternUnits="userSpaceOnUse"><rect width="${dot}" height="${dot}" fill="#ffffff"/><circle cx="${dot / 2}" cy="${dot / 2}" r="${dot * 0.16}" fill="#6d7579"/></pattern>`;
  const box = { x: isRtl ? -column : 0, width: plane.width + column };
  const border = `<path d="${plane.disputed.map(lineOf).join('')}" fill="none" stroke="${ink}" stroke-width="${unit}" stroke-dasharray="${4 * unit} ${3 * unit}"/>`;
  return {
    drawing: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x} 0 ${box.width} ${plane.height}" width="${box.width}" height="${plane.height}" font-family="${font}"><defs>${hatch}${dots}</defs><path d="${pathOf(plane.context)}" fill="#f1f2f2"/>${drawn.join('')}${border}${numbers.join('')}${legend.join('')}</svg>`,
    ratio: box.width / plane.height,
  };
}

function lookOf({ kind, level }: MapKey['mark'], colours: MapColours): string {
  switch (kind) {
    case 'value':
      return `fill="${colours[(level ?? 1) - 1] ?? ink}" stroke="#ffffff"`;
    case 'zero':
      return `fill="#ffffff" stroke="${ink}"`;
    case 'not-published':
      return `fill="url(#hatch)" stroke="${edge}"`;
    case 'not-named':
      return `fill="url(#dots)" stroke="${edge}"`;
    case 'none':
      return `fill="#ffffff" stroke="${edge}"`;
  }
}

function pathOf(polygons: readonly (readonly Ring[])[]): string {
  return polygons.flatMap((rings) => rings.map((ring) => `${lineOf(ring)}Z`)).join('');
}

function lineOf(ring: Ring): string {
  const points = Array.from({ length: ring.length / 2 }, (_, point) => `${ring[2 * point]} ${ring[2 * point + 1]}`);
  return `M${points.join('L')}`;
}
