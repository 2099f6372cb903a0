import type { Language } from '@/domain/language';
import type { Message, Messages } from './message';

/** Each catalogue is two files, compiled and divided by the build: what the overview says, and the rest. */
const files = {
  en: { first: () => import('./messages/en.json?first'), rest: () => import('./messages/en.json?rest') },
  fr: { first: () => import('./messages/fr.json?first'), rest: () => import('./messages/fr.json?rest') },
  es: { first: () => import('./messages/es.json?first'), rest: () => import('./messages/es.json?rest') },
  ar: { first: () => import('./messages/ar.json?first'), rest: () => import('./messages/ar.json?rest') },
  pt: { first: () => import('./messages/pt.json?first'), rest: () => import('./messages/pt.json?rest') },
  sw: { first: () => import('./messages/sw.json?first'), rest: () => import('./messages/sw.json?rest') },
} satisfies Record<Language, Record<'first' | 'rest', () => Promise<{ default: Messages }>>>;

interface Catalogue {
  messages: Record<string, Message>;
  isWhole: boolean;
}

/** One for each language, so that whoever speaks from it says more as soon as the rest has come. */
const catalogues = new Map<Language, Catalogue>();

/** What the overview says. Rejects where the file cannot be fetched. */
export async function loadMessages(language: Language): Promise<Messages> {
  const { default: first } = await files[language].first();
  return catalogueWith(language, first).messages;
}

/** The same catalogue with the rest, for every other page and for receipts. Rejects where one of the files cannot be fetched. */
export async function loadAllMessages(language: Language): Promise<Messages> {
  const [first, rest] = await Promise.all([files[language].first(), files[language].rest()]);
  const catalogue = catalogueWith(language, { ...first.default, ...rest.default });
  catalogue.isWhole = true;
  return catalogue.messages;
}

export function hasAllMessages(language: Language): boolean {
  return catalogues.get(language)?.isWhole ?? false;
}

function catalogueWith(language: Language, more: Messages): Catalogue {
  const catalogue = catalogues.get(language) ?? { messages: {}, isWhole: false };
  catalogues.set(language, catalogue);
  Object.assign(catalogue.messages, more);
  return catalogue;
}
