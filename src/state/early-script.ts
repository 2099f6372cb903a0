/** The first script of the page names files in its attributes: the fonts, and what the page needs next once it runs. */
export function namedFiles(list: 'fonts' | 'next'): readonly string[] {
  const named = document.querySelector<HTMLScriptElement>('script[data-fonts]')?.dataset[list] ?? '';
  return named === '' ? [] : named.split(' ');
}

/** Has a file fetched before it is asked for. */
export function fetchAhead(file: string, how: Partial<Pick<HTMLLinkElement, 'rel' | 'as' | 'type'>>): HTMLLinkElement {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', crossOrigin: '', ...how, href: file });
  document.head.append(link);
  return link;
}

/** Asks for what the page needs next, while it is busy with coming to life. */
export function fetchNext(): void {
  for (const file of namedFiles('next'))
    fetchAhead(file, file.endsWith('.js') ? { rel: 'modulepreload' } : { as: file.endsWith('.css') ? 'style' : 'fetch' });
}
