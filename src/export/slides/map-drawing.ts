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

/** The map as a drawing of its own: classes, the four kinds of nothing, a number where it fits, and the key in the corner. */
export function drawMap(plane: MapPlane, shapes: readonly MapShape[], keys: readonly MapKey[], colours: MapColours, direction: 'ltr' | 'rtl'): string {
  const unit = plane.width / 640;
  const markOf = new Map<string, MapShape>(shapes.map((shape) => [shape.country, shape]));
  const drawn = plane.shapes.flatMap((outline) => {
    const shape = markOf.get(outline.id);
    if (shape === undefined) return [];
    const look = lookOf(shape.mark, colours);
    const { x, y } = outline.label;
    return [
      outline.small
        ? `<circle cx="${x}" cy="${y}" r="${9 * unit}" ${look} stroke-width="${unit}"/>`
        : `<path d="${pathOf(outline.polygons)}" ${look} stroke-width="${unit}"/>`,
    ];
  });
  const numbers = plane.shapes.flatMap(({ id, label, small }) => {
    const shape = markOf.get(id);
    if (shape === undefined || shape.mark.kind !== 'value') return [];
    const room = small ? { width: 18 * unit, height: 18 * unit } : label;
    const size = 12 * unit;
    if (widthOf(shape.label, size) > room.width || size > room.height) return [];
    return [
      `<text x="${label.x}" y="${label.y + size * 0.36}" font-size="${size}" font-weight="700" text-anchor="middle" fill="${shape.mark.level === 1 ? ink : '#ffffff'}">${escapeText(shape.label)}</text>`,
    ];
  });
  const size = 13 * unit;
  const box = size * 1.25;
  const top = plane.height - 20 * unit - keys.length * box * 1.35;
  const legend = keys.map(({ mark, label }, position) => {
    const y = top + position * box * 1.35;
    const text = `<text x="${20 * unit + box * 1.5}" y="${y + box * 0.78}" font-size="${size}" fill="${ink}"${direction === 'rtl' ? ' direction="rtl" text-anchor="end"' : ''}>${escapeText(label)}</text>`;
    return `<rect x="${20 * unit}" y="${y}" width="${box}" height="${box}" ${lookOf(mark, colours)} stroke-width="${unit}"/>${text}`;
  });
  const tile = 5 * unit;
  const hatch = `<pattern id="hatch" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${tile}" height="${tile}" fill="#ffffff"/><rect width="${tile * 0.3}" height="${tile}" fill="#6d7579"/></pattern>`;
  const dot = 7 * unit;
  const dots = `<pattern id="dots" width="${dot}" height="${dot}" patternUnits="userSpaceOnUse"><rect width="${dot}" height="${dot}" fill="#ffffff"/><circle cx="${dot / 2}" cy="${dot / 2}" r="${dot * 0.16}" fill="#6d7579"/></pattern>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${plane.width} ${plane.height}" width="${plane.width}" height="${plane.height}" font-family="${font}"><defs>${hatch}${dots}</defs><path d="${pathOf(plane.context)}" fill="#f1f2f2"/>${drawn.join('')}<path d="${plane.disputed.map((line) => lineOf(line)).join('')}" fill="none" stroke="${ink}" stroke-width="${unit}" stroke-dasharray="${4 * unit} ${3 * unit}"/>${numbers.join('')}${legend.join('')}</svg>`;
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
