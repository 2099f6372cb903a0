import type { Language } from '@/domain/language';
import { findLanguage, readLanguage } from './language-in-path';
import { forgivingStorage } from './forgiving-storage';

const STORED_AS = 'tally-language';

/** The language that a link asks for, or that the reader prefers where it names none. */
export function languageOfLink(path: string, search: string): Language {
  return readLanguage(path, search) ?? preferredLanguage();
}

/** For a link that names no language: the one that the reader chose last, else the first of the browser's that the app speaks, else English. */
export function preferredLanguage(): Language {
  const tags = [forgivingStorage.getItem(STORED_AS) ?? '', ...window.navigator.languages];
  return bestLanguage(tags);
}

/** The language of the first tag that the app speaks. */
export function bestLanguage(tags: readonly string[]): Language {
  return tags.map(findLanguage).find((language) => language !== null) ?? 'en';
}

export function rememberLanguage(language: Language): void {
  forgivingStorage.setItem(STORED_AS, language);
}
