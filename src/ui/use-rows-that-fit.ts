import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** A table of fewer rows says nothing, so that the room is overrun instead. */
const LEAST = 5;

/** How many rows of the table in an element stand in a frame that has a least height and grows with what is in it. */
export function useRowsThatFit(element: RefObject<HTMLElement | null>, frame: string, all: number): number {
  const [fitting, setFitting] = useState({ of: all, count: all });
  useLayoutEffect(() => {
    const measure = () => setFitting({ of: all, count: countFitting(element.current, frame) ?? all });
    const measureAgain = () => {
      flushSync(() => setFitting({ of: all, count: all }));
      measure();
    };
    measure();
    // Type that comes later makes rows higher or lower.
    void document.fonts.ready.then(measureAgain);
    window.addEventListener('resize', measureAgain);
    return () => {
      window.removeEventListener('resize', measureAgain);
    };
  }, [element, frame, all]);
  return fitting.of === all ? fitting.count : all;
}

/** Without its rows, the frame is as high as its room. */
function countFitting(element: HTMLElement | null, frame: string): number | null {
  const box = element?.closest(frame);
  const body = element?.querySelector('tbody');
  if (!box || !body) return null;
  const heights = [...body.rows].map((row) => row.getBoundingClientRect().height);
  const height = box.getBoundingClientRect().height;
  body.hidden = true;
  let over = height - box.getBoundingClientRect().height;
  body.hidden = false;
  let count = heights.length;
  while (over > 1 && count > LEAST) {
    count -= 1;
    over -= heights[count] ?? 0;
  }
  return count;
}
