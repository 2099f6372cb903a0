import type { MeasureId, ProgrammeId } from '@/domain/identifier';
import type { Operation } from '@/domain/operation';
import { readPeriod } from '@/domain/period';
import type { Programme } from '@/domain/programme';
import type { DatasetIndex } from './index-dataset';
import { type Month, monthSpan } from './month';
import { rowsWith } from './postings';
import type { Question } from './question';
import { giveWhole, Tally, type Total } from './total';

type Details = NonNullable<Programme['details']>;

/** Operations and activities, each in the order of their beginning. */
export interface RecordGroup {
  operations: readonly Operation[];
  activities: readonly Operation[];
}

/** What of a programme serves one of its outcomes, by our judgement, and what its operations achieved. One result may serve several outcomes: never add them up. */
export interface OutcomeAnswer extends RecordGroup {
  outcome: Details['outcomes'][number];
  /** Operations and activities together, in the order of their beginning. */
  records: readonly Operation[];
  /** Records judged to serve it that no source ties to the programme. */
  others: readonly Operation[];
  /** One a headline measure. */
  totals: ReadonlyMap<MeasureId, Total>;
}

/** What ended in a phase of a programme. */
export interface PhaseAnswer extends RecordGroup {
  phase: Details['phases'][number];
  /** Every year from the first to the last in which one of the records ended. A year in which two phases meet stands in both. */
  years: readonly YearGroup[];
  /** Of these, the records that certainly began in an earlier phase. */
  begunEarlier: readonly Operation[];
}

/** `no-end`: no end is known; `too-coarse`: its end may lie in either of two phases; `outside`: it ended before the first phase or after the last. */
export type UnplacedReason = 'no-end' | 'too-coarse' | 'outside';

export interface YearGroup extends RecordGroup {
  year: number;
}

/** A programme by its outcomes, its phases and the years in which its records ended. */
export interface ProgrammeAnswer extends RecordGroup {
  programme: Programme;
  outcomes: readonly OutcomeAnswer[];
  phases: readonly PhaseAnswer[];
  /** Records that stand in no phase; none where the programme has no phases. */
  unplaced: readonly { operation: Operation; reason: UnplacedReason }[];
  /** Every year from the first to the last in which a record ended; a record whose end is not known stands in none. */
  years: readonly YearGroup[];
}

/** Undefined for an unknown programme. */
export function answerProgramme(index: DatasetIndex, id: ProgrammeId): ProgrammeAnswer | undefined {
  const position = index.dataset.programmes.findIndex((programme) => programme.id === id);
  const programme = index.dataset.programmes[position];
  if (programme === undefined) return undefined;
  const rows = Array.from(rowsWith(index.columns.rowsBy.programme, position));
  return {
    programme,
    ...groupOf(index, rows),
    outcomes: (programme.details?.outcomes ?? []).map((outcome): OutcomeAnswer => {
      const judged = [...index.rows].flatMap(({ judgedOutcomes }, row) => (judgedOutcomes.includes(outcome.id) ? [row] : []));
      const serving = judged.filter((row) => rows.includes(row));
      return {
        outcome,
        records: recordsIn(index, serving),
        others: recordsIn(
          index,
          judged.filter((row) => !rows.includes(row)),
        ),
        ...groupOf(index, serving),
        totals: totalsOf(index, serving),
      };
    }),
    ...byPhase(index, programme.details?.phases ?? [], rows),
    years: byYear(index, rows),
  };
}

/** Of the programmes asked for, or of all where none is, the first of which outcomes are published. Undefined where there is none. */
export function outcomesAsked(index: DatasetIndex, { programmes }: Question): ProgrammeAnswer | undefined {
  const programme = index.dataset.programmes.find(
    ({ id, details }) => details !== null && (programmes.length === 0 || programmes.includes(id)),
  );
  return programme && answerProgramme(index, programme.id);
}

function recordsIn({ rows }: DatasetIndex, among: readonly number[]): readonly Operation[] {
  return among.flatMap((row) => rows.at(row) ?? []);
}

function groupOf(index: DatasetIndex, among: readonly number[]): RecordGroup {
  const ofKind = (isOperation: 0 | 1) =>
    recordsIn(
      index,
      among.filter((row) => index.columns.isOperation[row] === isOperation),
    );
  return { operations: ofKind(1), activities: ofKind(0) };
}

function totalsOf(index: DatasetIndex, rows: readonly number[]): ReadonlyMap<MeasureId, Total> {
  return new Map(
    index.headline.map((measure) => {
      const give = giveWhole(index, measure);
      const tally = new Tally(measure);
      for (const row of rows) if (index.columns.isOperation[row] === 1) give(row, tally, false);
      return [measure, tally.total()];
    }),
  );
}

/** A phase without a first day begins where the one before it ends. */
function byPhase(index: DatasetIndex, phases: Details['phases'], rows: readonly number[]): Pick<ProgrammeAnswer, 'phases' | 'unplaced'> {
  if (phases.length === 0) return { phases: [], unplaced: [] };
  const { span, spans } = index.columns;
  const ends = phases.map(({ period }) => lastMonthOf(period));
  const first = firstMonthOf(phases[0]?.period ?? '');
  const phaseAt = (month: Month) => (month < first ? -1 : ends.findIndex((end) => month <= end));
  const placed = rows.map((row) => {
    if (spans.endYear[span[row] ?? 0] === 0) return { row, phase: -1, reason: 'no-end' as const };
    const [from, to] = [phaseAt(spans.endFirst[span[row] ?? 0] ?? 0), phaseAt(spans.endLast[span[row] ?? 0] ?? 0)];
    if (from !== to) return { row, phase: -1, reason: 'too-coarse' as const };
    return { row, phase: from, reason: 'outside' as const };
  });
  return {
    phases: phases.map((phase, position): PhaseAnswer => {
      const ended = placed.filter((each) => each.phase === position).map(({ row }) => row);
      const before = ends[position - 1] ?? Number.NEGATIVE_INFINITY;
      return {
        phase,
        ...groupOf(index, ended),
        years: byYear(index, ended),
        begunEarlier: recordsIn(
          index,
          ended.filter((row) => (spans.startLast[span[row] ?? 0] ?? 0) <= before),
        ),
      };
    }),
    unplaced: placed
      .filter(({ phase }) => phase < 0)
      .flatMap(({ row, reason }) => {
        const operation = index.rows.at(row);
        return operation === undefined ? [] : [{ operation, reason }];
      }),
  };
}

function firstMonthOf(period: string): Month {
  const { start } = readPeriod(period);
  return typeof start === 'string' ? Number.NEGATIVE_INFINITY : monthSpan(start).from;
}

function lastMonthOf(period: string): Month {
  const { end } = readPeriod(period);
  return typeof end === 'string' ? Number.POSITIVE_INFINITY : monthSpan(end).to;
}

/** Every year from the first to the last in which one of the records ended. */
function byYear(index: DatasetIndex, rows: readonly number[]): readonly YearGroup[] {
  const { span, spans } = index.columns;
  const yearOf = (row: number) => spans.endYear[span[row] ?? 0] ?? 0;
  const dated = rows.filter((row) => yearOf(row) > 0);
  if (dated.length === 0) return [];
  const first = Math.min(...dated.map(yearOf));
  return Array.from({ length: Math.max(...dated.map(yearOf)) - first + 1 }, (_, offset): YearGroup => {
    const year = first + offset;
    return {
      year,
      ...groupOf(
        index,
        dated.filter((row) => yearOf(row) === year),
      ),
    };
  });
}
