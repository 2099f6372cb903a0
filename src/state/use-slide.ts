import { useCallback } from 'react';
import { goTo } from './go-to';
import { presentLocation, useLocationPart } from './present-location';

/** Whether the link asks for all slides below each other, as they are printed: "#all". */
export function useAllSlides(): boolean {
  return useLocationPart('hash', '') === '#all';
}

/** The slide that the link names, "#3" for the third, counted from 0, and the way to another. It takes the place of the present entry, so that Back leaves the slides. */
export function useSlide(count: number): [number, (slide: number) => void] {
  const hash = useLocationPart('hash', '');
  const named = /^#\d{1,3}$/.test(hash) ? Number(hash.slice(1)) : 1;
  const slide = Math.min(Math.max(named, 1), count) - 1;
  const turnTo = useCallback(
    (next: number) => {
      const { pathname, search } = presentLocation();
      goTo(`${pathname}${search}#${Math.min(Math.max(next, 0), count - 1) + 1}`, { replace: true });
    },
    [count],
  );
  return [slide, turnTo];
}
