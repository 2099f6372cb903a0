import type { GoalFramework, GoalTable } from '@/domain/goal';
import type { SourceId } from '@/domain/identifier';
import type { Programme } from '@/domain/programme';

/** The sources on which a page about a programme rests, each once, in the order in which the page first names them: its list numbers them so. */
export function sourcesOfProgramme(programme: Programme, goals: GoalTable): readonly SourceId[] {
  const frameworks = goals.frameworks.flatMap((framework) => [...sourcesOfFramework(framework, goals)]);
  return [...new Set([...sourcesOfDetails(programme), ...frameworks])];
}

/** The sources named anywhere in what is published of a programme, in the order of its page. */
export function sourcesOfDetails({ pages, details }: Programme): ReadonlySet<SourceId> {
  if (details === null) return new Set(pages);
  const { donor, timeframe, partner, phases, outcomes, agreements, steeringCommittee, regions } = details;
  const facts = [
    donor,
    timeframe,
    partner,
    { sources: pages },
    ...phases.flatMap((phase) => [phase, ...(phase.budget === null ? [] : [phase.budget])]),
    ...outcomes,
    ...agreements,
    ...steeringCommittee.meetings,
    ...partner.founding,
    ...regions,
  ];
  return new Set(facts.flatMap(({ sources }) => sources));
}

/** The sources of a framework of goals and of its goals. */
export function sourcesOfFramework({ id, sources }: GoalFramework, { goals }: GoalTable): ReadonlySet<SourceId> {
  return new Set([...sources, ...goals.filter(({ framework }) => framework === id).flatMap((goal) => goal.sources ?? [])]);
}
