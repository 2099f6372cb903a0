import { type RefObject, useLayoutEffect, useState } from 'react';
import { type ChartRoom, usualRoom } from './chart-room';

/** More would be bars without measure. */
const MOST: ChartRoom = { plot: 240, row: 36 };
/** Pixels that stay free around a chart. */
const SPACE = 24;

/** How much higher than usual the charts of the figure in an element can be, in a frame that is higher than the figure. `shown` stands for what is drawn. */
export function useChartRoom(element: RefObject<HTMLElement | null>, shown: unknown, isAsked: () => boolean): ChartRoom {
  const [room, setRoom] = useState(usualRoom);
  useLayoutEffect(() => {
    const measure = () => {
      const { current } = element;
      if (current === null) return;
      tell(current, usualRoom);
      const next = isAsked() ? findRoom(current) : usualRoom;
      tell(current, next);
      setRoom(next);
    };
    measure();
    // Type that comes later makes words higher or lower.
    void document.fonts.ready.then(measure);
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
    };
  }, [element, shown, isAsked]);
  return room;
}

function findRoom(element: HTMLElement): ChartRoom {
  const figure = element.querySelector<HTMLElement>('figure');
  const frame = figure?.parentElement;
  if (!figure || !frame) return usualRoom;
  const spare = Math.max(0, frame.clientHeight - figure.offsetHeight - SPACE);
  const rows = figure.querySelectorAll('[data-labels="true"] [data-kind]').length;
  return { plot: Math.min(spare, MOST.plot), row: rows === 0 ? 0 : Math.min(Math.floor(spare / rows), MOST.row) };
}

function tell({ style }: HTMLElement, { plot, row }: ChartRoom): void {
  style.setProperty('--more-plot', `${plot}px`);
  style.setProperty('--more-row', `${row}px`);
}
