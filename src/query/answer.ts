import type { MeasureId } from '@/domain/identifier';
import { type CountryAnswer, totalsByCountry } from './by-country';
import { type CrimeAreaCell, totalsByCrimeArea } from './by-crime-area';
import { totalsByYear, type YearCell } from './by-year';
import { countsWithin, recordsThatMayBelong } from './count-kept';
import type { DatasetIndex } from './index-dataset';
import { type LaneAnswer, lanesOf } from './lanes';
import { LastUsed } from './last-used';
import type { Question } from './question';
import { type RecordsAnswer, recordsAsked } from './records';
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
  /** One a main crime area of the operations of the timeline, most operations first. */
  lanes: readonly LaneAnswer[];
  /** Operations and activities that lie only possibly in the period asked. */
  possibly: { operations: number; activities: number };
  /** Operations that certainly also ran outside the period asked; their whole result is in the totals. */
  beyond: number;
  /** Operations, or activities where only those are asked, that fit but for the countries and do not name all of theirs: they may belong here as well. */
  maybe: number;
}

/** As many as a reader goes back through while the period moves. */
const MOST_ANSWERS = 32;
const answersByIndex = new WeakMap<DatasetIndex, LastUsed<Answer>>();

/** The answer to a question that was asked not long ago is the one given then. */
export function answerQuestion(index: DatasetIndex, question: Question): Answer {
  const answers = answersByIndex.get(index) ?? new LastUsed<Answer>(MOST_ANSWERS);
  answersByIndex.set(index, answers);
  const { period, crimeAreas, countries, organisation, programmes, kind, text, measure, reading } = question;
  const key = [period, crimeAreas, countries, organisation, programmes, kind, text, measure, reading];
  return answers.get(JSON.stringify(key), () => answerAnew(index, question));
}

function answerAnew(index: DatasetIndex, question: Question): Answer {
  const measures = index.headline;
  const { possibly, beyond } = countsWithin(index, question);
  return {
    question,
    beyond,
    maybe: recordsThatMayBelong(index, question),
    headlines: measures.map((measure) => headlineTotal(index, question, measure)),
    byYear: new Map(measures.map((measure) => [measure, totalsByYear(index, question, measure)])),
    byCrimeArea: new Map(measures.map((measure) => [measure, totalsByCrimeArea(index, question, measure)])),
    byCountry: totalsByCountry(index, question),
    records: recordsAsked(index, question, measures, false),
    timeline: recordsAsked(index, question, [question.measure], true),
    lanes: lanesOf(index, question),
    possibly,
  };
}
