import type { Operation } from '@/domain/operation';
import { sayPeriod } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';
import { useLinks } from './LinksContext';
import styles from './RecordLines.module.css';
import { RecordName } from './RecordName';

/** Operations and activities, a line each, leading to their pages. */
export function RecordLines({ records }: { records: readonly Operation[] }) {
  const speaker = useSpeaker();
  const links = useLinks();
  return (
    <ul className={styles.records}>
      {records.map((record) => (
        <li key={record.id} className={styles.record}>
          <span className={styles.when}>{sayPeriod(speaker, record.period)}</span>
          <a className={styles.name} href={links.place({ kind: 'operation', operation: record.id })}>
            <RecordName record={record} />
          </a>
          <span className={styles.kind}>
            {record.kind === 'operation' ? speaker.say('programme.record.operation') : speaker.say(`activity.${record.activityType}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
