/** Fills of absence, defined by `MarkPatterns`. */
export const patternFill = { 'not-published': 'url(#mark-hatch)', 'not-named': 'url(#mark-dots)' } as const;
