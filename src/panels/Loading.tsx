import { useEffect, useState } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './Loading.module.css';

const WORDS_AFTER_MILLISECONDS = 1000;

interface LoadingProps {
  /** How far the reading of a large file is. */
  progress?: { doing: 'fetching' | 'checking'; share: number } | null;
}

/** Flat blocks of the final size; words after a second, and how far it is where that takes long. */
export function Loading({ progress = null }: LoadingProps) {
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
      {progress !== null && (
        <label className={styles.progress}>
          <span>{speaker.say(`loading.${progress.doing}`, { share: speaker.number(Math.round(100 * progress.share)) })}</span>
          <progress value={progress.share} />
        </label>
      )}
      <div className={styles.figures}>
        <div />
        <div />
        <div />
      </div>
      <div className={styles.timeline} />
    </div>
  );
}
