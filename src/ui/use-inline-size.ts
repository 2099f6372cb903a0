import { useCallback, useState, type RefCallback } from 'react';

/** The inline size in whole CSS pixels of the element that takes the ref; `assumed` until it stands on a page. */
export function useInlineSize(assumed: number): [RefCallback<HTMLElement>, number] {
  const [size, setSize] = useState(assumed);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const measure = () => {
      const next = Math.floor(element.clientWidth);
      // Nothing is laid out at no width: a hidden parent keeps the last drawing.
      if (next > 0) setSize(next);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
