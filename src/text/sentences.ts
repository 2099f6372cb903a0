import type { CountryCode, MeasureId, ProgrammeId } from '@/domain/identifier';
import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { isAsked, type OrganisationChoice, type Question } from '@/query/question';
import type { Ties } from '@/query/ties';
import { isAttributed, type Total } from '@/query/total';
import { sayMonth, sayMonthRange } from './dates';
import {
  capitalise,
  countriesWords,
  sayCountry,
  sayCrimeArea,
  sayCrimeAreaWithin,
  sayMeasure,
  sayOrganisation,
  sayProgramme,
} from './names';
import type { Speaker } from './speaker';

/** How many of each kind, without the kind of which there are none. */
function sayCounts(speaker: Speaker, { operations, activities }: Answer['possibly']): string {
  return speaker.list(
    [
      ...(operations === 0 ? [] : [speaker.say('count.operations', { count: operations })]),
      ...(activities === 0 ? [] : [speaker.say('count.activities', { count: activities })]),
    ],
    'and',
  );
}

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

/** An organisation may be called as its programme is, so each says what it is. */
function sayOrganisationAsked(speaker: Speaker, index: DatasetIndex, choice: OrganisationChoice): string {
  return speaker.say('labelled', { label: speaker.say('filter.organisation'), value: sayOrganisationChoice(speaker, index, choice) });
}

function sayProgrammes(speaker: Speaker, index: DatasetIndex, programmes: readonly ProgrammeId[]): string {
  const names = programmes.map((programme) => sayProgramme(index, programme));
  return speaker.say('labelled', { label: speaker.say('filter.programme'), value: speaker.list(names, 'and') });
}

/** The whole period, by its ends as a reader can choose them: "January 2020 to February 2026". */
export function sayCovered(speaker: Speaker, index: DatasetIndex): string {
  return speaker.say('date.range', { from: sayMonth(speaker, index.range.from), to: sayMonth(speaker, index.range.to) });
}

const MOST_NAMED = 4;

/** Countries in a row: their names, or how many they are. */
export function sayCountryList(speaker: Speaker, index: DatasetIndex, countries: readonly CountryCode[]): string {
  if (countries.length > MOST_NAMED) return speaker.say('sentence.countries.many', { count: countries.length });
  return countriesWords(speaker, index, countries, 'and').countries;
}

/** The countries that a reader asks for, each of which will do, in the forms that sentences need. */
export function askedCountriesWords(speaker: Speaker, index: DatasetIndex, countries: readonly CountryCode[]) {
  if (countries.length <= MOST_NAMED) return countriesWords(speaker, index, countries, 'or');
  const any = speaker.say('sentence.countries.any');
  return {
    countries: any,
    theCountries: any,
    TheCountries: capitalise(speaker, any),
    inCountries: speaker.say('sentence.countries.any.in'),
  };
}

/** The parts of the sentence that says what is shown, the emphasised words of "Showing …". */
export function sayShown(speaker: Speaker, index: DatasetIndex, answer: Answer): readonly string[] {
  const { question } = answer;
  const areas = question.crimeAreas.map((area) => sayCrimeAreaWithin(speaker, index, area));
  return [
    sayRecords(speaker, answer),
    question.period === null ? sayCovered(speaker, index) : sayMonthRange(speaker, question.period),
    areas.length === 0 ? speaker.say('sentence.areas.all') : speaker.list(areas, 'and'),
    question.countries.length === 0 ? speaker.say('sentence.countries.all') : sayCountryList(speaker, index, question.countries),
    ...(question.organisation === null ? [] : [sayOrganisationAsked(speaker, index, question.organisation)]),
    ...(question.programmes.length === 0 ? [] : [sayProgrammes(speaker, index, question.programmes)]),
    ...(question.text.trim() === '' ? [] : [speaker.say('sentence.text', { text: question.text.trim() })]),
  ];
}

/** The names in the sentence that says how many of the operations are of the programme that the data are about. */
export function tiesWords({ programme, partner, all }: Ties) {
  return { programme: programme.shortName, partner: partner.name, all };
}

/** What a reader must know to read the totals: what a country and a period mean, and what may belong here as well. */
export function sayReading(speaker: Speaker, index: DatasetIndex, answer: Answer): readonly string[] {
  const { question, records, maybe } = answer;
  if (records.operations.length + records.activities.length === 0) return [];
  const coarse = answer.possibly.operations + answer.possibly.activities;
  return [
    ...(question.crimeAreas.length === 0 || question.kind === 'activities' ? [] : [speaker.say('sentence.areas')]),
    ...(question.countries.length === 0 || question.kind === 'activities'
      ? []
      : [
          speaker.say(
            isAttributed(question) ? 'sentence.attributed' : 'sentence.took-part',
            askedCountriesWords(speaker, index, question.countries),
          ),
        ]),
    ...(isAsked(question, 'text') && question.kind !== 'activities' ? [speaker.say('sentence.found')] : []),
    ...(maybe === 0 ? [] : [speaker.say('sentence.maybe', { records: sayMaybe(speaker, question, maybe), count: maybe })]),
    ...(answer.beyond === 0 ? [] : [speaker.say('sentence.beyond', { count: answer.beyond })]),
    ...(coarse === 0 ? [] : [speaker.say('sentence.possibly', { records: sayCounts(speaker, answer.possibly), count: coarse })]),
  ];
}

function sayMaybe(speaker: Speaker, { kind }: Question, count: number): string {
  return speaker.say(kind === 'activities' ? 'count.activities' : 'count.operations', { count });
}

/** Whether only what sources place in the countries asked is counted, and where that is, for sentences about a view. */
export function placedWords(speaker: Speaker, index: DatasetIndex, question: Question) {
  return { placed: isAttributed(question) ? 'yes' : 'no', ...askedCountriesWords(speaker, index, question.countries) };
}

/** A measure as it is counted: "Arrests", or "Arrests in Kenya" where only what sources place there is. */
export function sayMeasureAsked(speaker: Speaker, index: DatasetIndex, question: Question, measure: MeasureId): string {
  return sayAsked(speaker, index, question, sayMeasure(speaker, index, measure));
}

/** What is counted, with the place that the question counts in, where it does. */
export function sayAsked(speaker: Speaker, index: DatasetIndex, question: Question, name: string): string {
  if (!isAttributed(question)) return name;
  const { inCountries, theCountries, countries } = askedCountriesWords(speaker, index, question.countries);
  return speaker.say('scope.operation-in', { name, inCountry: inCountries, theCountry: theCountries, country: countries });
}

/** Why nothing fits, and what may fit though no list names it. */
export function sayWhyNothing(speaker: Speaker, index: DatasetIndex, answer: Answer): readonly string[] {
  const { question, byCountry } = answer;
  const conditions = sayConditions(speaker, index, question).map(({ label }) => label);
  const unnamed = question.countries.filter((code) =>
    byCountry.cells.some(({ country, presence }) => country === code && presence === 'not-named'),
  );
  return [
    ...(conditions.length < 2 ? [] : [speaker.say('empty.body', { filters: speaker.list(conditions, 'and') })]),
    ...(unnamed.length === 0
      ? []
      : [
          speaker.say('empty.not-named', {
            ...countriesWords(speaker, index, unnamed, 'and'),
            count: unnamed.length,
            incomplete: byCountry.incompleteOperations,
          }),
        ]),
  ];
}

/** What stands where a source gives no figure: the operation publishes none, or places none in the countries asked. */
export function sayAbsence(speaker: Speaker, isPlaced: boolean): string {
  return speaker.say(isPlaced ? 'not-placed' : 'not-published');
}

/** "published by 18 of 20 operations", or how many place a figure in the countries asked. */
export function sayCoverage(speaker: Speaker, isPlaced: boolean, { stated, asked }: Pick<Total, 'stated' | 'asked'>): string {
  return speaker.say(isPlaced ? 'coverage.attributed' : 'coverage', { stated, asked });
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
      label: sayOrganisationAsked(speaker, index, question.organisation),
      without: { ...question, organisation: null },
    });
  for (const programme of question.programmes)
    conditions.push({
      id: `programme:${programme}`,
      label: sayProgrammes(speaker, index, [programme]),
      without: { ...question, programmes: question.programmes.filter((other) => other !== programme) },
    });
  if (question.kind !== 'both')
    conditions.push({ id: 'kind', label: speaker.say(`filter.kind.${question.kind}`), without: { ...question, kind: 'both' } });
  if (question.text.trim() !== '')
    conditions.push({
      id: 'find',
      label: speaker.say('sentence.text', { text: question.text.trim() }),
      without: { ...question, text: '' },
    });
  return conditions;
}
