import { useLayoutEffect } from 'react';

/** Stands for a part that is being fetched. A page that was ready is not, until the part is there. */
export function PendingPart() {
  useLayoutEffect(() => {
    const main = document.querySelector('main');
    if (main?.dataset['ready'] !== 'true') return;
    main.dataset['ready'] = 'false';
    return () => {
      main.dataset['ready'] = 'true';
    };
  }, []);
  return <span hidden data-pending="" />;
}
