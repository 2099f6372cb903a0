import type { SourceId } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { SourceItem } from './SourceItem';
import { sourcePlace } from './source-place';
import styles from './SourceList.module.css';

/** Sources in full, numbered; the numbers beside the facts lead here. */
export function SourceList({ index, ids }: { index: DatasetIndex; ids: readonly SourceId[] }) {
  const speaker = useSpeaker();
  return (
    <ol className={styles.sources}>
      {ids.map((id, position) => (
        <li key={id} id={sourcePlace(position + 1)} className={styles.source}>
          <span className={styles.number}>{speaker.number(position + 1)}</span>
          <div className={styles.item}>
            <SourceItem index={index} id={id} />
          </div>
        </li>
      ))}
    </ol>
  );
}
