import { useSpeaker } from '@/text/SpeakerContext';
import { sourcePlace } from './source-place';
import styles from './SourceNumbers.module.css';

/** The number of a source, leading to its place in the list of the page. */
export function SourceNumber({ number }: { number: number }) {
  const speaker = useSpeaker();
  return (
    <a className={styles.number} href={`#${sourcePlace(number)}`} aria-label={speaker.say('source.number', { number })}>
      [{speaker.number(number)}]
    </a>
  );
}
