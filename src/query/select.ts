import { partByRole } from '@/domain/organisation';
import type { Operation } from '@/domain/operation';
import { foldText } from './fold-text';
import type { DatasetIndex } from './index-dataset';
import type { MonthRange } from './month';
import { type Dimension, dimensions, isAsked, type OrganisationChoice, type Question } from './question';

/** Which rows a question keeps: one byte a row, a bit for each dimension that leaves the row out. */
export interface Selection {
  failed: Uint8Array;
  /** 1 where the dates are so coarse that the row lies only possibly in the period asked. */
  possibly: Uint8Array;
}

const bitByDimension = {
  period: 1,
  crimeAreas: 2,
  countries: 4,
  organisation: 8,
  programmes: 16,
  kind: 32,
  text: 64,
} as const satisfies Record<Dimension, number>;

export function select(index: DatasetIndex, question: Question): Selection {
  const failed = new Uint8Array(index.rows.length);
  const possibly = new Uint8Array(index.rows.length);
  for (const dimension of dimensions) {
    if (!isAsked(question, dimension)) continue;
    const keeps = keeperOf(index, question, dimension);
    const bit = bitByDimension[dimension];
    for (let row = 0; row < failed.length; row += 1) if (!keeps(row)) failed[row] = (failed[row] ?? 0) | bit;
  }
  if (question.period !== null) {
    const { from, to } = question.period;
    const { startLast, endFirst } = index.columns;
    for (let row = 0; row < failed.length; row += 1) {
      const isCertain = (startLast[row] ?? 0) <= to && (endFirst[row] ?? 0) >= from;
      if (!isCertain && ((failed[row] ?? 0) & bitByDimension.period) === 0) possibly[row] = 1;
    }
  }
  return { failed, possibly };
}

/** Whether a selection keeps a row, leaving one dimension out of account: a view is not filtered by its own. */
export function isKept(selection: Selection, row: number, except: Dimension | null): boolean {
  const failed = selection.failed[row] ?? 0;
  return (except === null ? failed : failed & ~bitByDimension[except]) === 0;
}

function keeperOf(index: DatasetIndex, question: Question, dimension: Dimension): (row: number) => boolean {
  const { columns, dataset } = index;
  switch (dimension) {
    case 'period': {
      const { from, to } = question.period ?? index.extent;
      return (row) => (columns.startFirst[row] ?? 0) <= to && (columns.endLast[row] ?? 0) >= from;
    }
    case 'crimeAreas': {
      const mask = columns.areas.maskOf(question.crimeAreas.map((id) => dataset.crimeAreas.findIndex((area) => area.id === id)));
      return (row) => columns.areas.hasAny(row, mask);
    }
    case 'countries': {
      const mask = columns.countries.maskOf(
        question.countries.map((code) => dataset.countries.findIndex((country) => country.code === code)),
      );
      return (row) => columns.countries.hasAny(row, mask);
    }
    case 'programmes': {
      const mask = columns.programmes.maskOf(
        question.programmes.map((id) => dataset.programmes.findIndex((programme) => programme.id === id)),
      );
      return (row) => columns.programmes.hasAny(row, mask);
    }
    case 'organisation': {
      const choice = question.organisation;
      return (row) => {
        const operation = index.rows[row];
        return operation === undefined || choice === null || hasPart(operation, choice);
      };
    }
    case 'kind': {
      const wanted = question.kind === 'operations' ? 1 : 0;
      return (row) => columns.isOperation[row] === wanted;
    }
    case 'text': {
      const words = foldText(question.text.trim()).split(/\s+/u);
      return (row) => words.every((word) => columns.text[row]?.includes(word) ?? false);
    }
  }
}

/** Whether a row certainly also ran outside a period. */
export function runsBeyond({ columns }: DatasetIndex, row: number, period: MonthRange | null): boolean {
  return period !== null && ((columns.startLast[row] ?? 0) < period.from || (columns.endFirst[row] ?? 0) > period.to);
}

/** Operations, or activities where only those are asked, that fit but for the countries and do not name all of theirs. */
export function recordsThatMayBelong({ rows, columns }: DatasetIndex, selection: Selection, { kind }: Question): number {
  const wanted = kind === 'activities' ? 0 : 1;
  let count = 0;
  for (let row = 0; row < rows.length; row += 1) {
    if (columns.isOperation[row] !== wanted || columns.listComplete[row] === 1) continue;
    if (!isKept(selection, row, null) && isKept(selection, row, 'countries')) count += 1;
  }
  return count;
}

/** How many operations and activities a question keeps. */
export function countKept(index: DatasetIndex, question: Question): number {
  return select(index, question).failed.reduce((count, failed) => count + (failed === 0 ? 1 : 0), 0);
}

/** Whether an organisation had the part asked in an operation. */
export function hasPart(operation: Operation, { organisation, part }: OrganisationChoice): boolean {
  const roles = operation.organisations.filter((entry) => entry.organisation === organisation).flatMap((entry) => entry.roles);
  if (part === 'none') return roles.length === 0;
  return part === 'any' ? roles.length > 0 : roles.some((role) => partByRole[role] === part);
}
