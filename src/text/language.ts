import type { Language } from '@/domain/language';

interface LanguageFacts {
  /** The language's own name. */
  name: string;
  /** The tag by which `Intl` formats numbers and lists, with Latin digits everywhere, so that numbers of every kind look alike. */
  locale: string;
  /** The same for dates. */
  dateLocale: string;
  direction: 'ltr' | 'rtl';
}

// Spanish of Costa Rica sets thousands apart by a space, as the United Nations do; a point may be taken for that of a decimal.
export const factsByLanguage = {
  en: { name: 'English', locale: 'en-GB-u-nu-latn', dateLocale: 'en-GB-u-nu-latn', direction: 'ltr' },
  fr: { name: 'Français', locale: 'fr-u-nu-latn', dateLocale: 'fr-u-nu-latn', direction: 'ltr' },
  es: { name: 'Español', locale: 'es-CR-u-nu-latn', dateLocale: 'es-u-nu-latn', direction: 'ltr' },
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', dateLocale: 'ar-u-nu-latn', direction: 'rtl' },
  pt: { name: 'Português', locale: 'pt-PT-u-nu-latn', dateLocale: 'pt-PT-u-nu-latn', direction: 'ltr' },
  sw: { name: 'Kiswahili', locale: 'sw-u-nu-latn', dateLocale: 'sw-u-nu-latn', direction: 'ltr' },
} as const satisfies Record<Language, LanguageFacts>;
