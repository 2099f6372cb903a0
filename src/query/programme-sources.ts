import type { GoalTable } from '@/domain/goal';
import type { SourceId } from '@/domain/identifier';
import type { Programme } from '@/domain/programme';

/** The sources on which a page about a programme rests, each once, in the order in which the page first names them: its list numbers them so. */
export function sourcesOfProgramme({ pages, details }: Programme, { frameworks, goals }: GoalTable): readonly SourceId[] {
  const named = new Set<SourceId>();
  const name = (ids: readonly SourceId[] = []) => {
    for (const id of ids) named.add(id);
  };
  if (details !== null) {
    name(details.donor.sources);
    name(details.timeframe.sources);
    name(details.partner.sources);
    name(pages);
    for (const phase of details.phases) {
      name(phase.sources);
      name(phase.budget?.sources);
    }
    for (const outcome of details.outcomes) name(outcome.sources);
    for (const agreement of details.agreements) name(agreement.sources);
    for (const meeting of details.steeringCommittee.meetings) name(meeting.sources);
    for (const step of details.partner.founding) name(step.sources);
    for (const region of details.regions) name(region.sources);
  }
  for (const framework of frameworks) {
    name(framework.sources);
    for (const goal of goals) if (goal.framework === framework.id) name(goal.sources);
  }
  return [...named];
}
