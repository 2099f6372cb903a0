import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { focusContent } from './focus-content';

/**
 * Keeps the figure that a reader acts in where it stands on the screen, though the page above it grows or shrinks:
 * the second click of a double click meets the same mark.
 */
export function useSteadyPlace(page: RefObject<HTMLElement | null>, drawn: unknown, isSettled: boolean): void {
  const acted = useRef<{ figure: Element; top: number } | null>(null);

  useEffect(() => {
    const element = page.current;
    if (element === null) return;
    const remember = ({ target }: Event) => {
      const figure = target instanceof Element ? target.closest('figure, section') : null;
      acted.current = figure === null ? null : { figure, top: figure.getBoundingClientRect().top };
    };
    const forget = () => {
      acted.current = null;
    };
    // Heard before the act itself, whose handlers stand further in.
    for (const act of ['click', 'keydown']) element.addEventListener(act, remember, { capture: true });
    window.addEventListener('wheel', forget, { passive: true });
    window.addEventListener('touchmove', forget, { passive: true });
    return () => {
      for (const act of ['click', 'keydown']) element.removeEventListener(act, remember, { capture: true });
      window.removeEventListener('wheel', forget);
      window.removeEventListener('touchmove', forget);
    };
  }, [page]);

  useLayoutEffect(() => {
    const { figure, top } = acted.current ?? {};
    if (figure === undefined || top === undefined) return;
    const shift = figure.getBoundingClientRect().top - top;
    if (Math.abs(shift) >= 1) window.scrollBy({ top: shift, behavior: 'instant' });
    if (document.activeElement === document.body) focusContent();
    if (isSettled) acted.current = null;
  }, [drawn, isSettled]);
}
