import { useCallback } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import { goTo } from './go-to';

/** The slide that the link names, "#3" for the third, counted from 0, and the way to another. It takes the place of the present entry, so that Back leaves the slides. */
export function useSlide(count: number): [number, (slide: number) => void] {
  const hash = useLocationProperty(
    () => window.location.hash,
    () => '',
  );
  const named = /^#\d{1,3}$/.test(hash) ? Number(hash.slice(1)) : 1;
  const slide = Math.min(Math.max(named, 1), count) - 1;
  const turnTo = useCallback(
    (next: number) => {
      const { pathname, search } = window.location;
      goTo(`${pathname}${search}#${Math.min(Math.max(next, 0), count - 1) + 1}`, { replace: true });
    },
    [count],
  );
  return [slide, turnTo];
}
