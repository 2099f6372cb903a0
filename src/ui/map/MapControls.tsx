import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useSyncExternalStore } from 'react';
import styles from './MapControls.module.css';

interface MapControlsProps {
  map: LeafletMap;
  words: { zoomIn: string; zoomOut: string; reset: string; panNorth: string; panSouth: string; panEast: string; panWest: string };
}

const strokes = {
  zoomIn: 'M8 3v10M3 8h10',
  zoomOut: 'M3 8h10',
  reset: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  panNorth: 'M4 10l4-4 4 4',
  panSouth: 'M4 6l4 4 4-4',
  panEast: 'M6 4l4 4-4 4',
  panWest: 'M10 4L6 8l4 4',
} as const;

/** Share of the map's box that one press moves. */
const panStep = 0.4;

export function MapControls({ map, words }: MapControlsProps) {
  const subscribe = useCallback(
    (changed: () => void) => {
      map.on('zoomend zoomlevelschange', changed);
      return () => {
        map.off('zoomend zoomlevelschange', changed);
      };
    },
    [map],
  );
  const zoom = useSyncExternalStore(subscribe, () => map.getZoom());
  const near = zoom > map.getMinZoom() + 0.01;
  const nearest = zoom > map.getMaxZoom() - 0.01;

  const pan = (right: number, down: number) => {
    const { x, y } = map.getSize();
    map.panBy([right * panStep * x, down * panStep * y], { animate: mayMove() });
  };
  const buttons = [
    { name: 'zoomIn', off: nearest, act: () => map.zoomIn(1, { animate: mayMove() }) },
    { name: 'zoomOut', off: !near, act: () => map.zoomOut(1, { animate: mayMove() }) },
    { name: 'reset', off: !near, act: () => map.setView(map.options.center ?? map.getCenter(), map.getMinZoom(), { animate: mayMove() }) },
  ] as const;
  const pans = [
    { name: 'panNorth', act: () => pan(0, -1) },
    { name: 'panSouth', act: () => pan(0, 1) },
    { name: 'panWest', act: () => pan(-1, 0) },
    { name: 'panEast', act: () => pan(1, 0) },
  ] as const;

  return (
    <div className={styles.controls} data-tool="">
      <div className={styles.stack}>
        {buttons.map(({ name, off, act }) => (
          <button
            key={name}
            type="button"
            className={styles.button}
            aria-label={words[name]}
            title={words[name]}
            aria-disabled={off}
            onClick={off ? undefined : act}
          >
            <Stroke path={strokes[name]} />
          </button>
        ))}
      </div>
      {near && (
        <div className={styles.stack}>
          {pans.map(({ name, act }) => (
            <button key={name} type="button" className={styles.button} aria-label={words[name]} title={words[name]} onClick={act}>
              <Stroke path={strokes[name]} />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Stroke({ path }: { path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
