import type { CountryCode, CrimeAreaId, MeasureId, OrganisationId, ProgrammeId } from '@/domain/identifier';
import type { Part } from '@/domain/role';
import type { MonthRange } from './month';

export const kinds = ['both', 'operations', 'activities'] as const;
export type Kind = (typeof kinds)[number];

/** What a chosen country means: the operations it took part in, or only the results that a source places in it. */
export const readings = ['took-part', 'attributed'] as const;
export type Reading = (typeof readings)[number];

/** An organisation and the part it had; `none` asks for the records in which it is not named. */
export interface OrganisationChoice {
  organisation: OrganisationId;
  part: Part | 'any' | 'none';
}

/** What is asked. A list that is empty, a null or an empty text asks nothing. */
export interface Question {
  period: MonthRange | null;
  crimeAreas: readonly CrimeAreaId[];
  countries: readonly CountryCode[];
  organisation: OrganisationChoice | null;
  programmes: readonly ProgrammeId[];
  kind: Kind;
  text: string;
  measure: MeasureId;
  reading: Reading;
}

/** The parts of a question by which records are kept or left out. */
export const dimensions = ['period', 'crimeAreas', 'countries', 'organisation', 'programmes', 'kind', 'text'] as const;
export type Dimension = (typeof dimensions)[number];

/** The question that leaves nothing out. */
export function openQuestion(measure: MeasureId): Question {
  return {
    period: null,
    crimeAreas: [],
    countries: [],
    organisation: null,
    programmes: [],
    kind: 'both',
    text: '',
    measure,
    reading: 'took-part',
  };
}

export function isAsked(question: Question, dimension: Dimension): boolean {
  const asked = question[dimension];
  if (typeof asked === 'string') return asked.trim() !== '' && asked !== 'both';
  return Array.isArray(asked) ? asked.length > 0 : asked !== null;
}

/** Adds a value to a list, or takes it away if it stands there. */
export function toggled<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}
