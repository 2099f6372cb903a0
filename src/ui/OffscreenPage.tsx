import { type ReactNode, type SyntheticEvent, useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './OffscreenPage.module.css';
import { EMPTY_PAGE, installTrustedTypesPolicy } from './trusted-types-policy';

interface OffscreenPageProps {
  title: string;
  language: string;
  direction: 'ltr' | 'rtl';
  children: ReactNode;
  onDrawn: (drawn: HTMLElement) => void;
  /** Something that it needs did not come in time. */
  onLate: () => void;
}

/** In milliseconds: how long all of it may take, and how long nothing must change before it counts as drawn. */
const [PATIENCE, QUIET] = [20_000, 150];

/**
 * Draws its children on a page of their own, as wide as a desk's and in light colours, which nobody sees or hears: a frame, because what a style sheet asks
 * of the window is asked of the frame, and because no name in it meets the same name on the page.
 */
export function OffscreenPage({ title, language, direction, children, onDrawn, onLate }: OffscreenPageProps) {
  useState(() => {
    installTrustedTypesPolicy();
  });
  const [body, setBody] = useState<HTMLElement | null>(null);
  const drawn = useEffectEvent(onDrawn);
  const late = useEffectEvent(onLate);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      timer = setTimeout(() => {
        // Behind another window a browser draws nothing.
        if (document.hidden) wait();
        else late();
      }, PATIENCE);
    };
    wait();
    return () => {
      clearTimeout(timer);
    };
  }, []);

  useEffect(() => {
    if (body === null) return undefined;
    const page = body.ownerDocument;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (page.querySelector('[data-pending]') !== null) return wait();
      if (!hasStyles(page)) return wait();
      drawn(body);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(look, QUIET);
    };
    const observer = new MutationObserver(wait);
    observer.observe(body, { childList: true, subtree: true, attributes: true, characterData: true });
    wait();
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [body]);

  const handleLoad = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    const page = currentTarget.contentDocument;
    if (page === null || body?.ownerDocument === page) return;
    Object.assign(page.documentElement, { lang: language, dir: direction });
    page.documentElement.dataset['theme'] = 'light';
    const begin = () => {
      if (!hasStyles(page)) setTimeout(begin, QUIET);
      else
        void fetchType(page).then(() => {
          setBody(page.body);
        });
    };
    begin();
  };

  return (
    <div className={styles.away} aria-hidden="true" inert>
      <iframe className={styles.page} title={title} sandbox="allow-same-origin" tabIndex={-1} srcDoc={EMPTY_PAGE} onLoad={handleLoad} />
      {body !== null && createPortal(children, body)}
    </div>
  );
}

/** Brings over the style sheets that are not there yet, and tells whether all have arrived. Those of a part come with its code. */
function hasStyles(page: Document): boolean {
  const sheets = Array.from(document.head.querySelectorAll('link[rel="stylesheet"], style'));
  page.head.append(...sheets.slice(page.head.childElementCount).map((sheet) => page.importNode(sheet, true)));
  return Array.from(page.head.children).every((copy) => 'sheet' in copy && copy.sheet !== null);
}

/** All of the type before anything is drawn: what comes later than the first paint would not be taken. */
async function fetchType(page: Document): Promise<void> {
  const { fontFamily } = getComputedStyle(page.body);
  const asked = Array.from(page.fonts).filter(({ family }) => fontFamily.split(/,\s*/).some((name) => bare(name) === bare(family)));
  await Promise.allSettled(asked.map((face) => face.load()));
}

function bare(family: string): string {
  return family.replaceAll(/["']/g, '');
}
