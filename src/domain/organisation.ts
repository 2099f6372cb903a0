import * as z from 'zod/mini';
import { described } from './described';
import { countryCode, organisationId, programmeId, text } from './identifier';

/** What an organisation did in an operation or activity, in the field's words. */
export const roles = [
  'coordinator',
  'organiser',
  'chair',
  'author',
  'supporter',
  'partner',
  'trainer',
  'supplier',
  'implementer',
  'data-contributor',
  'speaker',
  'funder',
  'programme',
  'private-partner',
  'non-profit-partner',
  'national-police',
  'host',
  'participant',
  'beneficiary',
] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** The part an organisation had, as a reader asks for it. */
export const parts = ['led', 'supported', 'funded', 'partnered', 'took-part'] as const;
export type Part = (typeof parts)[number];

export const partByRole = {
  coordinator: 'led',
  organiser: 'led',
  chair: 'led',
  author: 'led',
  supporter: 'supported',
  partner: 'supported',
  trainer: 'supported',
  supplier: 'supported',
  implementer: 'supported',
  'data-contributor': 'supported',
  speaker: 'supported',
  programme: 'supported',
  funder: 'funded',
  'private-partner': 'partnered',
  'non-profit-partner': 'partnered',
  'national-police': 'took-part',
  host: 'took-part',
  participant: 'took-part',
  beneficiary: 'took-part',
} as const satisfies Record<Role, Part>;

export const organisation = z.strictObject({
  id: described(organisationId, 'Identifier of the organisation.'),
  name: described(text, 'Its name.'),
  kind: described(
    z.enum(['international-organisation', 'programme', 'police', 'government', 'private-company', 'non-profit', 'other']),
    'What sort of organisation it is.',
  ),
  country: described(z.optional(countryCode), 'The state that it is, or whose government it belongs to, where its name says so.'),
  otherNames: described(z.array(text), 'Other names under which sources list it.'),
});
export type Organisation = z.infer<typeof organisation>;

export const participation = z.strictObject({
  organisation: described(organisationId, 'Who took part.'),
  roles: described(z.array(role).check(z.minLength(1)), 'What it did, in the words of the field.'),
  through: described(z.optional(programmeId), 'The programme through which it acted, where a source says so.'),
  note: described(z.optional(text), 'The role as gathered, where the closed list of roles loses something.'),
});
