import { type RefObject, useEffect, useRef } from 'react';

/**
 * Marks the page with `data-ready="true"` once everything is drawn for the present address: for scripts that read the page, for print and for pictures.
 * Parts that are still being fetched carry `data-pending`.
 */
export function useReadyMark(isSettled: boolean, drawn: unknown): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = page.current;
    if (element === null) return;
    element.dataset['ready'] = 'false';
    if (!isSettled) return;
    let frame = 0;
    const check = () => {
      if (document.querySelector('[data-pending]') === null) element.dataset['ready'] = 'true';
      else frame = requestAnimationFrame(check);
    };
    frame = requestAnimationFrame(check);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [isSettled, drawn]);
  return page;
}
