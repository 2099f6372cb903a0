import { expect, it } from 'vitest';
import { targetRing } from '@/ui/map/target-ring';

const points = (ring: readonly number[]) =>
  Array.from({ length: ring.length / 2 }, (_, at) => ({ x: ring[2 * at] ?? 0, y: ring[2 * at + 1] ?? 0 }));

it('is a whole circle where nobody is near', () => {
  for (const { x, y } of points(targetRing({ x: 5, y: 5 }, [{ x: 500, y: 5 }], 12))) expect(Math.hypot(x - 5, y - 5)).toBeCloseTo(12);
});

it('leaves to a neighbour what lies nearer to it', () => {
  const [rwanda, burundi] = [
    { x: 0, y: 0 },
    { x: 2, y: 8 },
  ];
  for (const { x, y } of points(targetRing(rwanda, [burundi], 12))) {
    expect(Math.hypot(x, y)).toBeLessThanOrEqual(Math.hypot(x - burundi.x, y - burundi.y) + 1e-9);
  }
});
