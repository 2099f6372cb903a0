import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '@/domain/dataset';
import { type Answer, answerQuestion } from '@/query/answer';
import { indexDataset } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import type { RecordAnswer } from '@/query/records';
import type { Total } from '@/query/total';
import { anyDataset } from '../fixtures/any-dataset';
import { anyQuestion } from '../fixtures/any-question';
import { realDataset, realIndex } from '../fixtures/real-dataset';
import { type Reference, referenceAnswer, type ReferenceTotal } from './reference';

const runs = { numRuns: 600 };
/** The plain reference adds everything up anew for each question. */
const patient = { timeout: 30_000 };
/** A question about a dataset; about the real one where none is given, so that a failure does not print all of it. */
interface Case {
  dataset?: Dataset;
  question: Question;
}
const aRealCase: fc.Arbitrary<Case> = anyQuestion(realDataset).map((question) => ({ question }));
const aRandomCase: fc.Arbitrary<Case> = anyDataset.chain((dataset) => anyQuestion(dataset).map((question) => ({ dataset, question })));

/** Where nothing is published there is no value to compare. */
function figureOf(total: Total | ReferenceTotal) {
  const { value, figures, qualifier, stated, asked, disputed, disputedValue, possibly } = total;
  return stated === 0 ? { stated, asked } : { value, figures, qualifier, stated, asked, disputed, disputedValue, possibly };
}

const recordOf = ({ operation, inPeriod, results }: RecordAnswer) => ({
  id: operation.id,
  inPeriod,
  results: Object.fromEntries(
    [...results].map(([measure, result]) => [
      measure,
      result.status === 'unreported'
        ? null
        : { value: result.value, qualifier: result.qualifier, isDisputed: result.status === 'disputed', figures: result.figures },
    ]),
  ),
});

const recordsOf = ({ operations, activities }: Answer['records']) =>
  Object.fromEntries([...operations, ...activities].map((record) => [record.operation.id, recordOf(record)]));

const mapped = <Value, Result>(values: Record<string, Value>, change: (value: Value) => Result): Record<string, Result> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));

/** What the app answers and what the reference answers, in one form. */
function told({ headlines, lanes, byYear, byCrimeArea, byCountry, beyond, maybe, records, timeline }: Answer) {
  const byMeasure = <Value>(of: (headline: Answer['headlines'][number]) => Value) =>
    Object.fromEntries(headlines.map((headline) => [headline.total.measure, of(headline)]));
  return {
    ranges: byMeasure(({ total, range }) => [range?.least.value ?? total.value, range?.most.value ?? total.value]),
    largest: byMeasure(({ largest }) => largest),
    growth: byMeasure(({ steps }) =>
      steps.map(({ day, total }) => ({ month: new Date(day * 86_400_000).toISOString().slice(0, 7), total })),
    ),
    otherReadings: byMeasure(({ otherReadings }) =>
      otherReadings.map(({ operation, value, qualifier, readAs }) => `${operation} ${value} ${qualifier} ${readAs}`).sort(),
    ),
    lanes: Object.fromEntries(lanes.map(({ crimeArea, all, inside }) => [crimeArea, { all, inside }])),
    beyond,
    maybe,
    totals: Object.fromEntries(headlines.map(({ total }) => [total.measure, figureOf(total)])),
    byYear: Object.fromEntries(
      [...byYear].map(([measure, cells]) => [measure, Object.fromEntries(cells.map(({ year, total }) => [year, figureOf(total)]))]),
    ),
    byCrimeArea: Object.fromEntries(
      [...byCrimeArea].map(([measure, cells]) => [
        measure,
        Object.fromEntries(cells.map(({ crimeArea, total }) => [crimeArea, figureOf(total)])),
      ]),
    ),
    byCountry: Object.fromEntries(
      byCountry.cells.map(({ country, presence, operations, activities, whole, attributed }) => [
        country,
        { presence, operations, activities, whole: figureOf(whole), attributed: figureOf(attributed) },
      ]),
    ),
    whole: figureOf(byCountry.whole),
    attributed: figureOf(byCountry.attributed),
    records: recordsOf(records),
    timeline: recordsOf(timeline),
  };
}

function expected(reference: Reference) {
  return {
    ...reference,
    totals: mapped(reference.totals, figureOf),
    byYear: mapped(reference.byYear, (years) => mapped(years, figureOf)),
    byCrimeArea: mapped(reference.byCrimeArea, (areas) => mapped(areas, figureOf)),
    byCountry: mapped(reference.byCountry, (cell) => ({ ...cell, whole: figureOf(cell.whole), attributed: figureOf(cell.attributed) })),
    whole: figureOf(reference.whole),
    attributed: figureOf(reference.attributed),
  };
}

const sum = (totals: readonly Total[], of: 'value' | 'stated' | 'asked' | 'disputed') =>
  totals.reduce((all, total) => all + (of === 'value' && total.stated === 0 ? 0 : total[of]), 0);

describe.each([
  { data: 'the real data', aCase: aRealCase },
  { data: 'random data', aCase: aRandomCase },
])('an answer about $data', ({ aCase }) => {
  const check = (test: (given: { dataset: Dataset; question: Question; answer: Answer }) => void) => {
    fc.assert(
      fc.property(aCase, ({ dataset, question }) => {
        const index = dataset === undefined ? realIndex : indexDataset(dataset);
        test({ dataset: dataset ?? realDataset, question, answer: answerQuestion(index, question) });
      }),
      runs,
    );
  };

  it('is the answer that adding by hand gives, in every total, year, crime area, country and record', patient, () => {
    check(({ dataset, question, answer }) => {
      expect(told(answer)).toEqual(expected(referenceAnswer(dataset, question)));
    });
  });

  it('knows how many records it has before it makes any', () => {
    check(({ answer: { records, timeline } }) => {
      for (const list of [records.operations, records.activities, timeline.operations, timeline.activities]) {
        expect([...list]).toHaveLength(list.length);
        expect(list.slice(1, 3)).toEqual([...list].slice(1, 3));
      }
    });
  });

  it('adds up by crime area to its total when no crime area is asked', () => {
    check(({ question, answer }) => {
      if (question.crimeAreas.length > 0) return;
      for (const { total } of answer.headlines) {
        const cells = (answer.byCrimeArea.get(total.measure) ?? []).map((cell) => cell.total);
        for (const of of ['value', 'stated', 'asked', 'disputed'] as const) expect(sum(cells, of)).toBe(sum([total], of));
      }
    });
  });

  it('adds up by year to its total when no period is asked', () => {
    check(({ question, answer }) => {
      if (question.period !== null) return;
      for (const { total } of answer.headlines) {
        const cells = (answer.byYear.get(total.measure) ?? []).map((cell) => cell.total);
        for (const of of ['value', 'stated', 'asked', 'disputed'] as const) expect(sum(cells, of)).toBe(sum([total], of));
      }
    });
  });

  it('adds up by country to what sources place in any country', () => {
    check(({ answer: { byCountry } }) => {
      expect(
        sum(
          byCountry.cells.map((cell) => cell.attributed),
          'value',
        ),
      ).toBe(sum([byCountry.attributed], 'value'));
    });
  });

  it('grows month by month, by every operation with a figure whose end is known', () => {
    check(({ answer }) => {
      for (const { total, steps } of answer.headlines) {
        const results = [...answer.records.operations].flatMap(({ operation, results: all }) => {
          const result = all.get(total.measure);
          return result === undefined || result.status === 'unreported' || /[./]$/.test(operation.period) ? [] : [result.value];
        });
        expect(steps.at(-1)?.total ?? 0).toBe(results.reduce((all, value) => all + value, 0));
        expect(steps.map(({ day }) => day)).toEqual(steps.map(({ day }) => day).sort((a, b) => a - b));
        expect(steps.map((step) => step.total)).toEqual(steps.map((step) => step.total).sort((a, b) => a - b));
      }
    });
  });

  it('counts as possibly in the period the records that it marks so', () => {
    check(({ answer }) => {
      const marked = [...answer.records.operations, ...answer.records.activities].filter(({ inPeriod }) => inPeriod === 'possibly');
      expect(answer.possibly.operations + answer.possibly.activities).toBe(marked.length);
    });
  });

  it('never says that more operations published a figure than were asked', () => {
    check(({ answer }) => {
      const cells = answer.byCountry.cells.flatMap((cell) => [cell.whole, cell.attributed]);
      for (const { stated, asked, disputed } of [...answer.headlines.map(({ total }) => total), ...cells]) {
        expect(stated).toBeLessThanOrEqual(asked);
        expect(disputed).toBeLessThanOrEqual(stated);
      }
    });
  });
});

describe('questions asked one after the other', () => {
  it('are answered as if each were the first', patient, () => {
    const aTalk = anyDataset.chain((dataset) =>
      fc.record({ dataset: fc.constant(dataset), questions: fc.array(anyQuestion(dataset), { minLength: 2, maxLength: 12 }) }),
    );
    fc.assert(
      fc.property(aTalk, ({ dataset, questions }) => {
        const index = indexDataset(dataset);
        for (const question of questions)
          for (const each of [question, { ...question, period: null }, question])
            expect(told(answerQuestion(index, each))).toEqual(expected(referenceAnswer(dataset, each)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the order of the records', () => {
  it('changes nothing in an answer', () => {
    const aShuffledCase = anyDataset.chain((dataset) =>
      fc.record({
        dataset: fc.constant(dataset),
        operations: fc.shuffledSubarray(dataset.operations, { minLength: dataset.operations.length }),
        question: anyQuestion(dataset),
      }),
    );
    fc.assert(
      fc.property(aShuffledCase, ({ dataset, operations, question }) => {
        const given = answerQuestion(indexDataset(dataset), question);
        const shuffled = answerQuestion(indexDataset({ ...dataset, operations }), question);
        expect(told(shuffled)).toEqual(told(given));
        expect([...shuffled.records.operations]).toEqual([...given.records.operations]);
        expect([...shuffled.records.activities]).toEqual([...given.records.activities]);
      }),
      runs,
    );
  });
});

describe('a narrower question', () => {
  /** A question, and the same with one condition more or one allowed value less. */
  const aNarrowing = (dataset: Dataset) =>
    fc
      .record({ wide: anyQuestion(dataset), other: anyQuestion(dataset), way: fc.constantFrom(...waysToNarrow) })
      .map(({ wide, other, way }) => {
        const question: Question = { ...wide, reading: 'took-part' };
        return { ...(dataset === realDataset ? {} : { dataset }), wide: question, narrow: way(question, other) };
      });

  it.each([
    { data: 'the real data', aCase: aNarrowing(realDataset) },
    { data: 'random data', aCase: anyDataset.chain(aNarrowing) },
  ])('never raises a total, nor the number of operations that it rests on, in $data', ({ aCase }) => {
    fc.assert(
      fc.property<[{ dataset?: Dataset; wide: Question; narrow: Question }]>(aCase, ({ dataset, wide, narrow }) => {
        const index = dataset === undefined ? realIndex : indexDataset(dataset);
        const before = answerQuestion(index, wide);
        const after = answerQuestion(index, narrow);
        after.headlines.forEach(({ total }, position) => {
          const whole = before.headlines[position]?.total;
          expect(total.stated).toBeLessThanOrEqual(whole?.stated ?? -1);
          expect(total.asked).toBeLessThanOrEqual(whole?.asked ?? -1);
          expect(sum([total], 'value')).toBeLessThanOrEqual(whole === undefined ? -1 : sum([whole], 'value'));
        });
      }),
      runs,
    );
  });
});

/** One dimension each; an empty list asks nothing, so the last allowed value is never taken away. */
const waysToNarrow: readonly ((wide: Question, other: Question) => Question)[] = [
  (wide, { period }) => ({
    ...wide,
    period: wide.period === null ? period : { from: wide.period.from, to: Math.floor((wide.period.from + wide.period.to) / 2) },
  }),
  (wide, { crimeAreas }) => ({ ...wide, crimeAreas: fewer(wide.crimeAreas, crimeAreas) }),
  (wide, { countries }) => ({ ...wide, countries: fewer(wide.countries, countries) }),
  (wide, { programmes }) => ({ ...wide, programmes: fewer(wide.programmes, programmes) }),
  (wide, { organisation }) => ({ ...wide, organisation: wide.organisation ?? organisation }),
  (wide, { kind }) => ({ ...wide, kind: wide.kind === 'both' ? kind : wide.kind }),
  (wide, { text }) => ({ ...wide, text: `${wide.text} ${text}` }),
];

function fewer<Value>(wide: readonly Value[], other: readonly Value[]): readonly Value[] {
  return wide.length === 0 ? other : wide.slice(0, Math.max(1, wide.length - 1));
}
