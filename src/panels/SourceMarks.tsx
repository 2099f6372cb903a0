import type { SourceId } from '@/domain/identifier';
import { useSpeaker } from '@/text/SpeakerContext';
import { sourcePlace } from './source-place';
import styles from './SourceMarks.module.css';

interface SourceMarksProps {
  /** The sources of a fact. */
  ids: readonly SourceId[];
  /** All sources of the page, as its list numbers them. */
  order: readonly SourceId[];
}

/** The numbers of the sources of a fact, each leading to the list at the end of the page. */
export function SourceMarks({ ids, order }: SourceMarksProps) {
  const speaker = useSpeaker();
  const numbers = ids.map((id) => order.indexOf(id) + 1).filter((number) => number > 0);
  return (
    <span className={styles.marks}>
      {numbers
        .sort((a, b) => a - b)
        .map((number) => (
          <a key={number} className={styles.mark} href={`#${sourcePlace(number)}`} aria-label={speaker.say('source.mark', { number })}>
            {speaker.number(number)}
          </a>
        ))}
    </span>
  );
}
