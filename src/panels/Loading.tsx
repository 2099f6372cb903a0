import { useEffect, useState } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './Loading.module.css';

const WORDS_AFTER_MILLISECONDS = 1000;

/** Flat blocks of the final size; words after a second. */
export function Loading() {
  const speaker = useSpeaker();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true);
    }, WORDS_AFTER_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className={styles.loading} aria-busy="true">
      <div className={styles.title} />
      <div className={styles.filters} />
      <p role="status" className={styles.words}>
        {isLong && speaker.say('loading')}
      </p>
      <div className={styles.figures}>
        <div />
        <div />
        <div />
      </div>
      <div className={styles.timeline} />
    </div>
  );
}
