import type { Language } from '@/domain/language';
import type { Messages } from './speaker';

/** Each catalogue is a file of its own, fetched when its language is chosen. The build has compiled them: what TypeScript sees as text is a syntax tree by now. */
const loaders = {
  en: () => import('./messages/en.json'),
  fr: () => import('./messages/fr.json'),
  es: () => import('./messages/es.json'),
  ar: () => import('./messages/ar.json'),
  pt: () => import('./messages/pt.json'),
  sw: () => import('./messages/sw.json'),
} satisfies Record<Language, () => Promise<{ default: object }>>;

/** Rejects where the file cannot be fetched. */
export async function loadMessages(language: Language): Promise<Messages> {
  const { default: messages }: { default: object } = await loaders[language]();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return messages as Messages;
}
