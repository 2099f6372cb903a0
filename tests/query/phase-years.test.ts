import { describe, expect, it } from 'vitest';
import { answerProgramme, type ProgrammeAnswer } from '@/query/outcomes';
import { yearsByPhase } from '@/query/phase-years';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

function answerOf(programme: string): ProgrammeAnswer {
  const answer = answerProgramme(realIndex, getId.programme(programme));
  if (answer === undefined) throw new Error(`no programme ${programme}`);
  return answer;
}

describe('the years of a phase', () => {
  const answer = answerOf('ispa');
  const phases = yearsByPhase(realIndex, answer);

  it('hold every record of the phase once, in the year in which it ended', () => {
    expect(phases.length).toBeGreaterThan(1);
    for (const { years, operations, activities } of phases) {
      const held = years.flatMap((group) =>
        [...group.operations, ...group.activities].map((record) => ({ id: record.id, year: group.year })),
      );
      const naive = [...operations, ...activities].map(({ id, period }) => ({ id, year: Number(/(\d{4})[-\d]*$/.exec(period)?.[1]) }));
      expect(held.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(naive.toSorted((a, b) => a.id.localeCompare(b.id)));
    }
  });

  it('follow each other without a gap, so that a year in which nothing ended is seen', () => {
    for (const { years } of phases) {
      const first = years[0]?.year ?? 0;
      expect(years.map(({ year }) => year)).toEqual(years.map((_, offset) => first + offset));
    }
    expect(phases[0]?.years.find(({ year }) => year === 2021)).toEqual({ year: 2021, operations: [], activities: [] });
  });

  it('stand in both phases where the phases meet', () => {
    expect(phases.map(({ years }) => years.some(({ year }) => year === 2023))).toEqual([true, true]);
  });

  it('are none where the programme has no phases, or where nothing ended in one', () => {
    expect(yearsByPhase(realIndex, answerOf('afjoc'))).toEqual([]);
    const [phase] = answer.phases;
    if (phase === undefined) throw new Error('no phase');
    const empty = { ...phase, operations: [], activities: [], begunEarlier: [] };
    expect(yearsByPhase(realIndex, { ...answer, phases: [empty] })).toEqual([{ ...empty, years: [] }]);
  });
});
