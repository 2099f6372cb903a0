import type { DataOrigin } from '@/domain/data-origin';
import { sayOwnOrigin } from '@/text/origin';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './OriginLine.module.css';

/** The same as a line of a slide, which is its own sheet on paper; nothing for the published data. */
export function OriginLine({ origin, problems }: { origin: DataOrigin; problems: number }) {
  const speaker = useSpeaker();
  const words = sayOwnOrigin(speaker, origin);
  if (words.length === 0) return null;
  return (
    <p className={styles.line} data-origin={origin.kind}>
      {speaker.list([...words, ...(problems > 0 ? [speaker.say('own.problems', { count: problems })] : [])], 'clauses')}
    </p>
  );
}
