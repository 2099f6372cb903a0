import { activitiesByType } from '@/query/activities-by-type';
import type { ProgrammeAnswer } from '@/query/outcomes';
import { useSpeaker } from '@/text/SpeakerContext';
import { MiniBar } from '@/ui/mark/MiniBar';
import { PartTable } from './PartTable';
import styles from './ProgrammeYears.module.css';

/** The activities of a programme by their type, those of each phase beside all. */
export function ActivityTypes({ answer }: { answer: ProgrammeAnswer }) {
  const speaker = useSpeaker();
  const all = activitiesByType(answer.activities);
  const unplaced = answer.unplaced.map(({ operation }) => operation);
  const parts = [
    ...answer.phases.map(({ phase, activities }) => ({
      id: `phase-${phase.number}`,
      label: speaker.say('programme.phase', { number: phase.number }),
      activities,
    })),
    ...(unplaced.length === 0 ? [] : [{ id: 'no-phase', label: speaker.say('programme.years.no-phase'), activities: unplaced }]),
  ].map(({ activities, ...part }) => ({ ...part, counts: new Map(activitiesByType(activities).map(({ type, count }) => [type, count])) }));
  const maximum = Math.max(1, ...all.map(({ count }) => count));
  return (
    <PartTable
      citing={answer.activities}
      isOneOfSeveral
      caption={speaker.say('programme.types')}
      columns={[
        { id: 'type', label: speaker.say('table.activity-type') },
        ...parts.map(({ id, label }) => ({ id, label, isNumber: true })),
        { id: 'all', label: speaker.say('programme.types.all'), className: styles.count },
      ]}
      rows={all.map(({ type, count }) => ({
        id: type,
        cells: [
          speaker.say(`activity.${type}`),
          ...parts.map(({ counts }) => speaker.number(counts.get(type) ?? 0)),
          <span key="all" className={styles.cell}>
            <span className={styles.number}>{speaker.number(count)}</span>
            <MiniBar value={count} maximum={maximum} tone="count" kind="value" doubt="none" size="mini" />
          </span>,
        ],
      }))}
    />
  );
}
