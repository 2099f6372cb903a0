interface Place {
  x: number;
  y: number;
}

const corners = 24;

/** A circle around a place that leaves to each neighbour the half of the way between them: x, y, x, y, … */
export function targetRing(place: Place, neighbours: readonly Place[], radius: number): number[] {
  return Array.from({ length: corners }, (_, corner) => (corner / corners) * 2 * Math.PI).flatMap((angle) => {
    const [right, down] = [Math.cos(angle), Math.sin(angle)];
    const reach = neighbours.reduce((least, neighbour) => {
      const [dx, dy] = [neighbour.x - place.x, neighbour.y - place.y];
      const towards = dx * right + dy * down;
      return towards > 0 ? Math.min(least, (dx * dx + dy * dy) / (2 * towards)) : least;
    }, radius);
    return [place.x + reach * right, place.y + reach * down];
  });
}
