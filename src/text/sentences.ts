import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { yearOfMonth } from '@/query/month';
import type { OrganisationChoice, Question } from '@/query/question';
import { isAttributed } from '@/query/total';
import { sayMonth, sayMonthRange, sayYear } from './dates';
import { sayCountry, sayCrimeArea, sayOrganisation, sayProgramme } from './names';
import type { Speaker } from './speaker';

/** How many operations and activities: "20 operations and 29 activities". */
export function sayRecords(speaker: Speaker, answer: Answer): string {
  const { operations, activities } = answer.records;
  const words = [];
  if (answer.question.kind !== 'activities') words.push(speaker.say('count.operations', { count: operations.length }));
  if (answer.question.kind !== 'operations') words.push(speaker.say('count.activities', { count: activities.length }));
  return speaker.list(words, 'and');
}

export function sayOrganisationChoice(speaker: Speaker, index: DatasetIndex, choice: OrganisationChoice): string {
  const organisation = sayOrganisation(index, choice.organisation);
  return choice.part === 'any'
    ? organisation
    : speaker.say('filter.organisation.choice', { organisation, part: speaker.say(`part.${choice.part}`) });
}

/** The time that the data cover: "2020 to January 2026". */
export function sayCovered(speaker: Speaker, index: DatasetIndex): string {
  return speaker.say('date.range', { from: sayYear(speaker, yearOfMonth(index.extent.from)), to: sayMonth(speaker, index.lastMonth) });
}

/** The parts of the sentence that says what is shown, the emphasised words of "Showing …". */
export function sayShown(speaker: Speaker, index: DatasetIndex, answer: Answer): readonly string[] {
  const { question } = answer;
  const areas = question.crimeAreas.map((area) => sayCrimeArea(speaker, index, area));
  const countries = question.countries.map((country) => sayCountry(speaker, index, country));
  return [
    sayRecords(speaker, answer),
    question.period === null ? sayCovered(speaker, index) : sayMonthRange(speaker, question.period),
    areas.length === 0 ? speaker.say('sentence.areas.all') : speaker.list(areas, 'and').toLocaleLowerCase(speaker.locale),
    countries.length === 0 ? speaker.say('sentence.countries.all') : speaker.list(countries, 'and'),
    ...(question.organisation === null ? [] : [sayOrganisationChoice(speaker, index, question.organisation)]),
    ...(question.programmes.length === 0
      ? []
      : [
          speaker.list(
            question.programmes.map((programme) => sayProgramme(index, programme)),
            'and',
          ),
        ]),
    ...(question.text === '' ? [] : [`“${question.text}”`]),
  ];
}

/** What a reader must know to read the totals: what a chosen country means, and which records are only possibly in the period. */
export function sayReading(speaker: Speaker, index: DatasetIndex, answer: Answer): readonly string[] {
  const { question } = answer;
  const countries = speaker.list(
    question.countries.map((country) => sayCountry(speaker, index, country)),
    'and',
  );
  return [
    ...(question.countries.length === 0
      ? []
      : [speaker.say(isAttributed(question) ? 'sentence.attributed' : 'sentence.took-part', { countries })]),
    ...(answer.possibly === 0 ? [] : [speaker.say('sentence.possibly', { count: answer.possibly })]),
  ];
}

/** One condition that a reader set, with the question that no longer asks it. */
export interface Condition {
  id: string;
  label: string;
  without: Question;
}

export function sayConditions(speaker: Speaker, index: DatasetIndex, question: Question): readonly Condition[] {
  const conditions: Condition[] = [];
  if (question.period !== null)
    conditions.push({ id: 'period', label: sayMonthRange(speaker, question.period), without: { ...question, period: null } });
  for (const area of question.crimeAreas)
    conditions.push({
      id: `crime:${area}`,
      label: sayCrimeArea(speaker, index, area),
      without: { ...question, crimeAreas: question.crimeAreas.filter((other) => other !== area) },
    });
  for (const country of question.countries)
    conditions.push({
      id: `country:${country}`,
      label: sayCountry(speaker, index, country),
      without: { ...question, countries: question.countries.filter((other) => other !== country) },
    });
  if (question.organisation !== null)
    conditions.push({
      id: 'organisation',
      label: sayOrganisationChoice(speaker, index, question.organisation),
      without: { ...question, organisation: null },
    });
  for (const programme of question.programmes)
    conditions.push({
      id: `programme:${programme}`,
      label: sayProgramme(index, programme),
      without: { ...question, programmes: question.programmes.filter((other) => other !== programme) },
    });
  if (question.kind !== 'both')
    conditions.push({ id: 'kind', label: speaker.say(`filter.kind.${question.kind}`), without: { ...question, kind: 'both' } });
  if (question.text !== '') conditions.push({ id: 'find', label: `“${question.text}”`, without: { ...question, text: '' } });
  return conditions;
}
