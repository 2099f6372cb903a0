import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { focusContent } from './focus-content';

/** An act is drawn within this time; what is drawn later has another cause. */
const DRAWN_WITHIN_MILLISECONDS = 1000;

/**
 * Keeps the figure that a reader acts in where it stands on the screen, though the page above it grows or shrinks:
 * the second click of a double click meets the same mark.
 */
export function useSteadyPlace(page: RefObject<HTMLElement | null>, drawn: unknown, isSettled: boolean): void {
  const acted = useRef<{ figure: Element; top: number; at: number } | null>(null);
  const isHeld = useRef(false);

  useEffect(() => {
    const element = page.current;
    if (element === null) return;
    const remember = ({ target }: Event) => {
      const figure = target instanceof Element ? target.closest('figure, section') : null;
      acted.current = figure === null ? null : { figure, top: figure.getBoundingClientRect().top, at: performance.now() };
    };
    const press = (event: Event) => {
      isHeld.current = true;
      remember(event);
    };
    const release = () => {
      isHeld.current = false;
    };
    const forget = () => {
      if (!isHeld.current) acted.current = null;
    };
    // Heard before the act itself, whose handlers stand further in.
    for (const act of ['click', 'keydown']) element.addEventListener(act, remember, { capture: true });
    element.addEventListener('pointerdown', press, { capture: true });
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, release);
    window.addEventListener('wheel', forget, { passive: true });
    window.addEventListener('touchmove', forget, { passive: true });
    return () => {
      for (const act of ['click', 'keydown']) element.removeEventListener(act, remember, { capture: true });
      element.removeEventListener('pointerdown', press, { capture: true });
      for (const end of ['pointerup', 'pointercancel']) window.removeEventListener(end, release);
      window.removeEventListener('wheel', forget);
      window.removeEventListener('touchmove', forget);
    };
  }, [page]);

  useLayoutEffect(() => {
    if (acted.current === null) return;
    const { figure, top, at } = acted.current;
    if (!isHeld.current && performance.now() - at > DRAWN_WITHIN_MILLISECONDS) {
      acted.current = null;
      return;
    }
    const shift = figure.getBoundingClientRect().top - top;
    if (Math.abs(shift) >= 1) window.scrollBy({ top: shift, behavior: 'instant' });
    if (document.activeElement === document.body) focusContent();
    if (isSettled && !isHeld.current) acted.current = null;
  }, [drawn, isSettled]);
}
