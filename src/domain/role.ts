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
export type Role = (typeof roles)[number];

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
