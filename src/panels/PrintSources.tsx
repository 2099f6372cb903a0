import type { DatasetIndex } from '@/query/index-dataset';
import type { CitedSource } from '@/query/sources-in-view';
import { shortName } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import { usePrinting } from '@/ui/use-printing';
import styles from './PrintSources.module.css';
import { SourceItem } from './SourceItem';

interface PrintSourcesProps {
  index: DatasetIndex;
  /** Gives what the page rests on: it is asked for only when the page is printed. */
  sources: () => readonly CitedSource[];
  title: string;
  /** Whether each source is followed by the operations for which it stands there. */
  withOperations: boolean;
}

/** On paper, the sources of a page, numbered; a screen has them in the receipts. */
export function PrintSources({ index, sources, title, withOperations }: PrintSourcesProps) {
  const speaker = useSpeaker();
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  return (
    <div className={styles.sources}>
      <Section id="printed-sources" title={title}>
        <ol className={styles.list}>
          {sources().map(({ number, source, operations }) => (
            <li key={source.id} className={styles.source}>
              <span className={styles.number}>{speaker.number(number)}</span>
              <div>
                <SourceItem index={index} id={source.id} />
                {withOperations && (
                  <span className={styles.for}>
                    {speaker.say('print.sources.for', { operations: speaker.list(operations.map(shortName), 'and') })}
                  </span>
                )}
              </div>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
