import type { MapOutlines } from './map-outlines';

/** The outlines from a file of unknown content, or null where it is of another form or version. */
export function readMapOutlines(raw: unknown): MapOutlines | null {
  return isMapOutlines(raw) ? raw : null;
}

function isMapOutlines(raw: unknown): raw is MapOutlines {
  return (
    typeof raw === 'object' &&
    raw !== null &&
    'version' in raw &&
    raw.version === 1 &&
    'width' in raw &&
    typeof raw.width === 'number' &&
    'height' in raw &&
    typeof raw.height === 'number' &&
    ['shapes', 'context', 'disputed'].every((list) => Array.isArray(Reflect.get(raw, list)))
  );
}
