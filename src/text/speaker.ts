import { createElement, type ReactNode } from 'react';
import { createIntl, createIntlCache, type IntlShape, type MessageFormatElement } from 'react-intl';
import { factsByLanguage, type Language } from './language';
import type english from './messages/en.json';

export type MessageKey = keyof typeof english;
export type Messages = Readonly<Record<string, MessageFormatElement[]>>;

type Plain = string | number | Date;
type Rich = Exclude<ReactNode, Promise<unknown>> | ((chunks: ReactNode[]) => ReactNode);

/** Says things in one language: every word and number on screen comes from here. */
export interface Speaker {
  language: Language;
  locale: string;
  direction: 'ltr' | 'rtl';
  say(key: MessageKey, values?: Readonly<Record<string, Plain>>): string;
  /** With marks such as <b> in the message, or elements among the values. */
  sayRich(key: MessageKey, values: Readonly<Record<string, Rich>>): ReactNode;
  /** A word of the data: its message where the catalogue has one, else the name that the data give. */
  sayName(key: string, fallback: string, values?: Readonly<Record<string, Plain>>): string;
  number(value: number): string;
  /** "A, B and C", "A, B or C", or "A, B, C" as a plain row. */
  list(items: readonly string[], form: 'and' | 'or' | 'row'): string;
  /** Orders names as the language does, numbers in them by size. */
  compare: (a: string, b: string) => number;
}

export function createSpeaker(language: Language, messages: Messages): Speaker {
  const { locale, direction } = factsByLanguage[language];
  const intl: IntlShape = createIntl(
    { locale, messages: { ...messages }, defaultRichTextElements: { b: (chunks) => createElement('b', null, ...chunks) } },
    createIntlCache(),
  );
  const numbers = new Intl.NumberFormat(locale);
  const lists = {
    and: new Intl.ListFormat(locale, { type: 'conjunction' }),
    or: new Intl.ListFormat(locale, { type: 'disjunction' }),
  };
  const collator = new Intl.Collator(locale, { numeric: true });
  return {
    language,
    locale,
    direction,
    say: (key, values) => intl.formatMessage({ id: key }, { ...values }),
    sayRich: (key, values) => intl.formatMessage({ id: key }, { ...values }),
    sayName: (key, fallback, values) => (Object.hasOwn(messages, key) ? intl.formatMessage({ id: key }, { ...values }) : fallback),
    number: (value) => numbers.format(value),
    list: (items, form) => (form === 'row' ? items.join(intl.formatMessage({ id: 'list.separator' })) : lists[form].format(items)),
    compare: collator.compare,
  };
}
