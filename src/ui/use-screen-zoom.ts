import { useLayoutEffect, type RefObject } from 'react';

/** A slide is laid out on this many pixels, on which text of 12 is 20 on a screen of 1920. */
const LAID_OUT = { width: 1152, height: 648 };
/** As in the style sheets: narrower windows are laid out as pages are. */
const SLIDES = '(min-width: 60rem)';
/** The smallest share of its size to which a slide with more than its room is drawn. */
const LEAST = 0.65;

/** Whether a window is wide enough to be laid out as a slide. */
export function hasSlides(): boolean {
  return window.matchMedia(SLIDES).matches;
}

/** Draws an element as large, by `--zoom` of the style sheet below it, as a window has room for the slide in it. `slide` stands for what is drawn; null for what may be higher than the window, and is never made smaller. */
export function useScreenZoom(element: RefObject<HTMLElement | null>, slide: unknown): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    let zoom = 1;
    let least = 1;
    let frame = 0;
    const show = () => current.style.setProperty('--zoom', String(zoom));
    const begin = () => {
      const whole = Math.min(window.innerWidth / LAID_OUT.width, window.innerHeight / LAID_OUT.height);
      zoom = slide === null ? Math.max(1, whole) : hasSlides() ? whole : 1;
      least = zoom * LEAST;
      show();
    };
    // What is drawn answers a change of its width a frame later, so that there is no size to be reckoned at once.
    const shrink = () => {
      const drawn = current.firstElementChild;
      if (slide === null || !hasSlides() || drawn === null || zoom <= least) return;
      // What is still to come has another size.
      if (current.dataset['ready'] !== 'true') return shrinkSoon();
      if (drawn.getBoundingClientRect().height <= window.innerHeight + 1) return;
      zoom = Math.max(least, zoom * 0.97);
      show();
      frame = requestAnimationFrame(shrink);
    };
    const shrinkSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(shrink);
    };
    begin();
    const observer = new ResizeObserver(shrinkSoon);
    if (current.firstElementChild !== null) observer.observe(current.firstElementChild);
    window.addEventListener('resize', begin);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener('resize', begin);
    };
  }, [element, slide]);
}
