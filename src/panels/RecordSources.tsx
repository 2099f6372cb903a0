import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import styles from './RecordSources.module.css';
import { SourceItem } from './SourceItem';
import { placeOfSource } from './SourceNumbers';

/** The pages read for a record, numbered as its texts number them. */
export function RecordSources({ index, operation }: { index: DatasetIndex; operation: Operation }) {
  const speaker = useSpeaker();
  return (
    <Section id="sources" title={speaker.say('receipt.sources')}>
      <ol className={styles.sources}>
        {operation.sources.map((id, position) => (
          <li key={id} id={placeOfSource(position + 1)}>
            <span className={styles.number}>{speaker.number(position + 1)}</span>
            <div>
              <SourceItem index={index} id={id} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
