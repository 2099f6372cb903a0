/** The first script of the page names files in its attributes: the fonts, and what the page needs next once it runs. */
export function namedFiles(list: 'fonts' | 'next'): readonly string[] {
  const named = document.querySelector<HTMLScriptElement>('script[data-fonts]')?.dataset[list] ?? '';
  return named === '' ? [] : named.split(' ');
}

/** Asks for what the page needs next, while it is busy with coming to life. */
export function fetchNext(): void {
  for (const file of namedFiles('next')) {
    const link = document.createElement('link');
    if (file.endsWith('.js')) link.rel = 'modulepreload';
    else Object.assign(link, { rel: 'preload', as: file.endsWith('.css') ? 'style' : 'fetch' });
    Object.assign(link, { crossOrigin: '', href: file });
    document.head.append(link);
  }
}
