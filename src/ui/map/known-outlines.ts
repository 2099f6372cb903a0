import type { MapOutlines } from './map-outlines';

/** The outlines with those that nothing is known of as land around: data may know fewer countries than the map. The same object where all are known. */
export function knownOutlines(outlines: MapOutlines, isKnown: (id: string) => boolean): MapOutlines {
  const unknown = outlines.shapes.filter(({ id }) => !isKnown(id));
  if (unknown.length === 0) return outlines;
  return {
    ...outlines,
    shapes: outlines.shapes.filter(({ id }) => isKnown(id)),
    context: [...outlines.context, ...unknown.flatMap(({ polygons }) => polygons)],
  };
}
