import { useMemo } from 'react';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayPeriod } from '@/text/dates';
import { shortName } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { useLinks } from './LinksContext';
import styles from './RecordLines.module.css';

/** Operations and activities in the order of their beginning, a line each, leading to their pages. */
export function RecordLines({ index, records }: { index: DatasetIndex; records: readonly Operation[] }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const inTime = useMemo(() => {
    const place = ({ id }: Operation) => index.rowById.get(id) ?? 0;
    return [...records].sort((a, b) => place(a) - place(b));
  }, [index, records]);
  return (
    <ul className={styles.records}>
      {inTime.map((record) => (
        <li key={record.id} className={styles.record}>
          <span className={styles.when}>{sayPeriod(speaker, record.period)}</span>
          <a className={styles.name} href={links.place({ kind: 'operation', operation: record.id })}>
            <bdi>{shortName(record)}</bdi>
          </a>
          <span className={styles.kind}>
            {record.kind === 'operation' ? speaker.say('programme.record.operation') : speaker.say(`activity.${record.activityType}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
