import type { SourceEvidence } from './evidence';

/** Which sources a list shows. */
export const sourceChoices = ['all', 'primary', 'secondary', 'with-figures'] as const;
export type SourceChoice = (typeof sourceChoices)[number];

/** The sources of a choice: those on which most figures rest first, then those that most records cite. */
export function chooseSources(evidence: readonly SourceEvidence[], choice: SourceChoice): readonly SourceEvidence[] {
  return evidence
    .filter(({ source, figures }) => choice === 'all' || (choice === 'with-figures' ? figures > 0 : source.kind === choice))
    .toSorted((a, b) => b.figures - a.figures || b.records.length - a.records.length);
}
