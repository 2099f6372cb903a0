import edtf from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, daysInMonth, daySpan, type PartialDate, readDate, readPeriod, writeDate } from '@/domain/period';
import { edtfDate, edtfPeriod } from '@/domain/edtf';

const isDate = (text: string) => edtfDate.safeParse(text).success;
const isPeriod = (text: string) => edtfPeriod.safeParse(text).success;

const anyDate: fc.Arbitrary<PartialDate> = fc
  .record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .chain(({ year, month, day }) =>
    fc.constantFrom<PartialDate>(
      { precision: 'year', year },
      { precision: 'month', year, month },
      { precision: 'day', year, month, day: Math.min(day, daysInMonth(year, month)) },
    ),
  );

describe('a date', () => {
  it('is written as it was read, no more precise than its source', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(readDate(writeDate(date))).toEqual(date);
        expect(isDate(writeDate(date))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is a date for the EDTF library too', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(edtf(writeDate(date)).toString()).toBe(writeDate(date));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['2024', '2024-02', '2024-02-29', '1900', '2100-12-31'])('may be %s', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    ['2023-02-29', 'no leap year'],
    ['2024-02-30', 'no such day'],
    ['2024-13', 'no such month'],
    ['2024-00', 'no such month'],
    ['2024-01-00', 'no such day'],
    ['1899', 'too early'],
    ['2101', 'too late'],
    ['24-01-01', 'half a year'],
    ['2024-1', 'half a month'],
    ['2024/2025', 'a period'],
    ['01.02.2024', 'another form'],
    [' 2024', 'a space'],
    ['2024\n', 'a line break'],
    ['', 'nothing'],
  ])('is never %j: %s', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it('may mean any of its days', () => {
    expect(daySpan(readDate('2024'))).toEqual({ first: dayNumber(2024, 1, 1), last: dayNumber(2024, 12, 31) });
    expect(daySpan(readDate('2024-02'))).toEqual({ first: dayNumber(2024, 2, 1), last: dayNumber(2024, 2, 29) });
    expect(daySpan(readDate('2024-02-03'))).toEqual({ first: dayNumber(2024, 2, 3), last: dayNumber(2024, 2, 3) });
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(dayNumber(2024, 3, 1) - dayNumber(2024, 2, 28)).toBe(2);
  });

  it('throws when it is read unchecked and is none', () => {
    expect(() => readDate('soon')).toThrow(RangeError);
    expect(() => readPeriod('soon/later')).toThrow(RangeError);
  });
});

describe('a period', () => {
  it('is read side by side', () => {
    expect(readPeriod('2021-05/2022')).toEqual({ start: readDate('2021-05'), end: readDate('2022') });
    expect(readPeriod('2022-12/')).toEqual({ start: readDate('2022-12'), end: 'unknown' });
    expect(readPeriod('/2021-12')).toEqual({ start: 'unknown', end: readDate('2021-12') });
    expect(readPeriod('2020/..')).toEqual({ start: readDate('2020'), end: 'running' });
    expect(readPeriod('2024')).toEqual({ start: readDate('2024'), end: readDate('2024') });
  });

  it('is a period for the EDTF library too, whatever side is open', () => {
    const anyPeriod = fc
      .record({
        dates: fc.tuple(anyDate, anyDate).filter(([one, other]) => daySpan(one).first !== daySpan(other).first),
        form: fc.constantFrom('closed', 'no start', 'no end', 'running', 'date'),
      })
      .map(({ dates, form }) => {
        const [start, end] = dates.sort((a, b) => daySpan(a).first - daySpan(b).first).map(writeDate);
        return { closed: `${start}/${end}`, 'no start': `/${end}`, 'no end': `${start}/`, running: `${start}/..`, date: `${start}` }[form];
      });
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(isPeriod(period)).toBe(true);
        expect(edtf(period).toString()).toBe(period);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['2025-06-24/2025-06', '2024-09-02/2024', '2024/2024'])(
    'may end within the date on which it began, which the library refuses: %s',
    (period) => {
      expect(isPeriod(period)).toBe(true);
      expect(() => edtf(period)).toThrow('invalid upper bound');
    },
  );

  it.each(['2004-06~', '2004?', '2004%', '201X', '2004-21', 'Y20040', '-0044', '2004-01-01T10:00:00', '[2004,2005]', '2004-XX', '../..'])(
    'is kept simpler than EDTF: %s is refused though the library reads it',
    (text) => {
      expect(() => edtf(text)).not.toThrow();
      expect(isPeriod(text)).toBe(false);
    },
  );

  it.each(['/', '', '2024/2025/2026', '2024-02-30/2024-03-01', '2024-01/2024-13', '2024 / 2025', '1899/2024', '2024/2101', '2024 – 2025'])(
    'is never %j',
    (text) => {
      expect(isPeriod(text)).toBe(false);
    },
  );
});
