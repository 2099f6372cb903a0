import { type RefCallback, useCallback, useState } from 'react';
import { whenIdle } from '@/ui/when-idle';

/** How far beyond the screen a place counts as near. */
const NEAR = '50% 0px';

/** Whether the place around the element that takes the ref has come near the screen, or the page was loaded and the browser idle. Never so at build. */
export function useNear(): [RefCallback<Element>, boolean] {
  const [isNear, setNear] = useState(false);
  const ref = useCallback((element: Element | null) => {
    if (element?.parentElement == null) return undefined;
    const arrive = () => {
      setNear(true);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) arrive();
      },
      { rootMargin: NEAR },
    );
    observer.observe(element.parentElement);
    let forget = () => {};
    const waitForIdle = () => {
      forget = whenIdle(arrive);
    };
    if (document.readyState === 'complete') waitForIdle();
    else window.addEventListener('load', waitForIdle, { once: true });
    return () => {
      observer.disconnect();
      window.removeEventListener('load', waitForIdle);
      forget();
    };
  }, []);
  return [ref, isNear];
}
