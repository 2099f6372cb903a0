import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import type { Language } from '@/domain/language';
import { factsByLanguage } from './language';
import type { Dataset } from '@/domain/dataset';
import { fillMessage, type Messages } from './message';
import type english from './messages/en.json';

export type MessageKey = keyof typeof english;

type Plain = string | number;

/** Says things in one language: every word and number on screen comes from here. */
export interface Speaker {
  language: Language;
  locale: string;
  dateLocale: string;
  direction: 'ltr' | 'rtl';
  /** For `lang`: the language of what the data call by name, and of their texts; undefined where it is this one. */
  dataLanguage: Readonly<Record<'names' | 'texts', string | undefined>>;
  say(key: MessageKey, values?: Readonly<Record<string, Plain>>): string;
  /** With marks such as <b> in the message, or elements among the values. */
  sayRich(key: MessageKey, values: Readonly<Record<string, ReactNode>>): ReactNode;
  /** A word of the data: its message where the catalogue has one, else the name that the data give. */
  sayName(key: string, fallback: string, values?: Readonly<Record<string, Plain>>): string;
  number(value: number): string;
  /** "A, B and C", "A, B or C", "A, B, C" as a plain row, or "A; B; C" where the items have commas of their own. */
  list(items: readonly string[], form: 'and' | 'or' | 'row' | 'clauses'): string;
  /** The same of elements. */
  listRich(items: readonly ReactNode[], form: 'and' | 'or'): ReactElement[];
  /** Orders names as the language does, numbers in them by size. */
  compare: (a: string, b: string) => number;
}

const separators = { row: 'list.separator', clauses: 'list.clauses' } as const satisfies Record<string, MessageKey>;

/** `dataset` tells the language of names and texts in the data; without it nothing is marked as foreign. */
export function createSpeaker(language: Language, messages: Messages, dataset?: Pick<Dataset, 'language' | 'translatedInto'>): Speaker {
  const { locale, dateLocale, direction } = factsByLanguage[language];
  const unlessOwn = (other: string) => (other === language ? undefined : other);
  const written = dataset?.language ?? (dataset === undefined ? language : 'en');
  const { numbers, plurals, lists, collator } = formsOf(locale);
  const number = (value: number) => numbers().format(value);
  const plural = (count: number) => plurals().select(count);
  const plain = { plural, number, mark: (_: string, content: readonly Plain[]) => content.join('') };
  const rich = { plural, number, mark: (name: string, content: readonly ReactNode[]) => createElement(name, null, ...content) };
  const say: Speaker['say'] = (key, values = {}) => fillMessage<Plain>(messages[key] ?? key, values, plain).join('');
  return {
    language,
    locale,
    dateLocale,
    direction,
    dataLanguage: { names: unlessOwn(written), texts: unlessOwn(dataset?.translatedInto ?? written) },
    say,
    sayRich: (key, values) => createElement(Fragment, null, ...fillMessage<ReactNode>(messages[key] ?? key, values, rich)),
    sayName: (key, fallback, values = {}) => {
      const message = messages[key];
      return message === undefined ? fallback : fillMessage<Plain>(message, values, plain).join('');
    },
    number,
    list: (items, form) => (form === 'row' || form === 'clauses' ? items.join(say(separators[form])) : lists[form]().format(items)),
    listRich: (items, form) =>
      lists[form]()
        .formatToParts(items.map((_, position) => String(position)))
        .map(({ type, value }, position) =>
          createElement(
            Fragment,
            { key: type === 'element' ? `item ${value}` : `word ${position}` },
            type === 'element' ? items[Number(value)] : value,
          ),
        ),
    compare: language === 'ar' ? (a, b) => collator().compare(withoutArticle(a), withoutArticle(b)) : (a, b) => collator().compare(a, b),
  };
}

/** The forms of a locale, each made when it is first needed: a browser takes milliseconds for one. */
function makeForms(locale: string) {
  return {
    numbers: once(() => new Intl.NumberFormat(locale, { useGrouping: 'always' })),
    plurals: once(() => new Intl.PluralRules(locale)),
    lists: {
      and: once(() => new Intl.ListFormat(locale, { type: 'conjunction' })),
      or: once(() => new Intl.ListFormat(locale, { type: 'disjunction' })),
    },
    collator: once(() => new Intl.Collator(locale, { numeric: true })),
  };
}

const formsByLocale = new Map<string, ReturnType<typeof makeForms>>();

function formsOf(locale: string): ReturnType<typeof makeForms> {
  const forms = formsByLocale.get(locale) ?? makeForms(locale);
  formsByLocale.set(locale, forms);
  return forms;
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** Arabic orders names as if they had no article. */
function withoutArticle(name: string): string {
  return name.replace(/^\u0627\u0644/u, '');
}
