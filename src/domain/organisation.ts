import * as z from 'zod/mini';
import { described } from './described';
import { countryCode, organisationId, programmeId, text } from './identifier';
import { roles } from './role';

export const role = z.enum(roles);

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
