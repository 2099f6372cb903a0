import type { CrimeArea } from '@/domain/catalogue';
import type { Goal, GoalFramework } from '@/domain/goal';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from './index-dataset';

/** A goal with the crime areas that touch it, by our judgement, and the records that have any of these areas. */
export interface GoalAnswer {
  goal: Goal;
  crimeAreas: readonly CrimeArea[];
  operations: readonly Operation[];
  activities: readonly Operation[];
}

/** A published set of goals with those of them that any of the records touches. */
export interface FrameworkAnswer {
  framework: GoalFramework;
  goals: readonly GoalAnswer[];
}

/** The goals that records touch through any of their crime areas. A record may touch several goals: the counts are never added. */
export function goalsTouched(index: DatasetIndex, records: readonly Operation[] = [...index.rows]): readonly FrameworkAnswer[] {
  const { frameworks, goals, byCrimeArea } = index.dataset.goals;
  return frameworks.map(
    (framework): FrameworkAnswer => ({
      framework,
      goals: goals
        .filter((goal) => goal.framework === framework.id)
        .map((goal): GoalAnswer => {
          const areas = byCrimeArea.filter((entry) => entry.goals.includes(goal.id)).map((entry) => entry.crimeArea);
          const touching = records.filter((record) => record.crimeAreas.some((area) => areas.includes(area)));
          return {
            goal,
            crimeAreas: areas.flatMap((area) => index.crimeAreas.get(area) ?? []),
            operations: touching.filter(({ kind }) => kind === 'operation'),
            activities: touching.filter(({ kind }) => kind === 'activity'),
          };
        })
        .filter(({ operations, activities }) => operations.length + activities.length > 0),
    }),
  );
}
