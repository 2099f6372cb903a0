import { describe, expect, it } from 'vitest';
import { indexDataset } from '@/query/index-dataset';
import { answerProgramme, outcomesAsked } from '@/query/outcomes';
import { openQuestion } from '@/query/question';
import type { Operation } from '@/domain/operation';
import { preferredClaim, sourceRankOf } from '@/domain/preferred-claim';
import { aDataset } from '../fixtures/a-dataset';
import { anActivity, anOperation } from '../fixtures/an-operation';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const ids = (records: readonly Operation[] | undefined) => (records ?? []).map(({ id }) => String(id)).sort();
const ispa = answerProgramme(realIndex, getId.programme('ispa'));
const tied = realDataset.operations.filter(({ programmes }) => programmes.some((programme) => programme === 'ispa'));
const ofKind = (records: readonly Operation[], kind: Operation['kind']) => ids(records.filter((record) => record.kind === kind));
const rank = sourceRankOf(realDataset.sources, realDataset.programmes);

/** The whole figures of a measure, added plainly. */
function sum(records: readonly Operation[], measure: string) {
  const published = records
    .filter(({ kind }) => kind === 'operation')
    .map(({ figures }) =>
      figures.filter((figure) => figure.kind === 'measured' && figure.measure === measure && !figure.country && !figure.partOf),
    )
    .filter((figures) => figures.length > 0);
  return { stated: published.length, value: published.flat().reduce((total, figure) => total + preferredClaim(figure, rank).value, 0) };
}

/** Two phases: to March 2023, then to December 2026 without a first day. */
const phases = realDataset.programmes[0]?.details?.phases ?? [];
const withPeriods = (...periods: string[]) => {
  const operations = periods.map((period, place) => anOperation({ id: `record-${place}`, period }));
  const [programme] = realDataset.programmes;
  const { goals, ...rest } = aDataset({ operations });
  const dataset = { ...rest, goals, programmes: programme ? [programme] : [] };
  return answerProgramme(indexDataset(dataset), getId.programme('ispa'));
};
const placeOf = (period: string) => {
  const answer = withPeriods(period);
  const phase = answer?.phases.find(({ operations }) => operations.length > 0);
  return phase === undefined
    ? answer?.unplaced[0]?.reason
    : `phase ${phase.phase.number}${phase.begunEarlier.length > 0 ? ', begun earlier' : ''}`;
};

describe('a programme', () => {
  it('has the records that are tied to it', () => {
    expect(ids(ispa?.operations)).toEqual(ofKind(tied, 'operation'));
    expect(ids(ispa?.activities)).toEqual(ofKind(tied, 'activity'));
    expect(answerProgramme(realIndex, getId.programme('afrippol'))).toBeUndefined();
  });

  it('has for each outcome the records that serve it by our judgement, tied to the programme or not', () => {
    expect(ispa?.outcomes).toHaveLength(5);
    for (const { outcome, operations, activities } of ispa?.outcomes ?? []) {
      const serving = realDataset.operations.filter(
        ({ judgedOutcomes, programmes }) => judgedOutcomes.includes(outcome.id) && programmes.some((id) => id === 'ispa'),
      );
      expect(ids(operations)).toEqual(ofKind(serving, 'operation'));
      expect(ids(activities)).toEqual(ofKind(serving, 'activity'));
    }
  });

  it('gives the records of an outcome, operations and activities together, in the order in which the data begin', () => {
    for (const { outcome, records } of ispa?.outcomes ?? [])
      expect(records).toEqual(
        realIndex.rows.filter(
          ({ judgedOutcomes, programmes }) => judgedOutcomes.includes(outcome.id) && programmes.some((id) => id === 'ispa'),
        ),
      );
    const mixed = ispa?.outcomes.find(({ operations, activities }) => operations.length > 0 && activities.length > 0);
    expect(mixed?.records.map(({ kind }) => kind)).not.toEqual(
      mixed?.records
        .map(({ kind }) => kind)
        .toSorted()
        .toReversed(),
    );
  });

  it('adds the results of the operations, and not of activities, with how many published one', () => {
    for (const { totals, operations } of ispa?.outcomes ?? []) {
      for (const measure of realIndex.headline) {
        const { stated, value } = sum(operations, measure);
        expect(totals.get(measure)).toMatchObject({ asked: operations.length, stated, ...(stated > 0 ? { value } : {}) });
      }
    }
    const criminalNetworks = ispa?.outcomes.find(({ outcome }) => outcome.id === 'criminal-networks');
    expect(criminalNetworks?.totals.get(getId.measure('arrests'))?.stated).toBeGreaterThan(0);
  });

  it('has each record in one phase or by itself, and in one year where its end is known', () => {
    const inPhases = (ispa?.phases ?? []).flatMap(({ operations, activities }) => [...operations, ...activities]);
    expect(ids([...inPhases, ...(ispa?.unplaced ?? []).map(({ operation }) => operation)])).toEqual(ids(tied));
    const inYears = (ispa?.years ?? []).flatMap(({ operations, activities }) => [...operations, ...activities]);
    expect(ids(inYears)).toEqual(ids(tied.filter(({ period }) => /\d$/.test(period))));
  });

  it('puts the records of the real programme into its phases by their end', () => {
    const end = (record: Operation) => record.period.split('/').at(-1) ?? '';
    const [first, second] = ispa?.phases ?? [];
    const inFirst = [...(first?.operations ?? []), ...(first?.activities ?? [])];
    const inSecond = [...(second?.operations ?? []), ...(second?.activities ?? [])];
    expect(inFirst.filter((record) => end(record).slice(0, 7) > '2023-03').map(end)).toEqual([]);
    expect(inSecond.filter((record) => end(record).slice(0, 7) < '2023-04').map(end)).toEqual([]);
    expect(ids(second?.begunEarlier)).toEqual(['cyber-equipment-software-2022-2023', 'tripartite-spider']);
    expect((ispa?.unplaced ?? []).map(({ operation, reason }) => [operation.id, reason])).toEqual([
      ['ispa-cyber-equipment-and-training', 'no-end'],
      ['consultation-addis-2023', 'too-coarse'],
      ['afsecom-rollout', 'no-end'],
    ]);
  });
});

describe('a record stands in a phase', () => {
  it.each([
    { period: '2022-02-05', place: 'phase 1', why: 'it ended within it' },
    { period: '2023-03', place: 'phase 1', why: 'it ended in its last month' },
    { period: '2023-04', place: 'phase 2', why: 'it ended in the month after' },
    { period: '2022-11/2023-06', place: 'phase 2, begun earlier', why: 'it ended in the second and certainly began in the first' },
    { period: '2023/2023-06', place: 'phase 2', why: 'it ended in the second and may have begun in either' },
    { period: '/2023-06', place: 'phase 2', why: 'it ended in the second and no beginning is known' },
    { period: '2023', place: 'too-coarse', why: 'its year has months of both' },
    { period: '2022-12/', place: 'no-end', why: 'no end is known' },
    { period: '2024/..', place: 'no-end', why: 'it still runs' },
    { period: '2019-06', place: 'outside', why: 'it ended before the first' },
    { period: '2027-01', place: 'outside', why: 'it ended after the last' },
  ])('$place with the period $period: $why', ({ period, place }) => {
    expect(phases.map((phase) => phase.period)).toEqual(['2020/2023-03', '/2026-12']);
    expect(placeOf(period)).toBe(place);
  });

  it('only where the programme has phases', () => {
    const answer = answerProgramme(indexDataset(aDataset({ operations: [anOperation(), anActivity()] })), getId.programme('ispa'));
    expect(answer).toMatchObject({ phases: [], unplaced: [], outcomes: [] });
    expect(answer?.years).toMatchObject([{ year: 2024, operations: [{ id: 'boring' }], activities: [{ id: 'training' }] }]);
  });

  it('and every year between the first and the last is given, also an empty one', () => {
    expect(withPeriods('2021', '2024')?.years.map(({ year, operations }) => [year, operations.length])).toEqual([
      [2021, 1],
      [2022, 0],
      [2023, 0],
      [2024, 1],
    ]);
    expect(withPeriods('2021/')?.years).toEqual([]);
  });
});

describe('the years of a phase', () => {
  const all = ispa?.phases ?? [];

  it('hold every record of the phase once, in the year in which it ended', () => {
    expect(all.length).toBeGreaterThan(1);
    for (const { years, operations, activities } of all) {
      const held = years.flatMap((group) =>
        [...group.operations, ...group.activities].map((record) => ({ id: record.id, year: group.year })),
      );
      const naive = [...operations, ...activities].map(({ id, period }) => ({ id, year: Number(/(\d{4})[-\d]*$/.exec(period)?.[1]) }));
      expect(held.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(naive.toSorted((a, b) => a.id.localeCompare(b.id)));
    }
  });

  it('follow each other without a gap, so that a year in which nothing ended is seen', () => {
    for (const { years } of all) {
      const first = years[0]?.year ?? 0;
      expect(years.map(({ year }) => year)).toEqual(years.map((_, offset) => first + offset));
    }
    expect(all[0]?.years.find(({ year }) => year === 2021)).toEqual({ year: 2021, operations: [], activities: [] });
  });

  it('stand in both phases where the phases meet', () => {
    expect(all.map(({ years }) => years.some(({ year }) => year === 2023))).toEqual([true, true]);
  });

  it('are none where nothing ended in it', () => {
    expect(withPeriods('2022')?.phases.map(({ years }) => years.length)).toEqual([1, 0]);
  });
});

describe('the outcomes that a question asks for', () => {
  const asked = (...programmes: string[]) =>
    outcomesAsked(realIndex, { ...openQuestion(getId.measure('arrests')), programmes: programmes.map((id) => getId.programme(id)) })
      ?.programme.id;

  it('are those of the programme that it names, and of no other where that publishes none', () => {
    expect(asked('ispa')).toBe('ispa');
    expect(asked()).toBe('ispa');
    expect(asked(realDataset.programmes.find(({ details }) => details === null)?.id ?? '')).toBeUndefined();
  });
});
