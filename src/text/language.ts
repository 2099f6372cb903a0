import type { Language } from '@/domain/language';

interface LanguageFacts {
  /** The language's own name. */
  name: string;
  /** The tag by which `Intl` formats numbers and dates, with Latin digits everywhere, so that numbers of every kind look alike. */
  locale: string;
  direction: 'ltr' | 'rtl';
}

export const factsByLanguage = {
  en: { name: 'English', locale: 'en-GB-u-nu-latn', direction: 'ltr' },
  fr: { name: 'Français', locale: 'fr-u-nu-latn', direction: 'ltr' },
  es: { name: 'Español', locale: 'es-u-nu-latn', direction: 'ltr' },
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', direction: 'rtl' },
  pt: { name: 'Português', locale: 'pt-PT-u-nu-latn', direction: 'ltr' },
  sw: { name: 'Kiswahili', locale: 'sw-u-nu-latn', direction: 'ltr' },
} as const satisfies Record<Language, LanguageFacts>;
