import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/query/answer';
import { indexDataset } from '@/query/index-dataset';
import { monthOf, type MonthRange, yearRange } from '@/query/month';
import { openQuestion, type Question } from '@/query/question';
import { aDataset } from '../fixtures/a-dataset';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { anActivity, anOperation } from '../fixtures/an-operation';
import { getId } from '../fixtures/get-id';

const arrests = getId.measure('arrests');
const kenya = getId.country('KEN');
const inKenya = { countries: { reported: 1, named: ['KEN'], complete: true } };

function ask(operations: ReturnType<typeof anOperation | typeof anActivity>[], changes: Partial<Question> = {}) {
  return answerQuestion(indexDataset(aDataset({ operations })), { ...openQuestion(arrests), ...changes });
}

function arrestsIn(...asked: Parameters<typeof ask>) {
  return ask(...asked).headlines[0]?.total;
}

const reporting = (id: string, ...values: Parameters<typeof aClaim>[0][]) =>
  anOperation({ id, figures: values.map((claim, position) => aFigure({ key: `arrests-${position}`, claims: [aClaim(claim)] })) });

describe('a total', () => {
  it('counts an operation once though it ran in two years', () => {
    const total = arrestsIn([anOperation({ period: '2023-11/2024-02', figures: [aFigure()] })], {
      period: { from: monthOf(2023, 1), to: monthOf(2024, 12) },
    });
    expect(total).toMatchObject({ value: 10, stated: 1, asked: 1 });
  });

  it('counts an unreported figure among those asked and never as zero', () => {
    expect(arrestsIn([reporting('one', {}), reporting('silent')])).toMatchObject({ value: 10, stated: 1, asked: 2 });
    expect(arrestsIn([reporting('silent')])).toMatchObject({ stated: 0, asked: 1 });
  });

  it('counts a reported zero as a figure', () => {
    expect(arrestsIn([reporting('none', { value: 0 })])).toMatchObject({ value: 0, stated: 1, asked: 1 });
  });

  it('never adds a part to its whole', () => {
    const figures = [aFigure(), aFigure({ key: 'part', partOf: 'arrests', claims: [aClaim({ value: 4 })] })];
    expect(arrestsIn([anOperation({ figures })])).toMatchObject({ value: 10 });
  });

  it('never adds the figure of a country to that of the operation', () => {
    const figures = [aFigure(), aFigure({ key: 'kenya', country: 'KEN', claims: [aClaim({ value: 4 })] })];
    expect(arrestsIn([anOperation({ figures, ...inKenya })])).toMatchObject({ value: 10 });
  });

  it('never mixes victims rescued with victims identified, nor either with arrests', () => {
    const figures = ['arrests', 'victims-rescued', 'victims-identified'].map((measure, position) =>
      aFigure({ key: measure, measure, claims: [aClaim({ value: 10 ** position })] }),
    );
    expect(ask([anOperation({ figures })]).headlines.map(({ total }) => [total.measure, total.value])).toEqual([
      ['arrests', 1],
      ['victims-rescued', 10],
    ]);
  });

  it('takes no figure from an activity, and does not count it among those asked', () => {
    expect(arrestsIn([reporting('one', {}), anActivity({ figures: [aFigure({ claims: [aClaim({ value: 500 })] })] })])).toMatchObject({
      value: 10,
      stated: 1,
      asked: 1,
    });
  });

  it('counts a disputed figure by the programme’s page, and marks it', () => {
    const claims = [aClaim({ value: 12 }), aClaim({ value: 11, sources: ['release'] }), aClaim({ value: 9, sources: ['programme-page'] })];
    expect(arrestsIn([anOperation({ figures: [aFigure({ claims })] })])).toMatchObject({ value: 9, disputed: 1, disputedValue: 9 });
  });

  it('marks as disputed only what the disputed figure gives, not the figure added to it', () => {
    const figures = [
      aFigure({ claims: [aClaim({ value: 24 }), aClaim({ value: 20 })] }),
      aFigure({ key: 'others', claims: [aClaim({ value: 150 })] }),
    ];
    expect(arrestsIn([anOperation({ figures })])).toMatchObject({ value: 174, disputed: 1, disputedValue: 24 });
  });

  it('keeps the qualifier of a single figure', () => {
    expect(arrestsIn([reporting('one', { value: 700, qualifier: 'nearly' }), reporting('silent')])).toMatchObject({
      value: 700,
      qualifier: 'nearly',
    });
  });

  it.each([
    ['exact', 'exact', 'exact'],
    ['nearly', 'exact', 'about'],
    ['about', 'exact', 'about'],
    ['over', 'exact', 'at-least'],
    ['at-least', 'over', 'at-least'],
    ['nearly', 'over', 'about'],
    ['up-to', 'exact', 'up-to'],
    ['up-to', 'over', 'about'],
  ] as const)('adds %s and %s to %s, be they in one operation or in two', (one, other, expected) => {
    expect(arrestsIn([reporting('one', { qualifier: one }), reporting('two', { qualifier: other })])).toMatchObject({
      value: 20,
      qualifier: expected,
    });
    expect(arrestsIn([reporting('one', { qualifier: one }, { qualifier: other })])).toMatchObject({ value: 20, qualifier: expected });
  });
});

describe('a period', () => {
  const placeOf = (period: string, asked: MonthRange) =>
    ask([anOperation({ period })], { period: asked }).timeline.operations.at(0)?.inPeriod;
  const months = (from: number, to: number): MonthRange => ({ from: monthOf(2024, from), to: monthOf(2024, to) });

  it.each([
    ['2024-03-31/2024-04-02', 'certainly', 'it overlaps by a day'],
    ['2024-01/2024-12', 'certainly', 'it lies on both sides'],
    ['2024-05', 'outside', 'it begins a month later'],
    ['2024', 'possibly', 'only the year is known'],
    ['2023/2025', 'certainly', 'it began the year before and ended the year after'],
    ['2023/2024', 'possibly', 'it may have ended in January'],
    ['2024-02-01/', 'possibly', 'it may have ended in February'],
    ['2024-02-01/..', 'certainly', 'it is running'],
    ['/2024-02', 'outside', 'it ended before'],
    ['/2024-12', 'possibly', 'it may have begun in December'],
    ['2024-03/2024', 'certainly', 'it began in March, whenever it ended'],
    ['2024/2024-04', 'certainly', 'it ended in April, whenever it began'],
    ['2025', 'outside', 'it is a year later'],
  ])('of March and April holds %s %s: %s', (period, expected) => {
    expect(placeOf(period, months(3, 4))).toBe(expected);
  });

  it('puts a result into the year in which the operation ended, and into no year where that is not known', () => {
    const answer = ask([
      anOperation({ id: 'two-years', period: '2023-11/2024-02', figures: [aFigure()] }),
      anOperation({ id: 'endless', period: '2023-11/', figures: [aFigure({ claims: [aClaim({ value: 3 })] })] }),
    ]);
    expect((answer.byYear.get(arrests) ?? []).map(({ year, total }) => [year, total.stated === 0 ? null : total.value])).toEqual([
      [2023, null],
      [2024, 10],
      [0, 3],
    ]);
  });

  it('has a place on the axis of time for an operation of which only the end is known', () => {
    const index = indexDataset(aDataset({ operations: [anOperation({ period: '/2021-06', figures: [aFigure()] })] }));
    expect(index.extent.from).toBe(monthOf(2021, 1));
    const cells = answerQuestion(index, openQuestion(arrests)).byYear.get(arrests) ?? [];
    expect(cells.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
  });

  it('marks the figures that are only possibly inside', () => {
    expect(arrestsIn([anOperation({ period: '2024', figures: [aFigure()] })], { period: months(3, 4) })).toMatchObject({
      value: 10,
      possibly: 1,
    });
    expect(arrestsIn([anOperation({ period: '2024', figures: [aFigure()] })], { period: yearRange(2024) })).toMatchObject({
      value: 10,
      possibly: 0,
    });
  });
});

describe('a country', () => {
  const figures = [
    aFigure({ claims: [aClaim({ value: 30 })] }),
    aFigure({ key: 'kenya', country: 'KEN', partOf: 'arrests', claims: [aClaim({ value: 8 })] }),
    aFigure({ key: 'kenya-police', country: 'KEN', partOf: 'kenya', claims: [aClaim({ value: 5 })] }),
    aFigure({ key: 'kenya-later', country: 'KEN', claims: [aClaim({ value: 2, qualifier: 'about' })] }),
  ];
  const shared = anOperation({ figures, countries: { reported: 2, named: ['KEN', 'NGA'], complete: true } });

  it('has the whole result of an operation, and attributed its own figures without their parts', () => {
    const answer = ask([shared]);
    const cell = answer.byCountry.cells.find(({ country }) => country === kenya);
    expect(cell?.whole).toMatchObject({ value: 30, stated: 1 });
    expect(cell?.attributed).toMatchObject({ value: 10, qualifier: 'about', stated: 1, asked: 1 });
  });

  it('changes totals only on request, and only where one is chosen', () => {
    expect(arrestsIn([shared], { countries: [kenya] })).toMatchObject({ value: 30 });
    expect(arrestsIn([shared], { countries: [kenya], reading: 'attributed' })).toMatchObject({ value: 10 });
    expect(arrestsIn([shared], { reading: 'attributed' })).toMatchObject({ value: 30 });
  });

  const kinds = [
    {
      nothing: 'zero',
      operation: { ...inKenya, figures: [aFigure({ country: 'KEN', claims: [aClaim({ value: 0 })] })] },
      told: ['took-part', 1, 0],
    },
    { nothing: 'took part, figure not published', operation: inKenya, told: ['took-part', 0, null] },
    {
      nothing: 'countries not all named',
      operation: { countries: { reported: 3, named: ['NGA'], complete: false } },
      told: ['not-named', 0, null],
    },
    {
      nothing: 'did not take part',
      operation: { countries: { reported: 1, named: ['NGA'], complete: true } },
      told: ['did-not-take-part', 0, null],
    },
  ];
  it.each(kinds)('tells "$nothing" from the other three kinds of nothing', ({ operation, told }) => {
    const cell = ask([anOperation(operation)]).byCountry.cells.find(({ country }) => country === kenya);
    expect([cell?.presence, cell?.attributed.stated, cell?.attributed.stated === 0 ? null : cell?.attributed.value]).toEqual(told);
  });
});

describe('several crime areas', () => {
  const both = anOperation({ crimeAreas: ['terrorism', 'drugs'], figures: [aFigure()] });

  it('let an operation be found by any of them', () => {
    expect(arrestsIn([both], { crimeAreas: [getId.crimeArea('drugs')] })).toMatchObject({ value: 10 });
    expect(arrestsIn([both], { crimeAreas: [getId.crimeArea('cybercrime')] })).toMatchObject({ asked: 0 });
  });

  it('put its result under the first one only', () => {
    expect(
      ask([both])
        .byCrimeArea.get(arrests)
        ?.map(({ crimeArea }) => crimeArea),
    ).toEqual(['terrorism']);
  });
});
