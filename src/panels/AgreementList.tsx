import type { SourceId } from '@/domain/identifier';
import type { Programme } from '@/domain/programme';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayDate } from '@/text/dates';
import { sayOrganisation } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataText } from './DataText';
import styles from './programme.module.css';
import { SourceNumbers } from './SourceNumbers';

interface AgreementListProps {
  index: DatasetIndex;
  agreements: NonNullable<Programme['details']>['agreements'];
  order: readonly SourceId[];
}

/** The agreements that a programme rests on, each with its date as precisely as it is known. */
export function AgreementList({ index, agreements, order }: AgreementListProps) {
  const speaker = useSpeaker();
  return (
    <ol className={styles.rows}>
      {agreements.map(({ date, type, parties, text, note, sources }) => (
        <li key={`${date} ${type}`} className={styles.dated}>
          <span className={styles.when}>{sayDate(speaker, date)}</span>
          <div>
            <b>
              <DataText>{type}</DataText>
            </b>
            <SourceNumbers ids={sources} order={order} />
            <span className={styles.line}>
              {speaker.say('programme.agreement.parties', {
                parties: speaker.list(
                  parties.map((id) => sayOrganisation(index, id)),
                  'and',
                ),
              })}
            </span>
            <p>
              <DataText>{text}</DataText>
            </p>
            <span className={styles.line}>
              <DataText>{note}</DataText>
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}
