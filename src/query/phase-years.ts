import type { DatasetIndex } from './index-dataset';
import type { PhaseAnswer, ProgrammeAnswer, RecordGroup, YearGroup } from './outcomes';

/** A phase with what ended in each of its years. A year in which two phases meet stands in both. */
export interface PhaseYears extends PhaseAnswer {
  years: readonly YearGroup[];
}

/** The phases of a programme by the year in which their records ended, every year from the first to the last of a phase. */
export function yearsByPhase(index: DatasetIndex, { phases }: ProgrammeAnswer): readonly PhaseYears[] {
  return phases.map((phase) => ({ ...phase, years: yearsOf(index, phase) }));
}

function yearsOf({ columns, rowById }: DatasetIndex, { operations, activities }: RecordGroup): readonly YearGroup[] {
  const yearOf = ({ id }: { id: string }) => columns.endYear[rowById.get(id) ?? -1] ?? 0;
  const years = [...operations, ...activities].map(yearOf);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, offset): YearGroup => {
    const year = first + offset;
    return {
      year,
      operations: operations.filter((each) => yearOf(each) === year),
      activities: activities.filter((each) => yearOf(each) === year),
    };
  });
}
