/** The languages that the app speaks and the data are translated into. The data are written in the first one. */
export const languages = ['en', 'fr', 'es', 'ar', 'pt', 'sw'] as const;
export type Language = (typeof languages)[number];

/** Those that the data are translated into. */
export const otherLanguages = languages.filter((language) => language !== 'en');
