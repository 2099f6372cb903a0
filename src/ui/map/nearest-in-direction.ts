export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

interface Place {
  id: string;
  x: number;
  y: number;
}

/** The next place in a wide sector, where a step aside counts double; y runs down. From every state it leads, step by step, to all. */
export function nearestInDirection(places: readonly Place[], from: Place, direction: Direction): string | undefined {
  let nearest: string | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const [ahead, aside] = turn(place.x - from.x, place.y - from.y, direction);
    const length = ahead + 2 * Math.abs(aside);
    if (place.id === from.id || ahead <= 0 || Math.abs(aside) > 1.5 * ahead || length >= shortest) continue;
    nearest = place.id;
    shortest = length;
  }
  return nearest;
}

function turn(right: number, down: number, direction: Direction): [number, number] {
  switch (direction) {
    case 'ArrowUp':
      return [-down, right];
    case 'ArrowDown':
      return [down, right];
    case 'ArrowLeft':
      return [-right, down];
    case 'ArrowRight':
      return [right, down];
  }
}
