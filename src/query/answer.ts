import type { MeasureId } from '@/domain/identifier';
import { type CountryAnswer, totalsByCountry } from './by-country';
import { type CrimeAreaCell, totalsByCrimeArea } from './by-crime-area';
import { totalsByYear, type YearCell } from './by-year';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { type RecordAnswer, type RecordsAnswer, recordsAsked } from './records';
import { isKept, recordsThatMayBelong, runsBeyond, type Selection, select } from './select';
import { type HeadlineAnswer, headlineTotal } from './totals';

/** Everything that one question is answered with, so that all views of one act agree. */
export interface Answer {
  question: Question;
  /** One a headline measure, in the order of the catalogue. */
  headlines: readonly HeadlineAnswer[];
  byYear: ReadonlyMap<MeasureId, readonly YearCell[]>;
  byCrimeArea: ReadonlyMap<MeasureId, readonly CrimeAreaCell[]>;
  byCountry: CountryAnswer;
  records: RecordsAnswer;
  /** With the records outside the period asked, for the timeline. */
  timeline: RecordsAnswer;
  /** Operations and activities that lie only possibly in the period asked. */
  possibly: { operations: number; activities: number };
  /** Operations that certainly also ran outside the period asked; their whole result is in the totals. */
  beyond: number;
  /** Operations, or activities where only those are asked, that fit but for the countries and do not name all of theirs: they may belong here as well. */
  maybe: number;
}

export function answerQuestion(index: DatasetIndex, question: Question): Answer {
  const selection = select(index, question);
  const measures = index.headline;
  const records = recordsAsked(index, selection, question, measures, false);
  return {
    question,
    beyond: operationsBeyond(index, selection, question),
    maybe: recordsThatMayBelong(index, selection, question),
    headlines: measures.map((measure) => headlineTotal(index, selection, question, measure)),
    byYear: new Map(measures.map((measure) => [measure, totalsByYear(index, selection, question, measure)])),
    byCrimeArea: new Map(measures.map((measure) => [measure, totalsByCrimeArea(index, selection, question, measure)])),
    byCountry: totalsByCountry(index, selection, question),
    records,
    timeline: recordsAsked(index, selection, question, [question.measure], true),
    possibly: { operations: countPossibly(records.operations), activities: countPossibly(records.activities) },
  };
}

function countPossibly(records: readonly RecordAnswer[]): number {
  return records.filter((record) => record.inPeriod === 'possibly').length;
}

function operationsBeyond(index: DatasetIndex, selection: Selection, { period }: Question): number {
  let count = 0;
  for (let row = 0; row < index.rows.length; row += 1)
    if (index.columns.isOperation[row] === 1 && isKept(selection, row, null) && runsBeyond(index, row, period)) count += 1;
  return count;
}
