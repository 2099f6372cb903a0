import { useLayoutEffect, type RefObject } from 'react';

/** A slide is laid out on this many pixels, on which text of 12 is 20 on a screen of 1920. */
const LAID_OUT = { width: 1152, height: 648 };
/** Narrower windows are laid out as pages are. */
const ZOOMED_FROM = 720;

/** Enlarges an element, and the style sheet below it by `--zoom`, as far as the window has room for a slide. */
export function useScreenZoom(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const fit = () => {
      const { innerWidth, innerHeight } = window;
      const room = Math.min(innerWidth / LAID_OUT.width, innerHeight / LAID_OUT.height);
      element.current?.style.setProperty('--zoom', String(innerWidth < ZOOMED_FROM ? 1 : Math.max(1, room)));
    };
    fit();
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
    };
  }, [element]);
}
