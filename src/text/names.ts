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

export function sayMeasure(speaker: Speaker, index: DatasetIndex, id: MeasureId): string {
  return speaker.sayName(`measure.${id}`, index.measures.get(id)?.name ?? id);
}

/** A number of something measured: "1,062 arrests", "about 1,700 victims rescued". The text already holds the number. */
export function sayCounted(speaker: Speaker, index: DatasetIndex, id: MeasureId, count: number, text: string): string {
  return speaker.sayName(`counted.${id}`, `${text} ${sayMeasure(speaker, index, id).toLocaleLowerCase(speaker.locale)}`, { count, text });
}

export function sayOrganisation(index: DatasetIndex, id: OrganisationId): string {
  return index.organisations.get(id)?.name ?? id;
}

export function sayProgramme(index: DatasetIndex, id: ProgrammeId): string {
  return index.programmes.get(id)?.shortName ?? id;
}

/** The name without "Operation", for marks: "Serengeti 2.0". */
export function shortName(operation: Operation): string {
  return operation.name.replace(/^Operation | Operation\b/gu, '');
}
