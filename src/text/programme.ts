import type { Programme } from '@/domain/programme';
import { readPeriod } from '@/domain/period';
import type { OutcomeAnswer, RecordGroup, YearGroup } from '@/query/outcomes';
import { sayPartialDate, sayPeriod, sayYear } from './dates';
import type { Speaker } from './speaker';

type Details = NonNullable<Programme['details']>;

/** When a phase ran; an end that no source gives is said to be unpublished: "to December 2026, first day not published". */
export function sayPhasePeriod(speaker: Speaker, edtf: string): string {
  const { start, end } = readPeriod(edtf);
  if (start === 'unknown' && typeof end !== 'string')
    return speaker.say('programme.phase.no-start', { end: sayPartialDate(speaker, end, 'long') });
  if (end === 'unknown' && typeof start !== 'string')
    return speaker.say('programme.phase.no-end', { start: sayPartialDate(speaker, start, 'long') });
  return sayPeriod(speaker, edtf, 'long');
}

/** What stands out in the phases: a day that nobody published, else how many there are and when. */
export function sayPhasesFinding(speaker: Speaker, { phases, timeframe }: Details): string {
  for (const { number, period } of phases) {
    const { start, end } = readPeriod(period);
    if (start === 'unknown') return speaker.say('programme.phases.title.no-start', { number });
    if (end === 'unknown') return speaker.say('programme.phases.title.no-end', { number });
  }
  return speaker.say('programme.phases.title.plain', { count: phases.length, period: timeframe.asShown });
}

/** Which outcome the most operations serve, where one stands out. */
export function sayOutcomesFinding(speaker: Speaker, outcomes: readonly OutcomeAnswer[]): string {
  const [first, second] = [...outcomes].sort((a, b) => b.operations.length - a.operations.length);
  if (first === undefined || first.operations.length === (second?.operations.length ?? 0))
    return speaker.say('programme.outcomes.title', { count: outcomes.length });
  const { number, name } = first.outcome;
  return speaker.say('programme.outcomes.title.most', { count: first.operations.length, number, outcome: name });
}

/** In which year the most records ended, where one stands out. */
export function sayYearsFinding(speaker: Speaker, years: readonly YearGroup[]): string {
  const [first, second] = [...years].sort((a, b) => sizeOf(b) - sizeOf(a));
  if (first === undefined || (second !== undefined && sizeOf(first) === sizeOf(second))) return speaker.say('programme.years.title');
  return speaker.say('programme.years.title.most', {
    records: sayGroup(speaker, first),
    count: sizeOf(first),
    year: sayYear(speaker, first.year),
  });
}

/** "13 operations and 9 activities", without the kind of which there are none. */
export function sayGroup(speaker: Speaker, { operations, activities }: RecordGroup): string {
  const counts = [
    { count: operations.length, words: speaker.say('count.operations', { count: operations.length }) },
    { count: activities.length, words: speaker.say('count.activities', { count: activities.length }) },
  ];
  const some = counts.filter(({ count }) => count > 0);
  return speaker.list(
    (some.length === 0 ? counts : some).map(({ words }) => words),
    'and',
  );
}

function sizeOf({ operations, activities }: RecordGroup): number {
  return operations.length + activities.length;
}
