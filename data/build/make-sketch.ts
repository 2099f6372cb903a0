import type { MapOutlines, Outline, Ring } from '@/ui/map/map-outlines';
import type { MapSketch } from '@/ui/map/map-sketch';

/** Units of the plane in one of the sketch. On a map of 640 px that is two pixels. */
const unit = 8;
/** Of the circle that stands for an island state, in units of the sketch. */
const radius = 4;

/** The same map in whole units of a small box, in relative steps, so that it weighs little in a page. */
export function makeSketch({ width, height, shapes, context }: MapOutlines): MapSketch {
  return {
    width: width / unit,
    height: height / unit,
    land: context.map(pathOf).join(''),
    shapes: shapes.map((outline) => ({ id: outline.id, path: outline.small ? circleOf(outline) : outline.polygons.map(pathOf).join('') })),
  };
}

function pathOf(rings: readonly Ring[]): string {
  return rings.map(ringPath).join('');
}

function ringPath(ring: Ring): string {
  const points = Array.from({ length: ring.length / 2 }, (_, at) => [round(ring[2 * at]), round(ring[2 * at + 1])] as const).filter(
    ([x, y], at, all) => x !== all[at - 1]?.[0] || y !== all[at - 1]?.[1],
  );
  const [first, ...rest] = points;
  if (first === undefined || rest.length < 2) return '';
  const steps = rest.map(([x, y], at) => {
    const [fromX = 0, fromY = 0] = points[at] ?? [];
    return `${signed(x - fromX)}${signed(y - fromY)}`;
  });
  return `M${first[0]} ${first[1]}l${steps.join('').replace(/^ /, '')}z`;
}

function circleOf({ label }: Outline): string {
  return `M${round(label.x) - radius} ${round(label.y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

function signed(step: number): string {
  return step < 0 ? String(step) : ` ${step}`;
}

function round(value = 0): number {
  return Math.round(value / unit);
}
