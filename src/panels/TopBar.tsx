import type { ReactNode } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import { TallyMark } from '@/ui/mark/TallyMark';
import styles from './TopBar.module.css';

const places = ['timeline', 'map', 'charts', 'table', 'method'] as const;

/** The name of the product and the places of the page. */
export function TopBar({ home, children }: { home: string; children: ReactNode }) {
  const speaker = useSpeaker();
  return (
    <header className={styles.top}>
      <div className={styles.inner}>
        <a className={styles.brand} href={home}>
          <TallyMark />
          {speaker.say('app.title')}
        </a>
        <nav className={styles.places} aria-label={speaker.say('nav.label')}>
          {places.map((place) => (
            <a key={place} href={`#${place}`}>
              {speaker.say(`nav.${place}`)}
            </a>
          ))}
        </nav>
        <div className={styles.acts}>{children}</div>
      </div>
    </header>
  );
}
