import { type Language, languages } from '@/domain/language';

/** The language that a link names in its path, "/fr/countries", or as older and hand-made links may, "?lang=fr". Null where it names none that the app speaks. */
export function readLanguage(path: string, search: string): Language | null {
  return findLanguage(new URLSearchParams(search).get('lang') ?? '') ?? findLanguage(path.split('/')[1] ?? '');
}

/** The same path in another language. */
export function inLanguage(path: string, language: Language): string {
  return `/${language}${pathBelowLanguage(path)}`;
}

/** The language of a tag, as far as the app speaks it: "pt-BR" is Portuguese. */
export function findLanguage(text: string): Language | null {
  return languages.find((language) => language === text.toLowerCase().split('-')[0]) ?? null;
}

/** "/operations/weka-2" of "/fr/operations/weka-2". */
export function pathBelowLanguage(path: string): string {
  const [, first = '', ...rest] = path.split('/');
  return findLanguage(first) === null ? path : `/${rest.join('/')}`;
}
