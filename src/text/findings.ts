import type { CountryAnswer } from '@/query/by-country';
import type { CrimeAreaCell } from '@/query/by-crime-area';
import type { YearCell } from '@/query/by-year';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Question } from '@/query/question';
import type { RecordAnswer } from '@/query/records';
import type { Total } from '@/query/total';
import { sayYear } from './dates';
import { sayCountry, sayCrimeArea, sayMeasure } from './names';
import { sayShare } from './share';
import type { Speaker } from './speaker';

/** The titles of the figures: what stands out in the answer, or the subject where nothing does. */
export function sayTimelineFinding(speaker: Speaker, index: DatasetIndex, operations: readonly RecordAnswer[]): string {
  const counts = new Map<string, number>();
  for (const { mainArea } of operations) counts.set(mainArea, (counts.get(mainArea) ?? 0) + 1);
  const top = largest(
    [...counts].map(([area, count]) => ({ area, count })),
    ({ count }) => count,
  );
  if (top === undefined) return speaker.say('find.timeline.none');
  const area = operations.find(({ mainArea }) => mainArea === top.area)?.mainArea;
  return speaker.say('find.timeline', {
    area: area === undefined ? '' : sayCrimeArea(speaker, index, area),
    count: top.count,
    all: operations.length,
  });
}

export function sayYearFinding(speaker: Speaker, index: DatasetIndex, cells: readonly YearCell[], question: Question): string {
  const measure = sayMeasure(speaker, index, question.measure);
  const dated = cells.filter((cell) => cell.year > 0 && cell.total.stated > 0);
  const whole = sum(cells.map((cell) => cell.total));
  const top = largest(dated, (cell) => cell.total.value);
  if (top === undefined || whole === 0) return speaker.say('find.by-year.none', { measure });
  const year = sayYear(speaker, top.year);
  if (top.total.value === whole) return speaker.say('find.by-year.one', { measure, year });
  return speaker.say('find.by-year', { measure, share: sayShare(speaker, top.total.value, whole), year });
}

export function sayCrimeAreaFinding(speaker: Speaker, index: DatasetIndex, cells: readonly CrimeAreaCell[], question: Question): string {
  const measure = sayMeasure(speaker, index, question.measure);
  const whole = sum(cells.map((cell) => cell.total));
  const top = largest(
    cells.filter((cell) => cell.total.stated > 0),
    (cell) => cell.total.value,
  );
  if (top === undefined || whole === 0) return speaker.say('find.crime-area.none', { measure });
  const area = sayCrimeArea(speaker, index, top.crimeArea).toLocaleLowerCase(speaker.locale);
  if (top.total.value === whole) return speaker.say('find.crime-area.one', { measure, area });
  return speaker.say('find.crime-area', { measure, share: sayShare(speaker, top.total.value, whole), area });
}

export function sayCountryFinding(speaker: Speaker, index: DatasetIndex, answer: CountryAnswer, question: Question): string {
  if (question.reading === 'attributed') {
    const measure = sayMeasure(speaker, index, question.measure);
    if (answer.attributed.stated === 0 || answer.whole.value === 0) return speaker.say('find.map.attributed.none', { measure });
    return speaker.say('find.map.attributed', { measure, share: sayShare(speaker, answer.attributed.value, answer.whole.value) });
  }
  const isActivityView = question.kind === 'activities';
  const countOf = (cell: CountryAnswer['cells'][number]) => (isActivityView ? cell.activities : cell.operations);
  const ranked = answer.cells.filter((cell) => countOf(cell) > 0).sort((a, b) => countOf(b) - countOf(a));
  const [first, second] = ranked;
  if (first === undefined) return speaker.say('find.map.nobody');
  const all = isActivityView ? answer.activities : answer.whole.asked;
  const values = { first: sayCountry(speaker, index, first.country), count: countOf(first), all };
  if (isActivityView) return speaker.say('find.map.took-part.activities', values);
  if (second === undefined) return speaker.say('find.map.took-part', values);
  return speaker.say('find.map.took-part.two', { ...values, second: sayCountry(speaker, index, second.country), next: second.operations });
}

function sum(totals: readonly Total[]): number {
  return totals.reduce((total, { stated, value }) => total + (stated > 0 ? value : 0), 0);
}

function largest<Item>(items: readonly Item[], size: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>((top, item) => (top === undefined || size(item) > size(top) ? item : top), undefined);
}
