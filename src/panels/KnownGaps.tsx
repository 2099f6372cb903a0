import { type DatasetIndex, findOperation } from '@/query/index-dataset';
import { sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import { DataText } from './DataText';
import styles from './KnownGaps.module.css';
import { RecordLink } from './RecordLink';

/** What the data are known to lack, or hold with reserve, and the records and measures that it concerns. */
export function KnownGaps({ index, id }: { index: DatasetIndex; id: string }) {
  const speaker = useSpeaker();
  const { knownGaps } = index.dataset;
  return (
    <Section id={id} title={speaker.say('gaps.title', { count: knownGaps.length })} subtitle={speaker.say('gaps.subtitle')}>
      <ul className={styles.gaps}>
        {knownGaps.map(({ id: gap, text, records = [], measures = [] }) => (
          <li key={gap} className={styles.gap}>
            <p>
              <DataText>{text}</DataText>
            </p>
            {records.length + measures.length > 0 && (
              <ul className={styles.concerns} aria-label={speaker.say('gaps.records')}>
                {measures.map((measure) => (
                  <li key={measure}>{sayMeasure(speaker, index, measure)}</li>
                ))}
                {records.map((record) => {
                  const operation = findOperation(index, record);
                  return (
                    operation !== undefined && (
                      <li key={record}>
                        <RecordLink operation={operation} />
                      </li>
                    )
                  );
                })}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
