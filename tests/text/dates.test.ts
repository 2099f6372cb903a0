import { describe, expect, it } from 'vitest';
import { monthOf, yearRange } from '@/query/month';
import { sayDate, sayMonth, sayMonthRange, sayPeriod, sayYear } from '@/text/dates';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';

/** The spaces around "–" and the short forms of June and September change from one edition of the language data to the next. */
const plain = (text: string) =>
  text
    .replaceAll(/\s*–\s*/g, ' – ')
    .replaceAll('June', 'Jun')
    .replaceAll('Sept ', 'Sep ');

describe('a date', () => {
  it('is said on a machine in Los Angeles', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('America/Los_Angeles');
    expect(new Date('2024-01-01T00:00:00Z').getDate()).toBe(31);
  });

  it.each([
    ['2024-01-01', '1 January 2024'],
    ['2024-12-31', '31 December 2024'],
    ['2024-02-29', '29 February 2024'],
    ['2023-04', 'April 2023'],
    ['2025-01', 'January 2025'],
    ['2025', '2025'],
  ])('%s is %s, the same day everywhere and no more precise than its source', (date, said) => {
    expect(sayDate(speaker, date)).toBe(said);
  });

  it('is short where there is little room', () => {
    expect(sayDate(speaker, '2024-02-05', 'short')).toBe('5 Feb 2024');
    expect(sayMonth(speaker, monthOf(2024, 2), 'short')).toBe('Feb 2024');
    expect(sayYear(speaker, 2024)).toBe('2024');
  });
});

describe('a period', () => {
  it.each([
    ['2023-04', 'Apr 2023'],
    ['2023-04/2023-07', 'Apr – Jul 2023'],
    ['2022-11/2023-02', 'Nov 2022 – Feb 2023'],
    ['2024-09-02/2024-10-31', '2 Sep – 31 Oct 2024'],
    ['2024-12-31/2025-01-01', '31 Dec 2024 – 1 Jan 2025'],
    ['2021/2022', '2021 – 2022'],
    ['2025', '2025'],
    ['2025-06-24/2025-06', 'from 24 Jun 2025, last day in Jun 2025 not known'],
    ['2022-12/', 'from Dec 2022, end not known'],
    ['/2021-12', 'until Dec 2021, start not known'],
    ['2020/..', 'since 2020'],
  ])('%s is %s', (period, said) => {
    expect(plain(sayPeriod(speaker, period))).toBe(said);
  });

  it.each(['2023-04', '2023-04/2023-07', '2022-12/', '/2021-12'])('never prints a day for %s, of which only months are known', (period) => {
    const daysOrMonthNumbers = /(?<!\d)\d{1,2}(?!\d)/;
    expect(sayPeriod(speaker, period, 'long')).not.toMatch(daysOrMonthNumbers);
    expect(sayPeriod(speaker, '2024-09-02', 'long')).toMatch(daysOrMonthNumbers);
  });

  it('of whole years is said in years, else in months', () => {
    expect(plain(sayMonthRange(speaker, yearRange(2023)))).toBe('2023');
    expect(plain(sayMonthRange(speaker, { from: monthOf(2020, 1), to: monthOf(2026, 12) }))).toBe('2020 – 2026');
    expect(plain(sayMonthRange(speaker, { from: monthOf(2023, 4), to: monthOf(2026, 1) }))).toBe('April 2023 – January 2026');
    expect(plain(sayMonthRange(speaker, { from: monthOf(2023, 4), to: monthOf(2023, 4) }))).toBe('April 2023');
  });
});
