import { describe, expect, it } from 'vitest';
import { languages } from '@/domain/language';
import { readDate } from '@/domain/period';
import { monthOf } from '@/query/month';
import { sayDate, sayMonthRange, sayPartialDate, sayPeriod } from '@/text/dates';
import { loadAllMessages } from '@/text/load-messages';
import { createSpeaker } from '@/text/speaker';

const speakers = new Map(
  await Promise.all(languages.map(async (language) => [language, createSpeaker(language, await loadAllMessages(language))] as const)),
);
const speakerOf = (language: (typeof languages)[number]) => {
  const speaker = speakers.get(language);
  if (speaker === undefined) throw new Error(`no speaker of ${language}`);
  return speaker;
};
/** The blanks and the marks of direction change from one edition of the language data to the next. */
const plain = (text: string) =>
  text
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
    .replace(/[\u200E\u200F\u061C]/g, '')
    .replace(/\s*–\s*/g, ' – ');

describe('a date', () => {
  it.each([
    ['fr', '2023-04/2023-07', 'avril – juillet 2023'],
    ['es', '2023-04/2023-07', 'abril – julio de 2023'],
    ['pt', '2023-04/2023-07', 'abril – julho de 2023'],
    ['ar', '2023-04/2023-07', 'أبريل – يوليو 2023'],
    ['sw', '2023-04/2023-07', 'Aprili – Julai 2023'],
    ['en', '2023-04/2023-07', 'April – July 2023'],
    ['sw', '2024-09-02/2024-10-31', '2 Septemba – 31 Oktoba 2024'],
    ['sw', '2024-12-02/2025-01-31', '2 Desemba 2024 – 31 Januari 2025'],
    ['fr', '2023-03-01/2023-03-03', '1er – 3 mars 2023'],
    ['fr', '2025', '2025'],
    ['ar', '2024-09-02', '2 سبتمبر 2024'],
  ] as const)('in %s: %s is %s', (language, edtf, said) => {
    expect(plain(sayPeriod(speakerOf(language), edtf, 'long'))).toBe(said);
  });

  it('is the first of a month in French as French counts it, and no other day is', () => {
    expect(['2023-04-01', '2023-04-11', '2023-04-21', '2023-04'].map((date) => plain(sayDate(speakerOf('fr'), date)))).toEqual([
      '1er avril 2023',
      '11 avril 2023',
      '21 avril 2023',
      'avril 2023',
    ]);
    expect(sayDate(speakerOf('es'), '2023-04-01')).toBe('1 de abril de 2023');
  });

  it.each(languages)('in %s names its month by a word, short or long, and has no day that the source does not give', (language) => {
    const speaker = speakerOf(language);
    for (const style of ['short', 'long'] as const) {
      for (let month = 1; month <= 12; month += 1) {
        const padded = String(month).padStart(2, '0');
        const said = plain(sayPartialDate(speaker, readDate(`2021-${padded}`), style));
        expect(said.match(/\d+/g)).toEqual(['2021']);
        const day = plain(sayPartialDate(speaker, readDate(`2021-${padded}-25`), style));
        expect(day.match(/\d+/g)?.toSorted()).toEqual(['2021', '25']);
        expect(day).toMatch(/\p{L}{3}/u);
      }
      expect(plain(sayPartialDate(speaker, readDate('2021'), style))).toBe('2021');
    }
    expect(plain(sayMonthRange(speaker, { from: monthOf(2021, 1), to: monthOf(2023, 12) }))).toMatch(/^2021 [–-] 2023$/);
  });
});

describe('a number', () => {
  it.each([
    ['en', '5,809'],
    ['fr', '5 809'],
    ['es', '5 809'],
    ['ar', '5,809'],
    ['pt', '5 809'],
    ['sw', '5,809'],
  ] as const)('in %s has Latin digits, its thousands set apart: %s', (language, said) => {
    expect(plain(speakerOf(language).number(5809))).toBe(said);
    expect(speakerOf(language).number(1_234_567)).toMatch(/^1[^\d]234[^\d]567$/);
  });
});

describe('names in Arabic', () => {
  it('are ordered without their article', () => {
    const names = ['السنغال', 'أنغولا', 'غانا', 'الجزائر', 'بنن'];
    expect(names.toSorted(speakerOf('ar').compare)).toEqual(['أنغولا', 'بنن', 'الجزائر', 'السنغال', 'غانا']);
  });
});
