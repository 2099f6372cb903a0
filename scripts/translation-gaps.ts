import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Language } from '@/domain/language';
import { ownRemedies } from '@/domain/own-remedies';
import { remedies } from '@/domain/remedies';
import { dataDictionary } from '@/query/dictionary';
import { buildPublication } from '../data/build/build-publication';
import { textsOf } from '../data/build/translate';

/** What a file of a language lacks, and what it holds that English no longer has. */
interface Gaps {
  file: string;
  missing: readonly string[];
  surplus: readonly string[];
}

type OtherLanguage = Exclude<Language, 'en'>;

const texts = z.record(z.string(), z.string());
const translationFile = z.object({ review: z.string(), countries: texts, texts });

/** The keys of the messages in each language: those of English, and outside English what the domain says by itself, the text being in the key. */
export function wantedMessages(root: string, language: Language, { dataset } = buildPublication(root)): readonly string[] {
  const english = Object.keys(readMessages(root, 'en'));
  if (language === 'en') return english;
  const descriptions = [...dataDictionary(dataset).values()].flat().map(({ description }) => description);
  return [
    ...english,
    ...new Set(descriptions.filter((description) => description !== null).map((description) => `format.${description}`)),
    ...Object.values(remedies).map((remedy) => `remedy.${remedy}`),
    ...Object.values(ownRemedies).map((remedy) => `own.remedy.${remedy}`),
  ];
}

/** The gaps of a language in its messages, in the texts of the data and in the names of countries. */
export function gapsOf(root: string, language: OtherLanguage): readonly Gaps[] {
  const publication = buildPublication(root);
  const { dataset, history } = publication;
  const translation = readTranslation(root, language);
  return [
    compare(messagesFile(language), wantedMessages(root, language, publication), readMessages(root, language)),
    compare(`${translationsFile(language)} "texts"`, textsOf(dataset, history), translation.texts),
    compare(
      `${translationsFile(language)} "countries"`,
      dataset.countries.map(({ code }) => code),
      translation.countries,
    ),
  ];
}

/** Gives the files of a language an empty entry for everything that is missing, for a translator to fill, and takes out what is no longer needed. */
export function prepareFor(root: string, language: OtherLanguage): void {
  const publication = buildPublication(root);
  const { dataset, history } = publication;
  const messages = readMessages(root, language);
  write(root, messagesFile(language), fill([...wantedMessages(root, language, publication)].sort(), messages));
  const translation = readTranslation(root, language);
  write(root, translationsFile(language), {
    review: translation.review,
    countries: fill(
      dataset.countries.map(({ code }) => code),
      translation.countries,
    ),
    texts: fill(textsOf(dataset, history), translation.texts),
  });
}

function compare(file: string, wanted: readonly string[], held: Readonly<Record<string, string>>): Gaps {
  return {
    file,
    missing: wanted.filter((key) => (held[key] ?? '') === ''),
    surplus: Object.keys(held).filter((key) => !wanted.includes(key)),
  };
}

function fill(wanted: readonly string[], held: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(wanted.map((key) => [key, held[key] ?? '']));
}

function messagesFile(language: Language): string {
  return `src/text/messages/${language}.json`;
}

function translationsFile(language: Language): string {
  return `data/translations/${language}.json`;
}

export function readMessages(root: string, language: Language): Record<string, string> {
  return texts.parse(JSON.parse(readFileSync(join(root, messagesFile(language)), 'utf8')));
}

function readTranslation(root: string, language: Language): z.infer<typeof translationFile> {
  return translationFile.parse(JSON.parse(readFileSync(join(root, translationsFile(language)), 'utf8')));
}

function write(root: string, file: string, value: unknown): void {
  writeFileSync(join(root, file), `${JSON.stringify(value, null, 2)}\n`);
}
