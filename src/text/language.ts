/** The languages that the app speaks, with the tag by which `Intl` formats numbers and dates in each. */
export const languages = ['en'] as const;
export type Language = (typeof languages)[number];

export interface LanguageFacts {
  /** The language's own name. */
  name: string;
  /** With Latin digits everywhere, so that numbers of every kind look alike. */
  locale: string;
  direction: 'ltr' | 'rtl';
}

export const factsByLanguage = { en: { name: 'English', locale: 'en-GB-u-nu-latn', direction: 'ltr' } } as const satisfies Record<
  Language,
  LanguageFacts
>;
