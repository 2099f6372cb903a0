import type { SourceId } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import type { OutcomeAnswer } from '@/query/outcomes';
import { sayGroup } from '@/text/programme';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataText } from './DataText';
import styles from './OutcomeList.module.css';
import { OutcomeRecords } from './OutcomeRecords';
import programme from './programme.module.css';
import { RecordLink } from './RecordLink';
import { SourceNumbers } from './SourceNumbers';

interface OutcomeListProps {
  index: DatasetIndex;
  outcomes: readonly OutcomeAnswer[];
  order: readonly SourceId[];
}

/** Each outcome of a programme with what was done under it, in the order of time. */
export function OutcomeList({ index, outcomes, order }: OutcomeListProps) {
  const speaker = useSpeaker();
  return (
    <ol className={styles.outcomes}>
      {outcomes.map(({ outcome, records, others, operations, activities }) => (
        <li key={outcome.id} id={`outcome-${outcome.id}`} className={styles.outcome}>
          <h3 className={styles.name}>{speaker.say('programme.outcome.name', { number: outcome.number, outcome: outcome.name })}</h3>
          <div>
            <p className={styles.text}>
              <DataText>{outcome.text}</DataText>
              <SourceNumbers ids={outcome.sources} order={order} />
            </p>
            {records.length === 0 ? (
              <p className={styles.none}>{speaker.say('programme.outcome.none')}</p>
            ) : (
              <details className={styles.records} open>
                <summary className={styles.summary}>
                  {speaker.say('programme.outcome.records', {
                    records: sayGroup(speaker, { operations, activities }),
                    count: records.length,
                  })}{' '}
                  <span className={styles.tag}>{speaker.say('receipt.outcomes-judgement')}</span>
                </summary>
                <OutcomeRecords index={index} outcome={outcome} records={records} />
              </details>
            )}
            {others.length > 0 && (
              <p className={styles.none}>
                {speaker.say('programme.outcome.others', { count: others.length })}{' '}
                <span className={programme.names}>
                  {others.map((operation) => (
                    <RecordLink key={operation.id} operation={operation} />
                  ))}
                </span>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
