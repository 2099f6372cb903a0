import { createRequire } from 'node:module';
import { type GeoProjection, geoEqualEarth, geoIdentity, geoPath } from 'd3-geo';
import type { Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import type { Leader, MapOutlines, Outline, Ring } from '@/ui/map/map-outlines';

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
/** Polygons of rings of arcs, as a topology writes them: `~n` is arc n backwards. */
type Area = number[][][];
interface Land {
  id: string | undefined;
  name: string;
  area: Area;
}
interface World {
  arcs: number[][][];
  lands: Land[];
}

/** Same proportions as the box that WorldMap.module.css keeps free. */
const width = 2560;
const height = 2800;
/** Square units of the plane: a bend smaller than this is left out. At a map of 640 px one pixel is 16 of them. */
const smallestBend = 4;
const smallestIsle = 24;

/** Stands for an arc that nothing uses, so that the others keep their numbers. */
const noArc = [
  [0, 0],
  [0, 0],
];

/** A circle stands for each of these: longitude and latitude of its middle, and where its name stands. */
const smallStates: Record<string, readonly [number, number, Leader['side']]> = {
  CPV: [-24.0, 16.0, 'above'],
  COM: [45.0, -12.0, 'above'],
  MUS: [57.2, -20.3, 'below'],
  STP: [6.8, 0.6, 'left'],
  SYC: [55.5, -4.65, 'above'],
};

/** States too slim for a number have it in the sea: longitude and latitude of the end of the line, and the side of the text. */
const leaders: Record<string, readonly [number, number, Leader['side']]> = {
  GMB: [-18.9, 13.4, 'left'],
  GNB: [-14.4, 9.2, 'left'],
  SLE: [-14.2, 7.6, 'left'],
  LBR: [-11.6, 5.2, 'left'],
  TGO: [-1, 3.4, 'left'],
  BEN: [3.9, 4.3, 'below'],
  GNQ: [6, -2, 'left'],
  DJI: [45.2, 12.7, 'right'],
  SWZ: [34.3, -27.9, 'right'],
  LSO: [31.4, -32.0, 'right'],
};

/**
 * The outlines of the member states in Equal Earth, with the land around them, from Natural Earth (public domain). Bends smaller than `bend`, in square
 * units of the plane, are left out.
 */
export function makeOutlines(members: readonly { code: string; numeric: string }[], bend: number = smallestBend): MapOutlines {
  const world = readWorld();
  const contested = mendBaseMap(world);
  // The atlas gives some territories the id of their state; the first of them is the state.
  const states = members.map(({ code, numeric }) => ({ code, land: getOne(world.lands, (land) => land.id === numeric, code) }));
  const taken = new Set(states.map((state) => state.land));
  const around = world.lands.filter((land) => !taken.has(land)).flatMap((land) => nearPolygons(world, land.area));

  const projection = fitProjection();
  const used = new Set([...around, ...states.flatMap((state) => state.land.area)].flat(2).map((arc) => (arc < 0 ? ~arc : arc)));
  const plane: Topology<Objects> = {
    type: 'Topology',
    objects: {},
    arcs: world.arcs.map((arc, index) => (used.has(index) ? arc.map((point) => project(projection, point)) : noArc)),
  };
  const weighed = presimplify(plane);
  const fine = roundArcs(simplify(weighed, bend));
  const coarse = roundArcs(simplify(weighed, bend * 10));

  return {
    version: 1,
    width,
    height,
    shapes: states
      .map(({ code, land }) => makeOutline(code, ringsOf(fine, nearPolygons(world, land.area)), projection))
      .sort((one, other) => sizeOf(other.polygons) - sizeOf(one.polygons)),
    context: clipToPlane(ringsOf(coarse, mergeAreas(world, around))),
    disputed: contested.map((arc) => (fine.arcs[arc] ?? []).flat()),
  };
}

function readWorld(): World {
  // A file of a pinned package, too large to let the compiler read its type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const atlas = createRequire(import.meta.url)('world-atlas/countries-10m.json') as Atlas;
  const { scale, translate } = atlas.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = atlas.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const lands = atlas.objects.countries.geometries.flatMap((geometry) => {
    const area = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : null;
    const name = geometry.properties && 'name' in geometry.properties ? geometry.properties.name : '';
    return area ? [{ id: geometry.id?.toString(), name, area }] : [];
  });
  return { arcs, lands };
}

/**
 * The base map takes the wall in Western Sahara for its border with Morocco, and draws Somaliland apart. Here the border runs
 * on 27° 40′ N and Somalia is whole. Returns the stretches of border that are contested.
 */
function mendBaseMap(world: World): number[] {
  const land = (name: string) => getOne(world.lands, (one) => one.name === name, name);
  const [morocco, sahara, somalia, somaliland] = [land('Morocco'), land('W. Sahara'), land('Somalia'), land('Somaliland')];

  const wall = sharedArc(morocco, sahara);
  const coast = getOne(arcsOf(morocco), (arc) => arc !== wall && pointsOf(world, arc).some(([, lat = 90]) => lat < 22), 'the coast');
  const wallSouth = splitArc(world, wall, ([lon = 0]) => lon <= -8.81);
  const coastNorth = splitArc(world, coast, ([, lat = 0]) => lat >= 27.667);
  const border = world.arcs.push([endOf(world, coast), endOf(world, wall)]) - 1;
  const south: Area = [[[coast, border, wallSouth]]];
  if (!arcsOf(morocco).includes(coastNorth) || morocco.area.length !== 1) throw new Error('The base map draws Morocco in a new way.');
  morocco.area = morocco.area.map((rings) => rings.map((ring) => [...ring.filter((arc) => arc !== coast && arc !== wallSouth), ~border]));
  sahara.area = mergeAreas(world, sahara.area, south);

  somalia.area = mergeAreas(world, somalia.area, somaliland.area);
  world.lands = world.lands.filter((one) => one !== somaliland);

  const nile = sharedArc(land('Egypt'), land('Sudan'));
  const halaib = splitArc(world, nile, ([lon = 0]) => lon >= 33.18);
  const abyei = splitArc(world, sharedArc(land('Sudan'), land('S. Sudan')), ([lon = 0]) => lon >= 27.8);
  splitArc(world, abyei, ([lon = 0]) => lon >= 29);
  const ilemi = sharedArc(land('Kenya'), land('S. Sudan'));
  return [border, wall, halaib, abyei, ilemi];
}

/** Cuts an arc at the first point that passes; the arc keeps its beginning, and the number of the rest is returned. */
function splitArc(world: World, arc: number, passes: (point: number[]) => boolean): number {
  const points = pointsOf(world, arc);
  const at = points.findIndex(passes);
  if (at < 1 || at >= points.length - 1) throw new Error(`The base map has no inner point on arc ${arc} at which to cut.`);
  const rest = world.arcs.push(points.slice(at)) - 1;
  world.arcs[arc] = points.slice(0, at + 1);
  for (const land of world.lands) {
    land.area = land.area.map((rings) =>
      rings.map((ring) => ring.flatMap((one) => (one === arc ? [arc, rest] : one === ~arc ? [~rest, ~arc] : [one]))),
    );
  }
  return rest;
}

function mergeAreas(world: World, ...areas: Area[]): Area {
  const topology: Topology = { type: 'Topology', objects: {}, arcs: world.arcs };
  return mergeArcs(topology, [{ type: 'MultiPolygon', arcs: areas.flat() }]).arcs;
}

function arcsOf(land: Land): number[] {
  return land.area.flat(2).map((arc) => (arc < 0 ? ~arc : arc));
}

function sharedArc(one: Land, other: Land): number {
  const arcs = new Set(arcsOf(other));
  return getOne(arcsOf(one), (arc) => arcs.has(arc), `the border of ${one.name} and ${other.name}`);
}

function pointsOf(world: World, arc: number): number[][] {
  return world.arcs[arc] ?? [];
}

function endOf(world: World, arc: number): number[] {
  return pointsOf(world, arc).at(-1) ?? [];
}

/** Leaves out what would shrink the frame: islands at 47° S, overseas parts, lands across the date line. */
function nearPolygons(world: World, area: Area): Area {
  return area.filter(([outer = []]) =>
    outer.every((arc) =>
      pointsOf(world, arc < 0 ? ~arc : arc).every(([lon = 0, lat = 0]) => lon > -40 && lon < 75 && lat > -38 && lat < 60),
    ),
  );
}

/** Fits the places that lie farthest out, with room for the names of the islands. */
export function fitProjection(): GeoProjection {
  const [caboVerde, tunisia, seychelles, mauritius, agulhas] = [
    [-24.1, 16],
    [10, 37.35],
    [55.5, -4.7],
    [57.6, -20.3],
    [20, -34.84],
  ];
  const farthest = [caboVerde, tunisia, seychelles, mauritius, agulhas].flatMap((point) => (point ? [point] : []));
  return geoEqualEarth()
    .rotate([-17, 0])
    .fitExtent(
      [
        [140, 56],
        [width - 110, height - 40],
      ],
      { type: 'MultiPoint', coordinates: farthest },
    );
}

function project(projection: GeoProjection, [lon = 0, lat = 0]: readonly number[]): [number, number] {
  const point = projection([lon, lat]);
  if (!point) throw new Error(`No place on the plane for ${lon}, ${lat}.`);
  return point;
}

function roundArcs(topology: Topology): Topology {
  return { ...topology, arcs: topology.arcs.map((arc) => arc.map(([x = 0, y = 0]) => [Math.round(x), Math.round(y)])) };
}

/** Closed rings as flat numbers. Islets that would be a point or two are left out, but never the largest part. */
function ringsOf(topology: Topology, area: Area): Ring[][] {
  const { coordinates } = feature(topology, { type: 'MultiPolygon', arcs: area }).geometry;
  return coordinates
    .map((rings) =>
      rings.map((ring) =>
        ring
          .slice(0, -1)
          .filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1])
          .flat(),
      ),
    )
    .sort((one, other) => sizeOf([other]) - sizeOf([one]))
    .filter((rings, index) => index === 0 || sizeOf([rings]) > smallestIsle);
}

function clipToPlane(polygons: Ring[][]): Ring[][] {
  const clip = geoIdentity().clipExtent([
    [0, 0],
    [width, height],
  ]);
  return polygons.flatMap((rings) => {
    const drawn: number[][] = [];
    const collect = {
      beginPath() {},
      arc() {},
      closePath() {},
      moveTo: (x: number, y: number) => drawn.push([x, y]),
      lineTo: (x: number, y: number) => drawn.at(-1)?.push(x, y),
    };
    geoPath(clip, collect)({ type: 'Polygon', coordinates: rings.map((ring) => closeRing(pointsOfRing(ring))) });
    const kept = drawn.map((ring) => ring.map(Math.round)).filter((ring) => areaOf(ring) > smallestIsle);
    return kept.length > 0 ? [kept] : [];
  });
}

function makeOutline(id: string, polygons: Ring[][], projection: GeoProjection): Outline {
  const middle = smallStates[id];
  const leader = middle ?? leaders[id];
  return {
    id,
    polygons,
    label: middle ? { ...placeOf(projection, middle), width: 0, height: 0 } : roomiestBox(polygons),
    small: middle !== undefined,
    leader: leader ? { ...placeOf(projection, leader), side: leader[2] } : null,
  };
}

function placeOf(projection: GeoProjection, place: readonly [number, number, ...unknown[]]): { x: number; y: number } {
  const [x, y] = project(projection, [place[0], place[1]]);
  return { x: Math.round(x), y: Math.round(y) };
}

/**
 * A box for the number: the tallest that is wide enough (two lines of text are enough for every number), as near the middle of
 * the shape as it goes. Found by laying level lines through the shape.
 */
function roomiestBox(polygons: Ring[][]): Outline['label'] {
  const pitch = 4;
  const rings = (polygons[0] ?? []).map(pointsOfRing);
  const [middleX, middleY] = geoPath(geoIdentity()).centroid({ type: 'Polygon', coordinates: rings.map(closeRing) });
  const ys = rings.flat().map(([, y = 0]) => y);
  const top = Math.min(...ys);
  const lines = Array.from({ length: Math.ceil((Math.max(...ys) - top) / pitch) }, (_, row) => insideAt(rings, top + (row + 0.5) * pitch));
  for (let rows = Math.min(lines.length, 30); rows > 0; rows -= 1) {
    const tall = rows * pitch;
    const enough = tall * (tall > 64 ? 1.2 : 0.6);
    const boxes = lines.slice(rows - 1).flatMap((_, first) => {
      const y = top + (first + rows / 2) * pitch;
      return lines
        .slice(first, first + rows)
        .reduce(overlaps)
        .filter(([start, end]) => end - start >= enough)
        .map(([start, end]) => {
          const x = Math.min(Math.max(middleX, start + enough / 2), end - enough / 2);
          return { x, y, width: 2 * Math.min(x - start, end - x), away: Math.hypot(x - middleX, y - middleY) };
        });
    });
    const [nearest] = boxes.sort((one, other) => one.away - other.away);
    if (nearest) return { x: Math.round(nearest.x), y: Math.round(nearest.y), width: Math.floor(nearest.width), height: tall };
  }
  throw new Error('A shape without any inside.');
}

type Span = readonly [number, number];

/** The stretches of a level line that lie inside the rings. */
function insideAt(rings: Position[][], level: number): Span[] {
  const crossings = rings.flatMap((points) =>
    points.flatMap(([x = 0, y = 0], index) => {
      const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
      return y > level === nextY > level ? [] : [x + ((level - y) / (nextY - y)) * (nextX - x)];
    }),
  );
  crossings.sort((one, other) => one - other);
  return crossings.flatMap((start, index) => (index % 2 === 0 ? [[start, crossings[index + 1] ?? start] as const] : []));
}

function overlaps(some: Span[], others: Span[]): Span[] {
  return some.flatMap(([start, end]) =>
    others.flatMap(([from, to]) =>
      Math.min(end, to) > Math.max(start, from) ? [[Math.max(start, from), Math.min(end, to)] as const] : [],
    ),
  );
}

function pointsOfRing(ring: Ring): Position[] {
  return Array.from({ length: ring.length / 2 }, (_, index) => ring.slice(2 * index, 2 * index + 2));
}

function closeRing(points: Position[]): Position[] {
  return [...points, ...points.slice(0, 1)];
}

function areaOf(ring: Ring): number {
  const points = pointsOfRing(ring);
  const twice = points.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function sizeOf(polygons: readonly (readonly Ring[])[]): number {
  return polygons.reduce((sum, [outer = []]) => sum + areaOf(outer), 0);
}

function getOne<T>(all: Iterable<T>, isIt: (one: T) => boolean, what: string): T {
  for (const one of all) if (isIt(one)) return one;
  throw new Error(`The base map has no ${what}.`);
}
