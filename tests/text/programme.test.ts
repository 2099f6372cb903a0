import { describe, expect, it } from 'vitest';
import type { Programme } from '@/domain/programme';
import { answerProgramme, type OutcomeAnswer, type YearGroup } from '@/query/outcomes';
import { sayGroup, sayOutcomesFinding, sayPhasePeriod, sayPhasesFinding, sayYearsFinding } from '@/text/programme';
import { anActivity, anOperation } from '../fixtures/an-operation';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const answer = answerProgramme(realIndex, getId.programme('ispa'));
const details = answer?.programme.details ?? null;
if (answer === undefined || details === null) throw new Error('no programme with details');

const operations = (count: number) => Array.from({ length: count }, () => anOperation());
const activities = (count: number) => Array.from({ length: count }, () => anActivity());

describe('the period of a phase', () => {
  it.each([
    ['/2026-12', 'to December 2026, first day not published'],
    ['2023-04/', 'from April 2023, last day not published'],
    ['2020/2023-03', '2020 to March 2023'],
    ['2020/..', 'since 2020'],
  ])('%s is said as published', (period, words) => {
    expect(sayPhasePeriod(speaker, period)).toBe(words);
  });
});

describe('what stands out in the phases', () => {
  const phase = (number: number, period: string): NonNullable<Programme['details']>['phases'][number] => ({
    number,
    period,
    budget: null,
    sources: [],
  });

  it('is a day that nobody published', () => {
    expect(sayPhasesFinding(speaker, details)).toBe('The first day of phase 2 is not published');
    expect(sayPhasesFinding(speaker, { ...details, phases: [phase(1, '2020/')] })).toBe('The last day of phase 1 is not published');
  });

  it('is else how many there are', () => {
    expect(sayPhasesFinding(speaker, { ...details, phases: [phase(1, '2020/2023'), phase(2, '2023/2026')] })).toBe(
      '2 phases, 2020 to 2026',
    );
  });
});

describe('what stands out in the outcomes', () => {
  const serving = (position: number, count: number): OutcomeAnswer => {
    const outcome = answer.outcomes[position];
    if (outcome === undefined) throw new Error('no such outcome');
    return { ...outcome, operations: operations(count) };
  };

  it('is the one that the most operations serve', () => {
    const most = Math.max(
      ...details.outcomes.map(
        ({ id }) => realIndex.rows.filter((row) => row.kind === 'operation' && row.judgedOutcomes.includes(id)).length,
      ),
    );
    expect(sayOutcomesFinding(speaker, answer.outcomes)).toBe(`${most} operations serve outcome 2, Criminal networks: more than any other`);
    expect(sayOutcomesFinding(speaker, [serving(0, 1), serving(1, 0)])).toMatch(/^1 operation serves outcome 1/);
  });

  it('is none of them in a tie, or where no operation serves any', () => {
    expect(sayOutcomesFinding(speaker, [serving(0, 3), serving(1, 3)])).toBe('2 outcomes, and what serves them');
    expect(sayOutcomesFinding(speaker, [serving(0, 0)])).toBe('1 outcome, and what serves it');
  });
});

describe('what stands out in the years', () => {
  const year = (of: number, some: number, more: number): YearGroup => ({
    year: of,
    operations: operations(some),
    activities: activities(more),
  });

  it('is the year in which the most records ended', () => {
    expect(sayYearsFinding(speaker, [year(2022, 1, 1), year(2023, 2, 1)])).toBe(
      '2 operations and 1 activity ended in 2023, more than in any other year',
    );
  });

  it('is none in a tie', () => {
    expect(sayYearsFinding(speaker, [year(2022, 2, 1), year(2023, 1, 2)])).toBe('What was done, by phase and year');
    expect(sayYearsFinding(speaker, [])).toBe('What was done, by phase and year');
  });
});

describe('a group of records', () => {
  it('is counted by kind, without the kind of which there is none', () => {
    expect(sayGroup(speaker, { operations: operations(2), activities: activities(1) })).toBe('2 operations and 1 activity');
    expect(sayGroup(speaker, { operations: [], activities: activities(3) })).toBe('3 activities');
    expect(sayGroup(speaker, { operations: [], activities: [] })).toBe('0 operations and 0 activities');
  });
});
