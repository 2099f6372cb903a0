import { type Language, languages } from '@/domain/language';
import { forgivingStorage } from './forgiving-storage';

const STORED_AS = 'tally-language';

/** For a link that names no language: the one that the reader chose last, else the first of the browser's that the app speaks, else English. */
export function preferredLanguage(): Language {
  const tags = [forgivingStorage.getItem(STORED_AS) ?? '', ...window.navigator.languages];
  return bestLanguage(tags);
}

/** The language of the first tag that the app speaks: "pt-BR" is Portuguese. */
export function bestLanguage(tags: readonly string[]): Language {
  const spoken = tags.map((tag) => languages.find((language) => language === tag.toLowerCase().split('-')[0]));
  return spoken.find((language) => language !== undefined) ?? 'en';
}

export function rememberLanguage(language: Language): void {
  forgivingStorage.setItem(STORED_AS, language);
}
