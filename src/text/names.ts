import type { CountryCode, CrimeAreaId, MeasureId, OrganisationId, ProgrammeId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Speaker } from './speaker';

/** The names of things in the data, in the speaker's language. */
export function sayCountry(speaker: Speaker, index: DatasetIndex, code: CountryCode): string {
  return speaker.sayName(`country.${code}`, index.countries.get(code)?.name ?? code);
}

export function sayCrimeArea(speaker: Speaker, index: DatasetIndex, id: CrimeAreaId): string {
  return speaker.sayName(`crime-area.${id}`, index.crimeAreas.get(id)?.name ?? id);
}

/** A crime area inside a sentence: "cybercrime". A name that the catalogue of messages does not know stays as it is. */
export function sayCrimeAreaWithin(speaker: Speaker, index: DatasetIndex, id: CrimeAreaId): string {
  return speaker.sayName(`crime-area.${id}.within`, sayCrimeArea(speaker, index, id));
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
