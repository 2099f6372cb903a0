import { useEffect } from 'react';

/** What the browser, a bookmark and a search engine call the page. */
export function PageHead({ title, description }: { title: string; description: string }) {
  useEffect(() => {
    document.title = title;
    document.head.querySelector('meta[name="description"]')?.setAttribute('content', description);
  }, [title, description]);
  return null;
}
