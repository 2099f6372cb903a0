import type { MeasureId } from '@/domain/identifier';
import { type CountryAnswer, totalsByCountry } from './by-country';
import { type CrimeAreaCell, totalsByCrimeArea } from './by-crime-area';
import { totalsByYear, type YearCell } from './by-year';
import type { DatasetIndex } from './index-dataset';
import type { Question } from './question';
import { type RecordsAnswer, recordsAsked } from './records';
import { select } from './select';
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
  possibly: number;
}

export function answerQuestion(index: DatasetIndex, question: Question): Answer {
  const selection = select(index, question);
  const measures = index.headline;
  const records = recordsAsked(index, selection, question, measures, false);
  return {
    question,
    headlines: measures.map((measure) => headlineTotal(index, selection, question, measure)),
    byYear: new Map(measures.map((measure) => [measure, totalsByYear(index, selection, question, measure)])),
    byCrimeArea: new Map(measures.map((measure) => [measure, totalsByCrimeArea(index, selection, question, measure)])),
    byCountry: totalsByCountry(index, selection, question),
    records,
    timeline: recordsAsked(index, selection, question, [question.measure], true),
    possibly: [...records.operations, ...records.activities].filter((record) => record.inPeriod === 'possibly').length,
  };
}
