import { useSpeaker } from '@/text/SpeakerContext';
import styles from './DisputedTag.module.css';

/** Beside a figure of which sources do not say the same; with words of its own where it stands for several. */
export function DisputedTag({ words }: { words?: string }) {
  const speaker = useSpeaker();
  return <span className={styles.tag}>{words ?? speaker.say('disputed')}</span>;
}
