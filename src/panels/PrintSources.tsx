import type { Answer } from '@/query/answer';
import type { DatasetIndex } from '@/query/index-dataset';
import { sourcesShown } from '@/query/sources-shown';
import { shortName } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import { MOST_PRINTED } from '@/ui/table/many-rows';
import { usePrinting } from '@/ui/use-printing';
import styles from './PrintSources.module.css';
import { SourceItem } from './SourceItem';

/** On paper, the sources of the figures in view, numbered; a screen has them in the receipts. */
export function PrintSources({ index, answer }: { index: DatasetIndex; answer: Answer }) {
  const speaker = useSpeaker();
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  return (
    <div className={styles.sources}>
      <Section id="printed-sources" title={speaker.say('print.sources')}>
        <ol className={styles.list}>
          {sourcesShown(answer, MOST_PRINTED).map(({ source, operations }, position) => (
            <li key={source} className={styles.source}>
              <span className={styles.number}>{speaker.number(position + 1)}</span>
              <div>
                <SourceItem index={index} id={source} />
                <span className={styles.for}>
                  {speaker.say('print.sources.for', { operations: speaker.list(operations.map(shortName), 'and') })}
                </span>
              </div>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
