import { Fragment, memo, useMemo } from 'react';
import type { CrimeAreaId, MeasureId, OperationId } from '@/domain/identifier';
import { daySpan, readDate, readPeriod } from '@/domain/period';
import type { Answer } from '@/query/answer';
import { type DatasetIndex, findOperation } from '@/query/index-dataset';
import { isAttributed } from '@/query/total';
import { densityOf } from '@/query/lanes';
import { daySpanOfEnd, type MonthRange, periodWithin } from '@/query/month';
import type { RecordAnswer } from '@/query/records';
import { type Result, unreported } from '@/query/result';
import { sayResult } from '@/text/amount';
import { sayDate, sayMonth, sayPartialDate, sayPeriod, sayYear } from '@/text/dates';
import { sayTimelineFinding } from '@/text/timeline-finding';
import { languageOfName, sayCounted, sayCrimeArea, sayMeasure, sayMeasureWithin, shortName } from '@/text/names';
import { placedWords, sayAbsence, sayMeasureAsked } from '@/text/sentences';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import { ChartFrame } from '@/ui/ChartFrame';
import { DataTable } from '@/ui/table/DataTable';
import { MOST_PRINTED } from '@/ui/table/many-rows';
import type { TableRow } from '@/ui/table/TableLine';
import { MOST_BARS, MOST_MARKS, Timeline } from '@/ui/timeline/Timeline';
import { TimelineKey } from '@/ui/timeline/TimelineKey';
import { RecordName } from './RecordName';
import { useFrameWords } from './use-frame-words';
import { DisputedTag } from './DisputedTag';
import { ResultFigure } from './Figure';
import { FigureTools } from './FigureTools';
import { toneByMeasure } from './mark-of';

interface OperationsTimelineProps {
  index: DatasetIndex;
  answer: Answer;
  highlighted: string | null;
  onHover: (operation: string | null) => void;
  onPeriod: (period: MonthRange | null, burst?: string) => void;
  /** Null: the drag was given up. */
  onPeriodDraft: (period: MonthRange | null) => void;
  onCrimeArea: (area: CrimeAreaId) => void;
  onYear: (year: number) => void;
  onReceipt: (operation: OperationId) => void;
}

/** Operations in time, each in the lane of its main crime area; the axis chooses the period. */
export const OperationsTimeline = memo(function OperationsTimeline({
  index,
  answer,
  highlighted,
  onHover,
  onPeriod,
  onPeriodDraft,
  onCrimeArea,
  onYear,
  onReceipt,
}: OperationsTimelineProps) {
  const speaker = useSpeaker();
  const words = useFrameWords();
  const { question, timeline } = answer;
  const { measure } = question;
  const measureName = sayMeasure(speaker, index, measure);
  // More than can be told apart are drawn as counts, and no record is read for them.
  const hasBars = timeline.operations.length <= MOST_BARS;
  const hasMarks = timeline.activities.length <= MOST_MARKS;
  const bars = useMemo(
    () => (hasBars ? Array.from(timeline.operations, (record) => barOf(speaker, index, record, answer)) : []),
    [speaker, index, timeline, answer, hasBars],
  );
  const marks = useMemo(
    () => (hasMarks ? Array.from(timeline.activities, (record) => markOf(speaker, record)) : []),
    [speaker, timeline, hasMarks],
  );
  const density = hasBars && hasMarks ? null : densityOf(index, question);
  const lanes = useMemo(() => lanesOf(speaker, index, answer), [speaker, index, answer]);
  const bands = useMemo(() => bandsOf(speaker, index), [speaker, index]);
  const glyph = useMemo(() => <Glyph tone={toneByMeasure(measure)} size={7} />, [measure]);
  const { extent, range } = index;
  const chosen = question.period ?? range;
  const toRange = ({ fromMonth, toMonth }: { fromMonth: number; toMonth: number }): MonthRange => ({ from: fromMonth, to: toMonth });
  const openReceipt = (id: string) => {
    const operation = findOperation(index, id);
    if (operation !== undefined) onReceipt(operation.id);
  };
  const finding = sayTimelineFinding(speaker, index, answer.lanes);
  return (
    <ChartFrame
      id="timeline"
      chart="timeline"
      title={finding}
      subtitle={speaker.say('timeline.subtitle', {
        measure: sayMeasureWithin(speaker, index, measure),
        ...placedWords(speaker, index, question),
      })}
      sentence={finding}
      words={words}
      tools={<FigureTools view="timeline" />}
      note={
        <TimelineKey
          words={{
            exact: speaker.say('timeline.key.exact'),
            month: speaker.say('timeline.key.combed'),
            year: speaker.say('timeline.key.wide-comb'),
            disputed: speaker.say('timeline.key.disagree'),
            activity: speaker.say('timeline.key.activity'),
          }}
          measure={{ glyph, label: measureName }}
        />
      }
      table={<TimelineTable index={index} answer={answer} caption={finding} />}
    >
      <Timeline
        lanes={lanes}
        bars={bars}
        barCounts={hasBars ? null : (density?.lanes ?? null)}
        marks={
          question.kind === 'operations'
            ? null
            : {
                label: speaker.say('timeline.activities'),
                count: speaker.number(timeline.activities.length),
                items: marks,
                counts: hasMarks ? null : (density?.activities ?? null),
              }
        }
        bands={bands}
        now={{
          day: daySpan(readDate(index.dataset.asOf)).last,
          label: speaker.say('timeline.as-of', { date: sayDate(speaker, index.dataset.asOf, 'short') }),
        }}
        extent={{ fromMonth: extent.from, toMonth: extent.to }}
        range={{ fromMonth: range.from, toMonth: range.to }}
        period={{ fromMonth: chosen.from, toMonth: chosen.to }}
        onPeriodDraft={(period) => {
          onPeriodDraft(period === null ? null : toRange(period));
        }}
        onPeriod={(period, how) => {
          onPeriod(periodWithin(range, toRange(period)) ?? null, how === 'keyboard' ? 'period-keys' : undefined);
        }}
        onPickBar={openReceipt}
        onPickMark={openReceipt}
        onPickLane={(id) => {
          const area = index.crimeAreas.get(id)?.id;
          if (area !== undefined) onCrimeArea(area);
        }}
        onPickYear={onYear}
        highlighted={highlighted}
        onHover={onHover}
        sayMonth={(month) => sayMonth(speaker, month)}
        sayYear={(year) => sayYear(speaker, year)}
        valueHeading={measureName}
        glyph={glyph}
        title={finding}
        words={{
          period: speaker.say('timeline.period'),
          dragHint: speaker.say('timeline.drag'),
          from: speaker.say('timeline.from'),
          to: speaker.say('timeline.to'),
          wholePeriod: speaker.say('timeline.whole'),
          more: (hidden) => speaker.say('timeline.more', { hidden }),
          list: (count) => speaker.say('timeline.list', { count }),
        }}
        direction={speaker.direction}
      />
    </ChartFrame>
  );
});

function TimelineTable({ index, answer, caption }: { index: DatasetIndex; answer: Answer; caption: string }) {
  const speaker = useSpeaker();
  const { measure } = answer.question;
  const { operations, activities } = answer.records;
  const rowOf = ({ operation, mainArea, results }: RecordAnswer): TableRow => ({
    id: operation.id,
    cells: [
      <RecordName key="name" record={operation} isFull />,
      operation.kind === 'activity' ? speaker.say(`activity.${operation.activityType}`) : sayCrimeArea(speaker, index, mainArea),
      sayPeriod(speaker, operation.period),
      operation.kind === 'activity' ? (
        ''
      ) : (
        <Fragment key="value">
          {results.get(measure)?.status === 'disputed' && <DisputedTag />}{' '}
          <ResultFigure
            index={index}
            result={results.get(measure)}
            measure={measure}
            operation={operation.id}
            absence={sayAbsence(speaker, isAttributed(answer.question))}
          />
        </Fragment>
      ),
    ],
  });
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'name', label: speaker.say('table.operation') },
        { id: 'area', label: speaker.say('table.crime-area') },
        { id: 'when', label: speaker.say('table.when') },
        { id: 'value', label: sayMeasureAsked(speaker, index, answer.question, measure), isNumber: true },
      ]}
      rows={{
        length: operations.length + activities.length,
        at: (position) => {
          const record = operations.at(position) ?? activities.at(position - operations.length);
          return record && rowOf(record);
        },
      }}
      printNote={speaker.say('table.printed', { count: MOST_PRINTED, all: operations.length + activities.length })}
    />
  );
}

function barOf(speaker: Speaker, index: DatasetIndex, { operation, mainArea, inPeriod, results }: RecordAnswer, answer: Answer) {
  const { measure } = answer.question;
  const result = results.get(measure) ?? unreported;
  const absence = sayAbsence(speaker, isAttributed(answer.question));
  const asOf = daySpan(readDate(index.dataset.asOf)).last;
  const period = readPeriod(operation.period);
  const isSoft = operation.disagreements.some((entry) => entry.about === 'period');
  const name = shortName(operation);
  const isDisputed = result.status === 'disputed';
  const said = result.status === 'unreported' ? absence : sayResult(speaker, index, measure, result).text;
  const amount = isDisputed ? speaker.list([said, speaker.say('disputed')], 'row') : said;
  const measured = sayMeasureWithin(speaker, index, measure);
  // What is spoken holds what is seen.
  const counted =
    result.status === 'unreported'
      ? absence
      : isDisputed
        ? speaker.say('timeline.amount.disputed', { number: amount, measure: measured })
        : sayResultCounted(speaker, index, measure, result);
  return {
    id: operation.id,
    lane: mainArea,
    name,
    nameLanguage: languageOfName(speaker, operation),
    description: speaker.say(inPeriod === 'possibly' ? 'timeline.mark.possibly' : 'timeline.mark', {
      name,
      period: sayPeriod(speaker, operation.period, 'long'),
      amount: counted,
      number: amount,
      measure: measured,
    }),
    start: daySpanOfEnd(period.start),
    end: period.end === 'running' ? { first: asOf, last: asOf } : daySpanOfEnd(period.end),
    soft: isSoft,
    days: isSoft ? operation.segments.filter((segment) => segment.kind !== 'event').flatMap((segment) => exactDays(segment.period)) : [],
    valueText: amount,
    value: (
      <>
        <ResultFigure index={index} result={result} measure={measure} absence={absence} />
        {isDisputed && speaker.list(['', speaker.say('disputed')], 'row')}
      </>
    ),
    inside: inPeriod !== 'outside',
    possibly: inPeriod === 'possibly',
  };
}

function sayResultCounted(
  speaker: Speaker,
  index: DatasetIndex,
  measure: MeasureId,
  result: Exclude<Result, { status: 'unreported' }>,
): string {
  const amount = sayResult(speaker, index, measure, result);
  return sayCounted(speaker, index, measure, amount.shown, amount.text);
}

/** The days of a segment where its source gives both as days. */
function exactDays(edtf: string): { first: number; last: number }[] {
  const { start, end } = readPeriod(edtf);
  if (typeof start === 'string' || typeof end === 'string' || start.precision !== 'day' || end.precision !== 'day') return [];
  return [{ first: daySpan(start).first, last: daySpan(end).last }];
}

function markOf(speaker: Speaker, { operation, inPeriod }: RecordAnswer) {
  const period = readPeriod(operation.period);
  return {
    id: operation.id,
    description: speaker.list([operation.name, sayPeriod(speaker, operation.period, 'long')], 'row'),
    start: daySpanOfEnd(period.start),
    end: daySpanOfEnd(period.end),
    inside: inPeriod !== 'outside',
  };
}

function lanesOf(speaker: Speaker, index: DatasetIndex, { lanes, question }: Answer) {
  return lanes.map(({ crimeArea, inside, all }) => ({
    id: crimeArea,
    label: sayCrimeArea(speaker, index, crimeArea),
    count: inside === all ? speaker.number(all) : speaker.say('coverage.short', { stated: inside, asked: all }),
    selected: question.crimeAreas.includes(crimeArea),
    pickable: true,
    attributes: { 'data-crime-area': crimeArea },
  }));
}

function bandsOf(speaker: Speaker, index: DatasetIndex) {
  return index.dataset.programmes.flatMap((programme) =>
    (programme.details?.phases ?? []).flatMap((phase) => {
      const { start, end } = readPeriod(phase.period);
      const last = daySpanOfEnd(end);
      if (last === null) return [];
      const values = { programme: programme.shortName, number: phase.number };
      const label =
        typeof start === 'string' || typeof end === 'string'
          ? speaker.say('timeline.phase.first-day-unknown', {
              ...values,
              end: typeof end === 'string' ? '' : sayPartialDate(speaker, end, 'long'),
            })
          : speaker.say('timeline.phase', { ...values, period: sayPeriod(speaker, phase.period, 'long') });
      return [{ id: `${programme.id}-${phase.number}`, label, start: daySpanOfEnd(start), end: last }];
    }),
  );
}
