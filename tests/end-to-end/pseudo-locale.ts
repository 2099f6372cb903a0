import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Language } from '@/domain/language';
import { translateDataset, translateHistory } from '../../data/build/translate';
import { compile } from '../../scripts/messages-plugin';
import { readMessages, wantedMessages } from '../../scripts/translation-gaps';
import type { FaultServer } from './fault-server';
import { readBuilt, readDataset, readManifest } from './reference';

/** Changes a piece of English text into one that no language has. */
type Change = (text: string) => string;

const accents = new Map(
  Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter, at) => [
    letter,
    'åƀçðéƒĝĥîĵķļɱñøþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑØÞǪŔŠŢÛṼŴẊÝŽ'.charAt(at),
  ]),
);

/** About 40 % longer, with an accent wherever there is one to have, and readable all the same: "Åŕŕéšššţš". */
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
  const english = readMessages(process.cwd(), 'en');
  const messages = wantedMessages(process.cwd(), language).map((key) => {
    const message = parse(english[key] ?? key.replace(/^(?:format|remedy)\./, ''));
    return [key, compile(key === 'translation.review' ? message : changeMessage(message, change))] as const;
  });
  // Either half may say everything.
  for (const half of ['lang', 'lang-rest']) {
    const file = readdirSync('dist/assets').find((name) => name.startsWith(`${half}-${language}-`));
    server.replace(`assets/${file}`, `export default ${JSON.stringify(Object.fromEntries(messages))};`);
  }

  const dataset = readDataset();
  const translated = translateDataset(dataset, language, change);
  const body = JSON.stringify({
    ...translated,
    countries: translated.countries.map((country) => ({ ...country, names: { ...country.names, [language]: change(country.name) } })),
  });
  const history = JSON.stringify(translateHistory(readBuilt(readManifest().history.path), change));
  const manifest = readManifest();
  const publish = (stem: string, content: string) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const entry = { path: `data/${stem}-${language}.${sha256}.json`, sha256, bytes: Buffer.byteLength(content) };
    server.replace(entry.path, content);
    return entry;
  };
  server.replace(
    'data/manifest.json',
    JSON.stringify({
      ...manifest,
      translations: { ...manifest.translations, [language]: { dataset: publish('dataset', body), history: publish('history', history) } },
    }),
  );
}
