import type { CountryCode, CrimeAreaId, MeasureId, OrganisationId, ProgrammeId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { Source } from '@/domain/source';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Speaker } from './speaker';

/** The names of things in the data, in the speaker's language. */
export function sayCountry({ language }: Speaker, index: DatasetIndex, code: CountryCode): string {
  const country = index.countries.get(code);
  return country?.names?.[language] ?? country?.name ?? code;
}

/** What countries and crime areas are called, for a search. */
export function spokenNames(speaker: Speaker, index: DatasetIndex) {
  return {
    country: (code: CountryCode) => sayCountry(speaker, index, code),
    crimeArea: (id: CrimeAreaId) => sayCrimeArea(speaker, index, id),
  };
}

/** A country in the forms that sentences need: alone, with its article ("the Gambia"), the same at the beginning, "in the Gambia", "of the Gambia". */
export function countryWords(speaker: Speaker, index: DatasetIndex, code: CountryCode) {
  const country = sayCountry(speaker, index, code);
  const theCountry = speaker.say('country.the', { code, country });
  return {
    country,
    theCountry,
    TheCountry: capitalise(speaker, theCountry),
    inCountry: speaker.say('country.in', { code, country, theCountry }),
    ofCountry: speaker.say('country.of', { code, country, theCountry }),
  };
}

/** Countries in a row, in the forms that sentences need. */
export function countriesWords(speaker: Speaker, index: DatasetIndex, codes: readonly CountryCode[], form: 'and' | 'or') {
  const words = codes.map((code) => countryWords(speaker, index, code));
  const theCountries = speaker.list(
    words.map(({ theCountry }) => theCountry),
    form,
  );
  return {
    countries: speaker.list(
      words.map(({ country }) => country),
      form,
    ),
    theCountries,
    TheCountries: capitalise(speaker, theCountries),
    inCountries: speaker.list(
      words.map(({ inCountry }) => inCountry),
      form,
    ),
  };
}

/** With a capital at the beginning, where the script has one. */
export function capitalise({ locale }: Speaker, text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}

export function sayCrimeArea(speaker: Speaker, index: DatasetIndex, id: CrimeAreaId): string {
  return speaker.sayName(`crime-area.${id}`, index.crimeAreas.get(id)?.name ?? id);
}

/** A crime area inside a sentence: "cybercrime". A name that the catalogue of messages does not know stays as it is. */
export function sayCrimeAreaWithin(speaker: Speaker, index: DatasetIndex, id: CrimeAreaId): string {
  return speaker.sayName(`crime-area.${id}.within`, sayCrimeArea(speaker, index, id));
}

/** What an operation is against: "against cybercrime". */
export function sayCrimeAreaAgainst(speaker: Speaker, index: DatasetIndex, id: CrimeAreaId): string {
  return speaker.sayName(`crime-area.${id}.against`, speaker.say('crime-area.against', { area: sayCrimeAreaWithin(speaker, index, id) }));
}

export function sayMeasure(speaker: Speaker, index: DatasetIndex, id: MeasureId): string {
  return speaker.sayName(`measure.${id}`, index.measures.get(id)?.name ?? id);
}

/** A measure inside a sentence: "victims rescued". */
export function sayMeasureWithin(speaker: Speaker, index: DatasetIndex, id: MeasureId): string {
  return speaker.sayName(`measure.${id}.within`, sayMeasure(speaker, index, id));
}

/** A number of something measured: "1,062 arrests", "about 1,700 victims rescued". `shown` is the number as it is written, which decides the plural. */
export function sayCounted(speaker: Speaker, index: DatasetIndex, id: MeasureId, shown: number, text: string): string {
  const otherwise = speaker.say('counted', { text, measure: sayMeasureWithin(speaker, index, id) });
  return speaker.sayName(`counted.${id}`, otherwise, { count: shown, text });
}

export function sayOrganisation(index: DatasetIndex, id: OrganisationId): string {
  return index.organisations.get(id)?.name ?? id;
}

export function sayProgramme(index: DatasetIndex, id: ProgrammeId): string {
  return index.programmes.get(id)?.shortName ?? id;
}

/** The name for marks and tables: "Serengeti 2.0". */
export function shortName(operation: Operation): string {
  return operation.shortName ?? operation.name;
}

/** For `lang`: the language of a record's name where it is not the speaker's. An operation keeps the name that was published, an activity has a description. */
export function languageOfName({ dataLanguage }: Speaker, { kind }: Operation): string | undefined {
  return kind === 'operation' ? dataLanguage.names : dataLanguage.texts;
}

/** For `lang`: the language of a page's title where it is not the speaker's. */
export function languageOfSource({ language, dataLanguage }: Speaker, source: Source): string | undefined {
  if (source.language === undefined) return dataLanguage.names;
  return source.language === language ? undefined : source.language;
}
