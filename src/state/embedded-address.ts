import type { Language } from '@/domain/language';
import type { DatasetIndex } from '@/query/index-dataset';
import { type View, views } from '@/query/view';
import { type ReadAddress, readAddress } from './address';
import { readChosenTheme, type Theme } from './chosen-theme';
import { readLanguage } from './language-in-path';

/** What the address of an embedded view says before any data are known. */
export interface EmbeddedView {
  language: Language;
  view: View;
  /** Null follows the system of the reader. */
  theme: Theme | null;
}

/** Reads "/embed/fr/by-year/?country=KEN&theme=dark"; null where no such view exists. */
export function readEmbeddedView(path: string, search: string): EmbeddedView | null {
  const [, first, tag = '', name] = path.split('/');
  const language = readLanguage(`/${tag}`, '');
  const view = views.find((known) => known === name);
  if (first !== 'embed' || language === null || view === undefined) return null;
  return { language, view, theme: readChosenTheme(new URLSearchParams(search).get('theme')) };
}

/** What an embedded view asks, in the same words as a link to the overview. */
export function readEmbeddedAddress(language: Language, search: string, index: DatasetIndex): ReadAddress {
  const parameters = new URLSearchParams(search);
  for (const name of ['theme', 'receipt']) parameters.delete(name);
  return readAddress(`/${language}/`, `?${parameters.toString()}`, index, language);
}
