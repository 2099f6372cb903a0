import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Language } from '@/domain/language';
import { textsOf, translateDataset } from '../../data/build/translate';
import type { FaultServer } from './fault-server';
import { readDataset, readManifest } from './reference';

/** Changes a piece of English text into one that no language has. */
type Change = (text: string) => string;

const accents = new Map(Array.from('aeioucnsyzAEIOUCNSYZ', (letter, at) => [letter, 'åéîøûçñšýžÅÉÎØÛÇÑŠÝŽ'.charAt(at)]));

/** About 40 % longer, with an accent wherever there is one to have, and readable all the same: "Åårréésts". */
export const longer: Change = (text) => {
  let owed = 0;
  return Array.from(text, (letter) => {
    if (!/\p{L}/u.test(letter)) return letter;
    owed += 0.42;
    const strange = accents.get(letter) ?? letter;
    if (owed < 1) return strange;
    owed -= 1;
    return strange + strange.toLowerCase();
  }).join('');
};

/** Latin letters that run from right to left. */
export const backwards: Change = (text) => (/\p{L}/u.test(text) ? `\u202E${longer(text)}\u202C` : text);

function changeMessage(elements: readonly MessageFormatElement[], change: Change): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: change(element.value) };
    if (element.type === TYPE.tag) return { ...element, children: changeMessage(element.children, change) };
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return {
        ...element,
        options: Object.fromEntries(
          Object.entries(element.options).map(([name, option]) => [name, { ...option, value: changeMessage(option.value, change) }]),
        ),
      };
    return element;
  });
}

/** Makes a server speak a pseudo-locale in place of a language: its messages, the texts of its data and the names of countries. */
export function speakPseudo(server: FaultServer, language: Exclude<Language, 'en'>, change: Change): void {
  const english: unknown = JSON.parse(readFileSync('src/text/messages/en.json', 'utf8'));
  const messages = Object.fromEntries(
    Object.entries(english ?? {}).map(([key, message]) => [
      key,
      key === 'translation.review' ? parse(String(message)) : changeMessage(parse(String(message)), change),
    ]),
  );
  const file = readdirSync('dist/assets').find((name) => name.startsWith(`lang-${language}-`));
  server.replace(`assets/${file}`, `export default ${JSON.stringify(messages)};`);

  const dataset = readDataset();
  const translated = translateDataset(dataset, language, change);
  const body = JSON.stringify({
    ...translated,
    countries: translated.countries.map((country) => ({ ...country, names: { ...country.names, [language]: change(country.name) } })),
  });
  const sha256 = createHash('sha256').update(body).digest('hex');
  const entry = { path: `data/dataset-${language}.${sha256}.json`, sha256, bytes: Buffer.byteLength(body) };
  const manifest = readManifest();
  server.replace(entry.path, body);
  server.replace(
    'data/manifest.json',
    JSON.stringify({
      ...manifest,
      translations: { ...manifest.translations, [language]: { ...manifest.translations?.[language], dataset: entry } },
    }),
  );
  if (textsOf(dataset, []).length < 500) throw new Error('the dataset has lost its texts');
}
