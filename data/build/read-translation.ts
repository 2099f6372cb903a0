import { parseWith } from '@/domain/fault';
import type { Language } from '@/domain/language';
import { type Translation, translation } from '@/domain/translation';
import { orThrow, readJson } from './read-json';

/** Reads data/translations/fr.json. Throws a DataFaultsError where the file is missing or has another form. */
export function readTranslation(root: string, language: Language): Translation {
  const file = `data/translations/${language}.json`;
  return orThrow(parseWith(translation, readJson(root, file)), file);
}
