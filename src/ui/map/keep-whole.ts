import type { Map as LeafletMap } from 'leaflet';
import { flushSync } from 'react-dom';
import type { MapOutlines } from './map-outlines';
import { placeAt } from './plane';

/** Width on paper in CSS pixels, as in the style sheet: that of a wide screen, with legend and note on one sheet. */
const PRINTED = 640;
/** Zoom levels beyond the whole map; each doubles it. */
const levels = 3;

/** Shows the whole plane, and again whenever the box changes, unless the reader has come closer. Returns the end of it. */
export function keepWhole(map: LeafletMap, { width, height }: MapOutlines, onView: (map: LeafletMap) => void): () => void {
  // Leaflet rounds every point to a whole pixel, which makes coasts rugged at this size.
  map.latLngToLayerPoint = (place) => map.project(place).subtract(map.getPixelOrigin());
  const fit = () => {
    map.invalidateSize({ animate: false, pan: false });
    const { x, y } = map.getSize();
    // Nothing is laid out at no width: a hidden parent keeps the last view.
    if (x === 0 || y === 0) return;
    const whole = Math.log2(Math.min(x / width, y / height));
    const wasWhole = map.options.minZoom === undefined || map.getZoom() < map.getMinZoom() + 0.01;
    // Wide enough for both views until the new one stands: leaflet would fly from the old one to its limit, and go on when the map is gone.
    map.options.minZoom = Math.min(whole, map.getMinZoom());
    map.options.maxZoom = Math.max(whole + levels, map.getMaxZoom());
    if (wasWhole) map.setView(placeAt(width / 2, height / 2), whole, { animate: false });
    else map.setView(map.getCenter(), Math.min(Math.max(whole, map.getZoom()), whole + levels), { animate: false });
    map.options.minZoom = whole;
    map.options.maxZoom = whole + levels;
    map.fire('zoomlevelschange');
    onView(map);
  };
  fit();
  const observer = new ResizeObserver(fit);
  observer.observe(map.getContainer());
  // Paper is laid out at once, without asking the observer.
  const { style } = map.getContainer();
  const fitPaper = () => {
    Object.assign(style, { width: `${PRINTED}px`, height: `${Math.round((PRINTED * height) / width)}px` });
    flushSync(fit);
  };
  const fitScreen = () => {
    Object.assign(style, { width: '', height: '' });
    fit();
  };
  window.addEventListener('beforeprint', fitPaper);
  window.addEventListener('afterprint', fitScreen);
  return () => {
    observer.disconnect();
    window.removeEventListener('beforeprint', fitPaper);
    window.removeEventListener('afterprint', fitScreen);
  };
}
