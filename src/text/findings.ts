import type { CountryCode } from '@/domain/identifier';
import type { CountryAnswer } from '@/query/by-country';
import type { CrimeAreaCell } from '@/query/by-crime-area';
import type { YearCell } from '@/query/by-year';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import type { Total } from '@/query/total';
import { sayYear } from './dates';
import { countryWords, sayCrimeAreaAgainst, sayMeasure } from './names';
import { sayMeasureAsked } from './sentences';
import { sayShare } from './share';
import type { MessageKey, Speaker } from './speaker';
import { findLargest } from './timeline-finding';

/** What a chart adds up, and over what where it does not follow a filter of its own dimension. */
function sayCounting(speaker: Speaker, measure: string, over: MessageKey | null): string {
  return over === null ? measure : speaker.list([measure, speaker.say(over)], 'row');
}

export function sayYearFinding(speaker: Speaker, index: DatasetIndex, cells: readonly YearCell[], question: Question): string {
  const measure = sayMeasureAsked(speaker, index, question, question.measure);
  const whole = sumOf(cells.map((cell) => cell.total));
  if (whole.asked === 0) return speaker.say('find.by-year.no-operation', { measure });
  const top = findLargest(
    cells.filter((cell) => cell.year > 0 && cell.total.stated > 0),
    (cell) => cell.total.value,
  );
  if (whole.stated === 0) return speaker.say('find.by-year.none', { measure });
  if (top === undefined || whole.value === 0) return speaker.say('find.by-year.even', { measure });
  const counted = sayCounting(speaker, measure, question.period === null ? null : 'find.all-years');
  const year = sayYear(speaker, top.year);
  if (top.total.value === whole.value) return speaker.say('find.by-year.one', { measure: counted, year });
  return speaker.say('find.by-year', { measure: counted, share: sayShare(speaker, top.total.value, whole.value), year });
}

export function sayCrimeAreaFinding(speaker: Speaker, index: DatasetIndex, cells: readonly CrimeAreaCell[], question: Question): string {
  const measure = sayMeasureAsked(speaker, index, question, question.measure);
  const whole = sumOf(cells.map((cell) => cell.total));
  if (whole.asked === 0) return speaker.say('find.crime-area.no-operation', { measure });
  const top = findLargest(
    cells.filter((cell) => cell.total.stated > 0),
    (cell) => cell.total.value,
  );
  if (whole.stated === 0) return speaker.say('find.crime-area.none', { measure });
  if (top === undefined || whole.value === 0) return speaker.say('find.crime-area.even', { measure });
  const counted = sayCounting(speaker, measure, question.crimeAreas.length === 0 ? null : 'sentence.areas.all');
  const againstArea = sayCrimeAreaAgainst(speaker, index, top.crimeArea);
  if (top.total.value === whole.value) return speaker.say('find.crime-area.one', { measure: counted, againstArea });
  return speaker.say('find.crime-area', { measure: counted, share: sayShare(speaker, top.total.value, whole.value), againstArea });
}

export function sayCountryFinding(speaker: Speaker, index: DatasetIndex, answer: CountryAnswer, question: Question): string {
  if (question.reading === 'attributed') {
    const measure = sayMeasure(speaker, index, question.measure);
    if (answer.whole.asked === 0) return speaker.say('find.timeline.none');
    if (answer.attributed.stated === 0 || answer.whole.value === 0) return speaker.say('find.map.attributed.none', { measure });
    return speaker.say('find.map.attributed', { measure, share: sayShare(speaker, answer.attributed.value, answer.whole.value) });
  }
  const isActivityView = question.kind === 'activities';
  const countOf = (cell: CountryAnswer['cells'][number]) => (isActivityView ? cell.activities : cell.operations);
  const [first, second, third] = answer.cells.filter((cell) => countOf(cell) > 0).sort((a, b) => countOf(b) - countOf(a));
  if (first === undefined) return speaker.say(!isActivityView && answer.whole.asked === 0 ? 'find.timeline.none' : 'find.map.nobody');
  const stands = (cell: typeof second, next: typeof second) => cell !== undefined && (next === undefined || countOf(cell) > countOf(next));
  if (!stands(first, second)) return speaker.say(isActivityView ? 'find.map.even.activities' : 'find.map.even');
  const all = isActivityView ? answer.activities : answer.whole.asked;
  const values = { ...rankedWords(speaker, index, first.country), count: countOf(first), all };
  if (isActivityView) return speaker.say('find.map.took-part.activities', values);
  if (second === undefined || !stands(second, third)) return speaker.say('find.map.took-part', values);
  const next = countryWords(speaker, index, second.country);
  return speaker.say('find.map.took-part.two', {
    ...values,
    second: next.country,
    theSecond: next.theCountry,
    TheSecond: next.TheCountry,
    next: second.operations,
  });
}

/** The country that comes first, in the forms that sentences need. */
export function rankedWords(speaker: Speaker, index: DatasetIndex, code: CountryCode) {
  const { country, theCountry, TheCountry } = countryWords(speaker, index, code);
  return { first: country, theFirst: theCountry, TheFirst: TheCountry };
}

function sumOf(totals: readonly Total[]): Pick<Total, 'value' | 'stated' | 'asked'> {
  const sum = { value: 0, stated: 0, asked: 0 };
  for (const { value, stated, asked } of totals) {
    if (stated > 0) sum.value += value;
    sum.stated += stated;
    sum.asked += asked;
  }
  return sum;
}
