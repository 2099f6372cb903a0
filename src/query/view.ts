/** The views of the overview that can be taken away one by one, in the order of the page. */
export const views = ['figures', 'timeline', 'map', 'ranking', 'by-year', 'by-crime-area', 'table'] as const;
export type View = (typeof views)[number];
