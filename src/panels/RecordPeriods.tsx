import { useMemo } from 'react';
import type { Operation } from '@/domain/operation';
import { readPeriod } from '@/domain/period';
import type { DatasetIndex } from '@/query/index-dataset';
import { daySpanOfEnd, yearOfMonth } from '@/query/month';
import { monthsAround } from '@/query/months-around';
import { sayMonth, sayPeriod, sayYear } from '@/text/dates';
import { sayCountry } from '@/text/names';
import { sayCountryList } from '@/text/sentences';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataTable } from '@/ui/table/DataTable';
import { PeriodChart, type PeriodRow } from '@/ui/timeline/PeriodChart';
import { PartFrame } from './PartFrame';
import { ReferencedText } from './ReferencedText';

interface RecordPeriodsProps {
  index: DatasetIndex;
  operation: Operation;
}

interface Dated {
  id: string;
  period: string;
  detail: string;
  look: PeriodRow['look'];
}

/** The period of a record with those that other sources give, its days of action, phases and events. Nothing where the period stands alone and nobody doubts it. */
export function RecordPeriods({ index, operation }: RecordPeriodsProps) {
  const speaker = useSpeaker();
  const doubts = operation.disagreements.filter(({ about }) => about === 'period');
  const isDisputed = doubts.length > 0;
  const rows = useMemo(() => rowsOf(speaker, index, operation, isDisputed), [speaker, index, operation, isDisputed]);
  if (rows.length < 2 && !isDisputed) return null;
  const extent = monthsAround(
    rows.map(({ period }) => period),
    index.extent,
  );
  const finding = isDisputed ? speaker.say('period.find.disputed') : speaker.say('period.find.parts', { count: operation.segments.length });
  const isCoarse = rows.some(({ period }) => {
    const { start, end } = readPeriod(period);
    return [start, end].some((date) => typeof date !== 'string' && date.precision !== 'day');
  });
  return (
    <PartFrame
      id="when"
      chart="when"
      title={finding}
      subtitle={speaker.say(isCoarse ? 'period.subtitle.coarse' : 'period.subtitle.exact')}
      sentence={finding}
      note={
        isDisputed &&
        doubts.map(({ text }) => (
          <p key={text}>
            <ReferencedText operation={operation} text={text} />
          </p>
        ))
      }
      table={
        <DataTable
          caption={finding}
          columns={[
            { id: 'when', label: speaker.say('receipt.when') },
            { id: 'what', label: speaker.say('period.column.what') },
          ]}
          rows={rows.map(({ id, period, detail }) => ({ id, cells: [sayPeriod(speaker, period, 'long'), detail] }))}
        />
      }
    >
      <PeriodChart
        rows={rows.map(({ id, period, detail, look }): PeriodRow => {
          const { start, end } = readPeriod(period);
          const label = sayPeriod(speaker, period, 'long');
          return {
            id,
            label,
            detail,
            value: null,
            start: daySpanOfEnd(start),
            end: daySpanOfEnd(end),
            look,
            description: speaker.say('receipt.segment', { period: label, label: detail }),
          };
        })}
        extent={{ fromMonth: extent.from, toMonth: extent.to }}
        sayTick={(month, step) => (step === 'year' ? sayYear(speaker, yearOfMonth(month)) : sayMonth(speaker, month, 'short'))}
        title={finding}
        direction={speaker.direction}
        placement="above"
      />
    </PartFrame>
  );
}

function rowsOf(speaker: Speaker, index: DatasetIndex, operation: Operation, isDisputed: boolean): readonly Dated[] {
  const programmePages = new Set(index.dataset.programmes.flatMap(({ pages }) => pages));
  const isOfProgramme = operation.sources.some((source) => programmePages.has(source));
  const whole: Dated = {
    id: 'whole',
    period: operation.period,
    detail: speaker.say(!isDisputed ? 'period.row.whole' : isOfProgramme ? 'period.row.programme' : 'period.row.counted'),
    look: operation.kind === 'activity' ? 'ring' : isDisputed ? 'soft' : 'bar',
  };
  const segments = operation.segments.map(({ label, period, countries }): Dated => {
    // Many labels name their country themselves.
    const others = countries.filter((country) => !label.includes(sayCountry(speaker, index, country)));
    return {
      id: `${period} ${label}`,
      period,
      detail: speaker.list([label, ...(others.length === 0 ? [] : [sayCountryList(speaker, index, others)])], 'row'),
      look: operation.kind === 'activity' ? 'ring' : 'bar',
    };
  });
  const others = operation.disagreements
    .flatMap(({ periods = [] }) => periods)
    .map(
      (period): Dated => ({
        id: `${period} other`,
        period,
        detail: speaker.say('period.row.other'),
        look: operation.kind === 'activity' ? 'ring' : 'soft',
      }),
    );
  return [whole, ...others, ...segments];
}
