import 'leaflet/dist/leaflet.css';
import { CRS, type LatLngBoundsExpression, type Map as LeafletMap } from 'leaflet';
import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { MapContainer, Polygon, Polyline, useMap, useMapEvents } from 'react-leaflet';
import type { MarkKind, Tone } from '@/ui/tone';
import { CountryShape } from './CountryShape';
import { keepWhole } from './keep-whole';
import { MapCard } from './MapCard';
import { MapControls } from './MapControls';
import { MapLabel, MapLabels } from './MapLabel';
import type { MapOutlines, Outline } from './map-outlines';
import { type Direction, nearestInDirection } from './nearest-in-direction';
import { OutlineRing } from './OutlineRing';
import { knownOutlines } from './known-outlines';
import { breadthOf, lineOf, linesOf, placeAt } from './plane';
import { targetRing } from './target-ring';
import styles from './WorldMap.module.css';

export interface MapShape {
  /** ISO 3166-1 alpha-3. */
  id: string;
  /** Name and value in words. */
  name: string;
  /** The short name of the country. */
  caption: string;
  kind: MarkKind;
  /** Class of the ramp, few to many, for a shape of kind `value`. */
  level: 1 | 2 | 3 | 4 | null;
  /** The number as it is printed on the map, or null for none. */
  label: ReactNode;
  /** What the label says, line by line; empty for no label. */
  text: string;
  selected: boolean;
}

export interface WorldMapProps {
  outlines: MapOutlines;
  /** In the order of their captions. */
  shapes: readonly MapShape[];
  tone: Tone;
  title: string;
  /** The country that the reader points at elsewhere. */
  highlighted: string | null;
  onPick: (id: string) => void;
  onHover: (id: string | null) => void;
  renderCard: (id: string) => ReactNode;
  words: {
    zoomIn: string;
    zoomOut: string;
    reset: string;
    panNorth: string;
    panSouth: string;
    panEast: string;
    panWest: string;
    instructions: string;
  };
}

/** Time to cross a neighbour on the way to the card, in milliseconds. */
const patience = 150;
/** CSS pixels: a target may not be slimmer, the map is never narrower, and it has no labels below the third. */
const [targetSize, narrowest, narrowestLabelled] = [24, 280, 480];

/** To be loaded by `loadWorldMap`: leaflet needs the browser, and its policy first. */
export function WorldMap({ outlines: all, shapes, tone, title, highlighted, onPick, onHover, renderCard, words }: WorldMapProps) {
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [scale, setScale] = useState(0);
  const [labelled, setLabelled] = useState(false);
  const [hovered, setHovered] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [card, setCard] = useState<string | null>(null);
  const [lastStop, setLastStop] = useState<string | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const byTouch = useRef(false);
  const baseId = useId();
  const cardId = `${baseId}-card`;
  const instructionsId = `${baseId}-instructions`;

  const shapeOf = useMemo(() => new Map(shapes.map((shape) => [shape.id, shape])), [shapes]);
  // By name: the shapes are new with every filter, and an outline that is drawn anew would lose the view.
  const known = shapes
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
  const outlines = useMemo(() => {
    const ids = new Set(known.split(' '));
    return knownOutlines(all, (id) => ids.has(id));
  }, [all, known]);
  const outlineOf = useMemo(() => new Map(outlines.shapes.map((outline) => [outline.id, outline])), [outlines]);
  const drawn = outlines.shapes.flatMap((outline) => {
    const shape = shapeOf.get(outline.id);
    return shape ? [{ outline, shape }] : [];
  });
  const tabStop = [lastStop, shapes.find((shape) => shape.selected)?.id, shapes[0]?.id].find((id) => id && shapeOf.has(id));
  const targets = useMemo(() => targetsAt(outlines, scale), [outlines, scale]);
  const center = useMemo(() => placeAt(outlines.width / 2, outlines.height / 2), [outlines]);
  const bounds = useMemo((): LatLngBoundsExpression => [placeAt(0, outlines.height), placeAt(outlines.width, 0)], [outlines]);

  const handleView = useCallback((leaflet: LeafletMap) => {
    setScale(CRS.Simple.scale(leaflet.getZoom()));
    setLabelled(leaflet.getSize().x >= narrowestLabelled);
  }, []);

  useEffect(() => () => clearTimeout(waiting.current), []);

  const closeCard = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    clearTimeout(waiting.current);
    setCard(null);
    // The card may have lain under the pointer, and what is gone reports no leaving.
    setHovered(null);
    onHover(null);
  });
  useEffect(() => {
    if (!card) return undefined;
    const handleKey = (event: globalThis.KeyboardEvent) => closeCard(event);
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [card]);

  const pointAt = (id: string | null) => {
    if (id === hovered) return;
    setHovered(id);
    onHover(id);
    clearTimeout(waiting.current);
    if (id && !card) setCard(id);
    else waiting.current = setTimeout(() => setCard(id ?? focused), patience);
  };

  const handlePointerOver = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    if (isInCard(event.target, cardId)) {
      clearTimeout(waiting.current);
      if (card !== hovered) {
        setHovered(card);
        onHover(card);
      }
    } else pointAt(countryAt(event.target));
  };

  const handleClick = (target: EventTarget | null) => {
    const id = countryAt(target);
    clearTimeout(waiting.current);
    if (id === null) {
      setCard(null);
      if (byTouch.current) pointAt(null);
    } else if (byTouch.current && card !== id) {
      setCard(id);
      setHovered(id);
      onHover(id);
    } else onPick(id);
  };

  const handleFocus = (event: FocusEvent) => {
    const id = countryAt(event.target);
    if (id === null) return;
    setLastStop(id);
    if (!event.target.matches(':focus-visible')) return;
    clearTimeout(waiting.current);
    setFocused(id);
    setCard(id);
    onHover(id);
  };

  const handleBlur = (event: FocusEvent) => {
    setFocused(null);
    if (focused === null || countryAt(event.relatedTarget) || isInCard(event.relatedTarget, cardId)) return;
    setCard(null);
    onHover(null);
  };

  const moveTo = (id: string | undefined) => {
    const outline = id === undefined ? undefined : outlineOf.get(id);
    if (!map || !outline) return;
    map.panInside(placeAt(outline.label.x, outline.label.y), { padding: map.getSize().divideBy(4), animate: false });
    const element = map.getContainer().querySelector<SVGElement>(`[data-country="${CSS.escape(outline.id)}"]`);
    // The browser would scroll the map inside its box, under leaflet's feet.
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const handleKeyDown = (event: KeyboardEvent) => {
    const id = countryAt(event.target);
    const from = id === null ? undefined : outlineOf.get(id);
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case 'ArrowUp':
      case 'ArrowDown':
      case 'ArrowLeft':
      case 'ArrowRight':
        moveTo(
          nearestShape(
            drawn.map(({ outline }) => outline),
            from,
            event.key,
          ),
        );
        break;
      case 'Home':
        moveTo(shapes[0]?.id);
        break;
      case 'End':
        moveTo(shapes.at(-1)?.id);
        break;
      case 'Enter':
      case ' ':
        onPick(from.id);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  const ring = (id: string | null, look: 'marked' | 'focused') => {
    const [outline, shape] = [outlineOf.get(id ?? ''), shapeOf.get(id ?? '')];
    return outline && shape && <OutlineRing key={`${look}-${id}`} outline={outline} look={look} kind={shape.kind} level={shape.level} />;
  };
  const marked = hovered ?? highlighted;

  return (
    // What is pressed and pointed at are the countries inside, which leaflet draws.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles.map}
      data-tone={tone}
      role="group"
      aria-label={title}
      aria-describedby={instructionsId}
      onPointerDown={(event) => {
        byTouch.current = event.pointerType === 'touch';
      }}
      onPointerOver={handlePointerOver}
      onPointerLeave={() => pointAt(null)}
      onFocus={handleFocus}
      onBlur={handleBlur}
      onKeyDown={handleKeyDown}
    >
      <p id={instructionsId} className={styles.instructions}>
        {words.instructions}
      </p>
      <div className={styles.box} dir="ltr">
        <MapContainer
          ref={setMap}
          className={styles.canvas ?? ''}
          crs={CRS.Simple}
          center={center}
          zoom={-2}
          zoomSnap={0}
          maxBounds={bounds}
          maxBoundsViscosity={1}
          attributionControl={false}
          zoomControl={false}
          scrollWheelZoom={false}
          doubleClickZoom={false}
          boxZoom={false}
          dragging={false}
          keyboard={false}
          bounceAtZoomLimits={false}
        >
          <View outlines={outlines} onView={handleView} />
          <Clicks onClick={handleClick} />
          <Land outlines={outlines} />
          {drawn.map(({ outline, shape }) => (
            <CountryShape
              key={outline.id}
              outline={outline}
              name={shape.name}
              kind={shape.kind}
              level={shape.level}
              selected={shape.selected}
              tabStop={shape.id === tabStop}
              describedBy={shape.id === card ? cardId : null}
              target={targets.get(outline.id) ?? null}
            />
          ))}
          <DisputedBorders outlines={outlines} />
          <Patterns />
          {drawn.map(({ outline, shape }) => {
            const look = shape.selected ? 'selected' : shape.kind === 'zero' || shape.kind === 'disputed' ? shape.kind : null;
            return (
              look && <OutlineRing key={`${look}-${outline.id}`} outline={outline} look={look} kind={shape.kind} level={shape.level} />
            );
          })}
          {marked !== focused && !shapeOf.get(marked ?? '')?.selected && ring(marked, 'marked')}
          {ring(focused, 'focused')}
          {labelled && (
            <MapLabels>
              {drawn.map(({ outline, shape }) => (
                <MapLabel
                  key={outline.id}
                  outline={outline}
                  caption={shape.caption}
                  label={shape.label}
                  text={shape.text}
                  level={shape.level}
                  scale={scale}
                />
              ))}
            </MapLabels>
          )}
        </MapContainer>
        {map && <MapControls map={map} words={words} />}
      </div>
      {map && card && (
        <MapCard id={cardId} country={card} map={map}>
          {renderCard(card)}
        </MapCard>
      )}
    </div>
  );
}

function countryAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-country], [data-target]') : null;
  return element?.getAttribute('data-country') ?? element?.getAttribute('data-target') ?? null;
}

function isInCard(target: EventTarget | null, cardId: string): boolean {
  return target instanceof Element && target.closest(`#${CSS.escape(cardId)}`) !== null;
}

function nearestShape(outlines: readonly Outline[], from: Outline, direction: Direction): string | undefined {
  const places = outlines.map(({ id, label: { x, y } }) => ({ id, x, y }));
  return nearestInDirection(places, { id: from.id, x: from.label.x, y: from.label.y }, direction);
}

/** For each state that is too small for a finger on the narrowest map, the ground on which it is found at this scale: none where it is large enough. */
function targetsAt(outlines: MapOutlines, scale: number): Map<string, number[]> {
  const breadths = outlines.shapes.map((outline) => ({ outline, breadth: breadthOf(outline) }));
  const slim = breadths.filter(({ breadth }) => breadth * narrowest < targetSize * outlines.width);
  const now = scale === 0 ? [] : slim.filter(({ breadth }) => breadth * scale < targetSize);
  // A little more than half of the size: only the corners of the ring lie on the circle.
  const radius = (targetSize / 2 + 1) / scale;
  return new Map(
    slim.map((one) => {
      const neighbours = now.filter((other) => other !== one).map((other) => other.outline.label);
      return [one.outline.id, now.includes(one) ? targetRing(one.outline.label, neighbours, radius) : []];
    }),
  );
}

/** Keeps the whole map in its box when the box changes, and lets it be dragged only where something is outside. */
function View({ outlines, onView }: { outlines: MapOutlines; onView: (map: LeafletMap) => void }) {
  const map = useMap();
  useLayoutEffect(() => keepWhole(map, outlines, onView), [map, outlines, onView]);
  useMapEvents({
    zoomend: () => {
      if (map.getZoom() > map.getMinZoom() + 0.01) map.dragging.enable();
      else map.dragging.disable();
      onView(map);
    },
  });
  return null;
}

/** Leaflet's click, because it knows a click from the end of a drag. */
function Clicks({ onClick }: { onClick: (target: EventTarget | null) => void }) {
  useMapEvents({ click: (event) => onClick(event.originalEvent.target) });
  return null;
}

function Land({ outlines }: { outlines: MapOutlines }) {
  const lines = useMemo(() => linesOf(outlines.context), [outlines]);
  return <Polygon positions={lines} interactive={false} smoothFactor={0} noClip className={styles.land ?? ''} />;
}

function DisputedBorders({ outlines }: { outlines: MapOutlines }) {
  const lines = useMemo(() => outlines.disputed.map(lineOf), [outlines]);
  return (
    <>
      <Polyline positions={lines} interactive={false} smoothFactor={0} noClip className={styles.under ?? ''} />
      <Polyline positions={lines} interactive={false} smoothFactor={0} noClip className={styles.dash ?? ''} />
    </>
  );
}

/** The hatch and the dots of absence, in the drawing itself, so that they go along when it is copied. */
function Patterns() {
  const map = useMap();
  const [definitions] = useState(() => document.createElementNS('http://www.w3.org/2000/svg', 'defs'));
  useEffect(() => map.getPane('overlayPane')?.querySelector('svg')?.prepend(definitions), [map, definitions]);
  // Not into the svg itself: React listens for focus on what it writes into, and an svg that listens for focus is a tab stop.
  return createPortal(
    <>
      <pattern id="map-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.ground} width="5" height="5" />
        <path className={styles.hatch} d="M0 0V5" />
      </pattern>
      <pattern id="map-dots" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect className={styles.ground} width="7" height="7" />
        <circle className={styles.dot} cx="1.8" cy="1.8" r="1" />
        <circle className={styles.dot} cx="5.3" cy="5.3" r="1" />
      </pattern>
    </>,
    definitions,
  );
}
