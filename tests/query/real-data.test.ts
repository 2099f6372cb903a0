import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/query/answer';
import { monthOf, yearRange } from '@/query/month';
import { openQuestion, type Question } from '@/query/question';
import type { Total } from '@/query/total';
import { getId } from '../fixtures/get-id';
import { getReceipt } from '../fixtures/get-receipt';
import { realIndex } from '../fixtures/real-dataset';

/* The numbers in these tests were added by hand from the files in data/operations. */

const arrests = getId.measure('arrests');
const rescued = getId.measure('victims-rescued');
const networks = getId.measure('networks-identified');
const nigeria = getId.country('NGA');

const ask = (changes: Partial<Question> = {}) => answerQuestion(realIndex, { ...openQuestion(arrests), ...changes });

function totalOf(answer: ReturnType<typeof ask>, measure = arrests): Total {
  const found = answer.headlines.find(({ total }) => total.measure === measure);
  if (found === undefined) throw new Error(`no total of ${measure}`);
  return found.total;
}

function cellOf(answer: ReturnType<typeof ask>, country: string) {
  const found = answer.byCountry.cells.find((cell) => cell.country === country);
  if (found === undefined) throw new Error(`no cell of ${country}`);
  return found;
}

function recordOf(answer: ReturnType<typeof ask>, operation: string) {
  return [...answer.timeline.operations].find((record) => record.operation.id === operation);
}

const byYear = (answer: ReturnType<typeof ask>, measure = arrests) =>
  (answer.byYear.get(measure) ?? []).map(({ year, total }) =>
    total.stated === 0 ? [year, null] : [year, total.value, total.stated, total.asked],
  );

describe('the whole of the data', () => {
  const answer = ask();

  it('holds 20 operations and 29 activities', () => {
    expect([answer.records.operations.length, answer.records.activities.length]).toEqual([20, 29]);
  });

  it('adds to 5,809 arrests exactly, published by 18 of 20 operations, 3 of them disputed', () => {
    expect(totalOf(answer)).toMatchObject({
      value: 5809,
      qualifier: 'exact',
      stated: 18,
      asked: 20,
      disputed: 3,
      disputedValue: 11 + 14 + 300,
    });
  });

  it('adds nearly 700, 202 and 823 to about 1,725 victims rescued, published by 3 of 20 operations, 1 of them disputed', () => {
    expect(totalOf(answer, rescued)).toMatchObject({
      value: 1725,
      qualifier: 'about',
      stated: 3,
      asked: 20,
      disputed: 1,
      disputedValue: 823,
    });
  });

  it('has 20,674 networks identified exactly, published by 1 of 20 operations', () => {
    expect(totalOf(answer, networks)).toMatchObject({ value: 20674, qualifier: 'exact', stated: 1, asked: 20, disputed: 0 });
  });

  it('puts arrests into the years in which the operations ended: 312 in 2022, 1,091, 1,119, 2,636 and 651 in 2026', () => {
    expect(byYear(answer)).toEqual([
      [2020, null],
      [2021, null],
      [2022, 312, 3, 5],
      [2023, 1091, 4, 4],
      [2024, 1119, 4, 4],
      [2025, 2636, 6, 6],
      [2026, 651, 1, 1],
    ]);
  });

  it('puts 4,041 arrests under cybercrime, 1,362 under human trafficking, 240 under organised crime, 166 under terrorism', () => {
    const cells = answer.byCrimeArea.get(arrests) ?? [];
    expect(cells.map(({ crimeArea, total }) => [crimeArea, total.stated === 0 ? null : total.value, total.stated, total.asked])).toEqual([
      ['cybercrime', 4041, 11, 11],
      ['terrorism', 83 + 69 + 14, 3, 4],
      ['human-trafficking', 1062 + 300, 2, 2],
      ['organized-crime', 204 + 36, 2, 2],
      ['pharmaceutical-crime', null, 0, 1],
    ]);
  });

  it.each([
    {
      country: 'NGA',
      name: 'Nigeria',
      total: { value: 1 + 11 + 2 + 1 + 71 + 36 + 6 + 130 + 1, qualifier: 'exact', stated: 9, asked: 14, disputed: 0 },
    },
    { country: 'AGO', name: 'Angola', total: { value: 25 + 8 + 150, qualifier: 'about', stated: 3, asked: 6, disputed: 0 } },
    { country: 'GHA', name: 'Ghana', total: { value: 68 + 10, qualifier: 'exact', stated: 2, asked: 8, disputed: 0 } },
    { country: 'MOZ', name: 'Mozambique', total: { value: 1, qualifier: 'exact', stated: 1, asked: 4, disputed: 0 } },
  ])(
    'places in $name $total.value arrests ($total.qualifier), published by $total.stated of its $total.asked operations',
    ({ country, total }) => {
      expect(cellOf(answer, country).attributed).toMatchObject(total);
    },
  );

  it('keeps nearly 24 arrests in Kenya disputed: other sources say 20 and about 20', () => {
    const kenya = ask({ countries: [getId.country('KEN')], reading: 'attributed' });
    expect(recordOf(kenya, 'serengeti')?.results.get(arrests)).toMatchObject({ status: 'disputed', value: 24, qualifier: 'nearly' });
  });

  it('adds 37 and 32 arrests of Flash-ARISE, which are no part of each other, to 69', () => {
    expect(recordOf(answer, 'flash-arise')?.results.get(arrests)).toMatchObject({ status: 'stated', value: 69, qualifier: 'exact' });
  });

  it('lets FLASH-PACT be silent on arrests though one is known in Mozambique', () => {
    expect(recordOf(answer, 'flash-pact')?.results.get(arrests)).toEqual({ status: 'unreported' });
    const silent = getReceipt(realIndex, openQuestion(arrests), arrests).receipt.silent.map(({ operation }) => operation.id);
    expect(silent).toEqual(['flash-ippa', 'flash-pact']);
  });

  it('reads the arrests by the lowest of every disputed figure as 5,794, and by the highest as about 5,909', () => {
    expect(answer.headlines[0]?.range).toMatchObject({
      least: { value: 5809 - 14 - 1, qualifier: 'exact' },
      most: { value: 5809 + 100, qualifier: 'about' },
    });
    const kenya = ask({ countries: [getId.country('KEN')], reading: 'attributed' });
    expect(kenya.headlines[0]?.range?.least.value).toBe((kenya.headlines[0]?.total.value ?? 0) - 4);
  });

  it('names the figures that another source reads as something else: 14 arrests as suspects identified, 823 victims rescued as identified', () => {
    expect(answer.headlines.flatMap(({ otherReadings }) => otherReadings)).toEqual([
      { operation: 'africa-cyber-surge-2', value: 14, qualifier: 'exact', readAs: 'suspects-identified', sources: 1 },
      { operation: 'flash-weka', value: 823, qualifier: 'exact', readAs: 'victims-identified', sources: 2 },
    ]);
  });
});

describe('Nigeria chosen', () => {
  it('shows the whole result of the operations in which it took part: 5,414 arrests, published by 13 of 14', () => {
    expect(totalOf(ask({ countries: [nigeria] }))).toMatchObject({ value: 5414, qualifier: 'exact', stated: 13, asked: 14, disputed: 1 });
  });

  it('shows on request only what sources place in it: 259 arrests, published by 9 of 14', () => {
    const answer = ask({ countries: [nigeria], reading: 'attributed' });
    expect(totalOf(answer)).toMatchObject({ value: 259, qualifier: 'exact', stated: 9, asked: 14, disputed: 0 });
    expect(answer.headlines[0]?.attribution?.whole.value).toBe(5414);
    expect(totalOf(answer, rescued).stated).toBe(0);
  });

  it('does not blank the other countries of the map', () => {
    const answer = ask({ countries: [nigeria] });
    expect(cellOf(answer, 'MOZ')).toEqual(cellOf(ask(), 'MOZ'));
    expect(answer.byCountry.whole.value).toBe(5809);
  });
});

describe('cybercrime chosen', () => {
  const answer = ask({ crimeAreas: [getId.crimeArea('cybercrime')] });

  it('takes the 14 operations that name it at all: 4,364 arrests', () => {
    expect(totalOf(answer)).toMatchObject({ value: 4364, stated: 14, asked: 14 });
  });

  it('does not change the rows by crime area', () => {
    expect(answer.byCrimeArea).toEqual(ask().byCrimeArea);
  });
});

describe('2023 chosen', () => {
  const answer = ask({ period: yearRange(2023) });

  it('adds 14, 1,062, 1 and 14 arrests to 1,091, published by 4 of 4 operations', () => {
    expect(totalOf(answer)).toMatchObject({ value: 1091, qualifier: 'exact', stated: 4, asked: 4, possibly: 0 });
    expect([...answer.records.operations].map(({ operation }) => operation.id).sort()).toEqual([
      'africa-cyber-surge-2',
      'flash-weka',
      'operation-nervone',
      'tripartite-spider',
    ]);
  });

  it('keeps the qualifier of the only figure of victims rescued: exactly 823, disputed', () => {
    expect(totalOf(answer, rescued)).toMatchObject({ value: 823, qualifier: 'exact', stated: 1, asked: 4, disputed: 1 });
  });

  it('does not change the columns by year, and keeps the other operations on the timeline', () => {
    expect(answer.byYear).toEqual(ask().byYear);
    expect(answer.timeline.operations).toHaveLength(20);
    expect(recordOf(answer, 'serengeti')?.inPeriod).toBe('outside');
  });
});

describe('the growth of a total', () => {
  const grewOver = (changes: Partial<Question>) => ask(changes).headlines[0]?.grewOver;

  it('is drawn over all years, or over the period asked and on to the end of what touches it: Red Card, to February 2025', () => {
    expect(grewOver({})).toEqual({ from: monthOf(2020, 1), to: monthOf(2026, 12) });
    expect(grewOver({ period: yearRange(2024) })).toEqual({ from: monthOf(2024, 1), to: monthOf(2025, 2) });
    expect(grewOver({ period: yearRange(2020) })).toEqual(yearRange(2020));
  });
});

describe('Contender 2.0, of which only the year 2024 is known', () => {
  it('lies only possibly in March to May 2024, and its 8 arrests are marked so', () => {
    const answer = ask({ period: { from: monthOf(2024, 3), to: monthOf(2024, 5) } });
    expect(recordOf(answer, 'contender-2')?.inPeriod).toBe('possibly');
    expect(totalOf(answer)).toMatchObject({ value: 8, stated: 1, asked: 1, possibly: 1 });
  });

  it('lies certainly in 2024', () => {
    const answer = ask({ period: yearRange(2024) });
    expect(recordOf(answer, 'contender-2')?.inPeriod).toBe('certainly');
    expect(totalOf(answer).possibly).toBe(0);
  });

  it('lies outside 2023', () => {
    expect(recordOf(ask({ period: yearRange(2023) }), 'contender-2')?.inPeriod).toBe('outside');
  });
});

describe('nothing', () => {
  it('is "took part, figure not published" for Mozambique and victims rescued', () => {
    const cell = cellOf(ask({ measure: rescued }), 'MOZ');
    expect([cell.presence, cell.attributed.stated, cell.attributed.asked]).toEqual(['took-part', 0, 4]);
  });

  it('is "countries not all named" for Egypt: no list names it, and 7 lists are not complete', () => {
    const answer = ask();
    expect(cellOf(answer, 'EGY').presence).toBe('not-named');
    expect(answer.byCountry.incompleteOperations).toBe(7);
  });

  it('is "did not take part" for Egypt in 2025, when every operation names all its countries', () => {
    const answer = ask({ period: yearRange(2025) });
    expect(cellOf(answer, 'EGY').presence).toBe('did-not-take-part');
    expect(answer.byCountry.incompleteOperations).toBe(0);
  });
});
