import { readDate, readPeriod, daySpan } from '@/domain/period';
import type { Programme } from '@/domain/programme';
import type { DatasetIndex } from '@/query/index-dataset';
import { daySpanOfEnd } from '@/query/month';
import { monthsOfYears } from '@/query/months-around';
import { sayDate, sayMonth, sayYear } from '@/text/dates';
import { sayPhasePeriod, sayPhasesFinding } from '@/text/programme';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataTable } from '@/ui/table/DataTable';
import { PeriodChart, type PeriodRow } from '@/ui/timeline/PeriodChart';
import { PartFrame } from './PartFrame';

type Details = NonNullable<Programme['details']>;

/** The phases of a programme in time, with the dated meetings of its steering committee. */
export function PhaseChart({ index, details }: { index: DatasetIndex; details: Details }) {
  const speaker = useSpeaker();
  const title = sayPhasesFinding(speaker, details);
  const subtitle = speaker.say('programme.phases.subtitle');
  const rows = rowsOf(speaker, details);
  const { from, to } = monthsOfYears(details.timeframe.period, index.extent);
  return (
    <PartFrame
      id="phases-in-time"
      chart="phases"
      title={title}
      subtitle={subtitle}
      sentence={title}
      citing={[...details.phases, ...details.steeringCommittee.meetings]}
      note={speaker.say('programme.phases.note')}
      table={
        <DataTable
          caption={subtitle}
          columns={[
            { id: 'what', label: speaker.say('programme.phases.what') },
            { id: 'when', label: speaker.say('programme.phases.when') },
          ]}
          rows={rows.map(({ id, label, detail }) => ({ id, cells: [label, detail] }))}
        />
      }
    >
      <PeriodChart
        rows={rows}
        extent={{ fromMonth: from, toMonth: to }}
        sayTick={(month, step) => (step === 'year' ? sayYear(speaker, Math.floor(month / 12)) : sayMonth(speaker, month, 'short'))}
        title={title}
        direction={speaker.direction}
        placement="above"
      />
    </PartFrame>
  );
}

function rowsOf(speaker: Speaker, { phases, steeringCommittee }: Details): readonly PeriodRow[] {
  const row = (id: string, name: string, period: string) => ({
    id,
    label: name,
    detail: period,
    value: null,
    description: speaker.say('programme.phases.row', { name, period }),
  });
  return [
    ...phases.map(({ number, period }, position) => {
      const { start, end } = readPeriod(period);
      const [before, last] = [lastSpanOf(phases[position - 1]), daySpanOfEnd(end)];
      // An unpublished first day may be any after the phase before.
      const between = start === 'unknown' && before !== null && last !== null ? { first: before.last + 1, last: last.first - 1 } : null;
      const name = speaker.say('programme.phase', { number });
      return {
        ...row(`phase-${number}`, name, sayPhasePeriod(speaker, period)),
        start: between ?? daySpanOfEnd(start),
        end: last,
        look: 'bar' as const,
      };
    }),
    ...steeringCommittee.meetings.map(({ number, date, place }) => {
      const span = daySpan(readDate(date));
      const when = speaker.say('programme.meeting.when', { date: sayDate(speaker, date), place });
      return {
        ...row(`meeting-${number}`, speaker.say('programme.meeting', { number }), when),
        start: span,
        end: span,
        look: 'ring' as const,
      };
    }),
  ];
}

function lastSpanOf(phase: Details['phases'][number] | undefined): { first: number; last: number } | null {
  return phase === undefined ? null : daySpanOfEnd(readPeriod(phase.period).end);
}
