import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { country } from '@/domain/catalogue';
import { fitProjection, makeOutlines } from '../../data/build/make-outlines';

const countries = z.array(country).parse(JSON.parse(readFileSync(new URL('../../data/countries.json', import.meta.url), 'utf8')));
const outlines = makeOutlines(countries.filter((one) => one.region !== null));
const projection = fitProjection();

const pairs = (numbers: readonly number[]) =>
  Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0] as const);

type Edge = readonly [number, number, number, number];

function edgesOf(polygons: readonly (readonly (readonly number[])[])[]): Edge[] {
  return polygons.flat().flatMap((numbers) => {
    const ring = pairs(numbers);
    return ring.map(([x, y], at): Edge => [x, y, ...(ring[(at + 1) % ring.length] ?? [x, y])]);
  });
}

function isInside(x: number, y: number, edges: readonly Edge[]): boolean {
  const crossed = edges.filter(
    ([fromX, fromY, toX, toY]) => fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX),
  );
  return crossed.length % 2 === 1;
}

const edgesByState = new Map(outlines.shapes.map((shape) => [shape.id, edgesOf(shape.polygons)]));

function statesAt(lon: number, lat: number): string[] {
  const [x = 0, y = 0] = projection([lon, lat]) ?? [];
  return [...edgesByState].filter(([, edges]) => isInside(x, y, edges)).map(([id]) => id);
}

describe('the outlines of the map', () => {
  it('show the 55 members of the African Union, the largest first', () => {
    expect(new Set(outlines.shapes.map((shape) => shape.id)).size).toBe(55);
    expect(outlines.shapes[0]?.id).toBe('COD');
    expect(outlines.shapes.map((shape) => shape.id).slice(-8)).toEqual(expect.arrayContaining(['MUS', 'COM', 'CPV', 'STP', 'SYC', 'GMB']));
  });

  it('lie whole inside the plane, in whole numbers', () => {
    const isOn = (value: number, end: number) => Number.isInteger(value) && value >= 0 && value <= end;
    const strays = outlines.shapes.filter((shape) => {
      const points = pairs(shape.polygons.flat(2));
      return points.length < 3 || !points.every(([x, y]) => isOn(x, outlines.width) && isOn(y, outlines.height));
    });
    expect(strays).toEqual([]);
  });

  it('fill the width and the height, which islands at 47° S would shrink', () => {
    const ys = outlines.shapes.flatMap((shape) => pairs(shape.polygons.flat(2)).map(([, y]) => y));
    expect(Math.min(...ys)).toBeLessThan(80);
    expect(Math.max(...ys)).toBeGreaterThan(outlines.height - 80);
  });

  it('keep the proportions that the style sheet keeps free', () => {
    const css = readFileSync(new URL('../../src/ui/map/WorldMap.module.css', import.meta.url), 'utf8');
    expect(css).toContain(`aspect-ratio: ${outlines.width} / ${outlines.height};`);
  });

  it.each([
    ['Agadir', -9.2, 30.4, 'MAR'],
    ['Tarfaya, just north of the border', -12.6, 27.8, 'MAR'],
    ['Laayoune, just south of the border', -13.1, 27.1, 'ESH'],
    ['Dakhla’s hinterland', -15.0, 23.5, 'ESH'],
    ['Tifariti, east of the wall', -10.5, 26.2, 'ESH'],
    ['Hargeisa', 44.06, 9.56, 'SOM'],
    ['Mogadishu’s hinterland', 45.0, 2.3, 'SOM'],
    ['Maseru', 27.55, -29.4, 'LSO'],
    ['Cabinda', 12.4, -5.1, 'AGO'],
    ['Bioko', 8.7, 3.5, 'GNQ'],
    ['Zanzibar', 39.35, -6.1, 'TZA'],
  ])('place %s in its state alone', (_, lon, lat, state) => {
    expect(statesAt(lon, lat)).toEqual([state]);
  });

  it.each([
    ['Mayotte', 45.16, -12.82],
    ['Réunion', 55.53, -21.13],
    ['Gran Canaria', -15.6, 27.95],
    ['Socotra', 53.9, 12.5],
    ['Sicily', 14.2, 37.5],
    ['Sinai’s neighbour', 35.2, 31.5],
  ])('give %s to no member', (_, lon, lat) => {
    expect(statesAt(lon, lat)).toEqual([]);
  });

  it('share their borders: no gap and no overlap between neighbours', () => {
    const wrong: string[] = [];
    for (let lon = -4; lon <= 30; lon += 0.5) {
      for (let lat = 9; lat <= 28; lat += 0.5) {
        const states = statesAt(lon, lat);
        if (states.length !== 1) wrong.push(`${lon}, ${lat}: ${states.join(' and ') || 'nobody'}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('mark the contested borders: of Western Sahara with Morocco, and at Hala’ib, Abyei and Ilemi', () => {
    const middles = outlines.disputed.map((line) => {
      const points = pairs(line);
      return projection.invert?.([...(points[Math.floor(points.length / 2)] ?? [0, 0])])?.map(Math.round);
    });
    expect(middles).toEqual([
      [-9, 28],
      [-9, 28],
      [37, 22],
      [29, 9],
      [35, 5],
    ]);
  });

  it('have room for the number inside the shape, and a circle’s middle for the five island states', () => {
    const cramped = outlines.shapes.filter(({ id, label, small }) => {
      const [halfWidth, halfHeight] = [label.width / 2 - 2, label.height / 2 - 4];
      const corners = [-1, 1].flatMap((right) =>
        [-1, 1].map((down) => [label.x + right * halfWidth, label.y + down * halfHeight] as const),
      );
      return !small && !corners.every(([x, y]) => isInside(x, y, edgesByState.get(id) ?? []));
    });
    expect(cramped.map((shape) => shape.id)).toEqual([]);
    expect(outlines.shapes.filter((shape) => shape.small).map((shape) => shape.id)).toHaveLength(5);
  });

  it('weigh at most 45 kB on the way', () => {
    expect(gzipSync(JSON.stringify(outlines), { level: 9 }).length).toBeLessThan(45_000);
  });
});
