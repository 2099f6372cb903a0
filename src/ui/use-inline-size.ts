import { type RefCallback, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';

/** What an A4 or Letter page in portrait has between its margins, in CSS pixels; where `--paper-width` is set, paper has that. */
const PRINTED = 690;

/** The inline size in whole CSS pixels of the element that takes the ref; `assumed` until it stands on a page, and that of paper while printing. */
export function useInlineSize(assumed: number): [RefCallback<HTMLElement>, number] {
  const [size, setSize] = useState(assumed);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const measure = () => {
      const next = Math.floor(element.clientWidth);
      // Nothing is laid out at no width: a hidden parent keeps the last drawing.
      if (next > 0) setSize(next);
    };
    // The browser lays paper out at once, without asking the observer.
    const layOutForPaper = () => {
      flushSync(() => {
        setSize(Number(getComputedStyle(element).getPropertyValue('--paper-width')) || PRINTED);
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('beforeprint', layOutForPaper);
    window.addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', layOutForPaper);
      window.removeEventListener('afterprint', measure);
    };
  }, []);
  return [ref, size];
}
