import type { SourceId } from '@/domain/identifier';
import type { Programme } from '@/domain/programme';
import { sayDate, sayYear } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataText } from './DataText';
import styles from './programme.module.css';
import { SourceNumbers } from './SourceNumbers';

interface SteeringCommitteeProps {
  committee: NonNullable<Programme['details']>['steeringCommittee'];
  order: readonly SourceId[];
}

/** The meetings of a steering committee of which a date is known, and who chaired it. */
export function SteeringCommittee({ committee, order }: SteeringCommitteeProps) {
  const speaker = useSpeaker();
  const { coChairs, meetings, note } = committee;
  return (
    <>
      <dl className={styles.facts}>
        {meetings.map(({ number, date, place, sources }) => (
          <div key={number} className={styles.pair}>
            <dt>{speaker.say('programme.steering.meeting', { number })}</dt>
            <dd>
              {speaker.say('programme.meeting.when', { date: sayDate(speaker, date), place })}
              <SourceNumbers ids={sources} order={order} />
            </dd>
          </div>
        ))}
        <dt>{speaker.say('programme.steering.co-chairs', { year: sayYear(speaker, coChairs.year) })}</dt>
        <dd>{speaker.list(coChairs.names, 'and')}</dd>
      </dl>
      <p className={styles.note}>
        <DataText>{note}</DataText>
      </p>
    </>
  );
}
